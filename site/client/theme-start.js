{
  const root = document.documentElement;
  root.dataset.script = '';
  try {
    const theme = localStorage.getItem('reglament-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {}
}

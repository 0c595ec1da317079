/** Of this site and not of its origin: other sites may live on the same one. */
const KEY = 'reglament-theme';

/** The switch shows and keeps what the reader chose; a storage that is closed only means that it is asked again. */
export function startTheme(root: HTMLElement, choice: HTMLSelectElement): void {
  choice.value = root.dataset['theme'] ?? '';
  choice.addEventListener('change', () => {
    if (choice.value === '') delete root.dataset['theme'];
    else root.dataset['theme'] = choice.value;
    try {
      if (choice.value === '') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, choice.value);
    } catch {}
  });
}

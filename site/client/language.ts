const KEY = 'reglament-language';

/** Keeps the language that was chosen by hand; the page that asks for one asks once. */
export function keepLanguage(): void {
  try {
    const known = localStorage.getItem(KEY);
    const links = document.querySelectorAll<HTMLAnchorElement>('[data-recall] a[data-language]');
    for (const link of links) if (link.dataset['language'] === known) location.replace(link.href);
  } catch {}
  document.addEventListener('click', ({ target }) => {
    const language =
      target instanceof Element ? target.closest<HTMLElement>('[data-language]')?.dataset['language'] : undefined;
    try {
      if (language !== undefined) localStorage.setItem(KEY, language);
    } catch {}
  });
}

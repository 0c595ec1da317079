/** The key can be switched off, as keys of one character must be. */
const KEY_OFF = 'reglament-no-key';

const isKeyOff = (): boolean => {
  try {
    return localStorage.getItem(KEY_OFF) !== null;
  } catch {
    return false;
  }
};

const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, select, textarea, dialog') !== null);

/** What «go to clause» is made of comes when somebody wants to go. */
export function startGoTo(link: HTMLAnchorElement): void {
  const index = link.dataset['index'] ?? '';
  const open = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { openDialog } = await import('./goto.ts');
    await openDialog({ index, search: link.href, keyOff: KEY_OFF });
  };
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) void open(event);
  });
  document.addEventListener('keydown', (event) => {
    // On a Russian keyboard the same key writes a full stop.
    const isKey = event.key === '/' || (event.code === 'Slash' && !event.shiftKey);
    if (isKey && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event) && !isKeyOff()) void open(event);
  });
}

/** A field «go to clause» becomes one when it is entered. */
export function startFields(): void {
  document.addEventListener('focusin', async ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset['goto'] !== '') return;
    target.dataset['goto'] = 'ready';
    const { index = '', search = '' } = target.dataset;
    const { attachField } = await import('./goto.ts');
    await attachField(target, { index, search, keyOff: KEY_OFF });
  });
}

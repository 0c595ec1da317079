import { combobox, element, type Group } from './combobox.ts';
import { excerptNodes, searchText } from './full-text.ts';
import styles from './goto.css?inline';
import { type GoToEntry, isNamed, rank } from './goto-rank.ts';
import { otherLayout } from './query.ts';
import { countOf, type SearchWords } from './search-words.ts';

/** Where things are: the index of places, the page that searches, and what is kept where the key is switched off. */
export interface Where {
  readonly index: string;
  readonly search: string;
  readonly keyOff: string;
}

interface Index {
  readonly base: string;
  readonly words: SearchWords;
  readonly entries: readonly GoToEntry[];
}

const indexes = new Map<string, Promise<Index>>();

/** The index of a language, asked for once. */
export function indexAt(address: string): Promise<Index> {
  let index = indexes.get(address);
  if (index === undefined) {
    index = fetch(address).then((answer) => answer.json() as Promise<Index>);
    indexes.set(address, index);
  }
  return index;
}

let dialog: HTMLDialogElement | undefined;

export async function openDialog(where: Where): Promise<void> {
  const index = await indexAt(where.index);
  dialog ??= makeDialog(index, where);
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLInputElement>('input')?.select();
}

/** A field in a page becomes the same as the one in the dialog. */
export async function attachField(input: HTMLInputElement, where: Where): Promise<void> {
  const index = await indexAt(where.index);
  addStyles();
  const popup = element('div', { class: 'goto-popup', 'aria-label': index.words.places });
  input.after(popup);
  const status = element('span', { class: 'visually-hidden', role: 'status' });
  popup.after(status);
  const close = bind(input, popup, status, index, where, () => {});
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  input.addEventListener('blur', close);
}

function makeDialog(index: Index, where: Where): HTMLDialogElement {
  addStyles();
  const { words } = index;
  const made = element('dialog', { class: 'goto-dialog', 'aria-label': words.title }) as HTMLDialogElement;
  const form = element('form', { role: 'search' });
  const input = element('input', {
    type: 'search',
    id: 'goto-input',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: words.example,
  });
  const close = element('button', { type: 'button' }, words.close);
  form.append(element('label', { for: 'goto-input' }, words.label), input, close);
  const list = element('div', { 'aria-label': words.places });
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  made.append(form, list, status, keyChoice(words, where));
  bind(input as HTMLInputElement, list, status, index, where, () => made.close());
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  document.body.append(made);
  return made;
}

function keyChoice(words: SearchWords, { keyOff }: Where): HTMLElement {
  const label = element('label', {});
  const box = element('input', { type: 'checkbox' }) as HTMLInputElement;
  label.append(box, ' ', words.key);
  try {
    box.checked = localStorage.getItem(keyOff) === null;
    box.addEventListener('change', () => {
      if (box.checked) localStorage.removeItem(keyOff);
      else localStorage.setItem(keyOff, '1');
    });
  } catch {}
  const foot = element('div', { class: 'goto-foot' });
  foot.append(label);
  return foot;
}

const PAUSE = 180;
/** As many as are seen without scrolling, with what is found in the text below. */
const MOST = 6;

/** Ties a field, its list and what is known together. @returns What closes the list. */
function bind(
  input: HTMLInputElement,
  list: HTMLElement,
  status: HTMLElement,
  { entries, words, base }: Index,
  { search }: Where,
  leave: () => void,
): () => void {
  const take = (href: string, isAside: boolean): void => {
    if (isAside) {
      window.open(href);
      return;
    }
    leave();
    location.assign(href);
  };
  const box = combobox(input, list, take);
  let timer = 0;
  let asked = 0;

  const show = (): void => {
    const query = input.value.trim();
    asked += 1;
    const mine = asked;
    clearTimeout(timer);
    if (query === '') {
      box.show([]);
      status.textContent = '';
      return;
    }
    const direct = rank(entries, query, MOST);
    const other = direct.length > 0 ? undefined : otherLayout(query);
    const places = other === undefined ? direct : rank(entries, other, MOST);
    const [first] = places;
    const active = first !== undefined && isNamed(first, other ?? query) ? 0 : -1;
    const groups = [{ label: words.places, options: places.map((entry) => placeOption(entry, words)) }];
    const all: Group = {
      label: words.everywhere,
      options: [
        { href: `${search}?q=${encodeURIComponent(query)}`, mark: '', title: words.all.replace('#', query), note: '' },
      ],
    };
    box.show([...groups, all], active);
    status.textContent = countOf(words.suggested, places.length, words.lang);
    timer = window.setTimeout(async () => {
      const { found } = await searchText(query, base).catch(() => ({ found: [] }));
      // An answer that comes late must not move what the reader is choosing from.
      if (mine !== asked || input.getAttribute('aria-activedescendant') !== null) return;
      const texts = found.slice(0, 4).map((page) => ({
        href: page.places[0]?.url ?? page.url,
        mark: '',
        title: page.title,
        note: excerptNodes(page.places[0]?.excerpt ?? page.excerpt),
      }));
      box.show([...groups, { label: words.everywhere, options: [...texts, ...all.options] }], active);
    }, PAUSE);
  };
  input.addEventListener('input', show);
  if (input.value.trim() !== '') show();
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    if (query !== '') take(`${search}?q=${encodeURIComponent(query)}`, false);
  });
  return () => {
    asked += 1;
    clearTimeout(timer);
    box.show([]);
  };
}

function placeOption({ kind, id, number, title, of, href, from }: GoToEntry, words: SearchWords) {
  const about = kind === 'clause' ? of : words.kinds[kind];
  const coming = from === undefined ? undefined : words.from.replace('#', from);
  return {
    href,
    mark: number ?? '',
    title,
    note: [about, id, coming].filter((part) => part !== undefined).join(' · '),
  };
}

function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  if (document.adoptedStyleSheets.length === 0) document.adoptedStyleSheets = [sheet];
}

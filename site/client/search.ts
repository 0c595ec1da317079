import { element } from './combobox.ts';
import { excerptNodes, type Found, searchText } from './full-text.ts';
import { indexAt } from './goto.ts';
import { isNamed, rank } from './goto-rank.ts';
import { scriptOf } from './query.ts';
import { countOf, type SearchWords } from './search-words.ts';

const form = document.querySelector<HTMLFormElement>('[data-search]');
if (form !== null) start(form);

function start(form: HTMLFormElement): void {
  const part = <T extends HTMLElement>(name: string): T | null => document.querySelector<T>(name);
  const query = form.elements.namedItem('q') as HTMLInputElement;
  const kind = form.elements.namedItem('kind') as HTMLSelectElement;
  const status = part('[data-status-line]');
  const turned = part('[data-turned]');
  const results = part('[data-results]');
  const nothing = part('[data-nothing]');
  const other = part('[data-other]');
  let asked = 0;

  const read = (): void => {
    const parameters = new URLSearchParams(location.search);
    query.value = parameters.get('q') ?? '';
    kind.value = parameters.get('kind') ?? '';
    if (kind.selectedIndex < 0) kind.value = '';
  };

  const run = async (): Promise<void> => {
    const text = query.value.trim();
    asked += 1;
    const mine = asked;
    for (const hidden of [turned, nothing, other]) if (hidden !== null) hidden.hidden = true;
    if (text === '') {
      results?.replaceChildren();
      if (status !== null) status.textContent = '';
      return;
    }
    try {
      const { base, words, entries } = await indexAt(form.dataset['search'] ?? '');
      const answer = await searchText(text, base, kind.value || undefined);
      if (mine !== asked) return;
      const named = rank(entries, text, 3).filter((entry) => isNamed(entry, text));
      const direct = named.map(({ href, title, id, kind: of }) =>
        element('li', {}, [
          heading(href, title),
          element('p', { class: 'quiet' }, [words.kinds[entryKind(of)] ?? '', id].join(' · ')),
        ]),
      );
      results?.replaceChildren(...direct, ...answer.found.map((page) => item(page, words)));
      const count = direct.length + answer.found.length;
      if (status !== null) {
        status.textContent = count === 0 ? words.nothing.replace('#', text) : countOf(words.found, count, words.lang);
      }
      if (turned !== null && answer.query !== text) {
        turned.hidden = false;
        turned.textContent = words.turned.replace('#', answer.query);
      }
      if (nothing !== null) nothing.hidden = count > 0;
      offerOther(other, text, words);
    } catch {
      if (mine === asked && status !== null) status.textContent = form.dataset['failed'] ?? '';
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const parameters = new URLSearchParams({ q: query.value.trim(), ...(kind.value && { kind: kind.value }) });
    history.pushState(null, '', `?${parameters}`);
    void run();
  });
  kind.addEventListener('change', () => form.requestSubmit());
  window.addEventListener('popstate', () => {
    read();
    void run();
  });
  read();
  if (query.value === '') query.focus();
  void run();
}

/** Who writes in the letters of another language is offered its texts. */
function offerOther(other: HTMLElement | null, text: string, words: SearchWords): void {
  const link = other?.querySelector('a');
  const script = scriptOf(text);
  if (other === null || link == null || script === undefined || script === words.lang) return;
  link.textContent = (other.dataset['other'] ?? '').replace('#', text);
  const address = new URL(link.href);
  address.search = `?${new URLSearchParams({ q: text })}`;
  link.href = address.href;
  other.hidden = false;
}

function item({ url, title, kind, excerpt, places }: Found, words: SearchWords): HTMLElement {
  const parts = [
    heading(url, title),
    element('p', { class: 'quiet' }, words.kinds[kind] ?? ''),
    element('p', {}, excerptNodes(excerpt)),
  ];
  if (places.length > 0) {
    const list = element('ul', {});
    list.append(...places.map((place) => element('li', {}, [element('a', { href: place.url }, place.title)])));
    parts.push(list);
  }
  return element('li', {}, parts);
}

function heading(href: string, title: string): HTMLElement {
  return element('h2', {}, [element('a', { href }, title)]);
}

/** A clause is part of a regulation. */
function entryKind(kind: 'regulation' | 'clause' | 'rule'): string {
  return kind === 'rule' ? 'rule' : 'regulation';
}

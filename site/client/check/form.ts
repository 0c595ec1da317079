import { byId, filled } from './dom.ts';
import { bodyOf, type EntryValue, setBody, setEntry } from './front-matter-entry.ts';

type Data = Readonly<Record<string, unknown>>;
type Change = (edit: (source: string) => string) => void;

const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/** The form over the front matter: it writes into the source, and shows what the source says. */
export class DraftForm {
  readonly #card = byId<HTMLFieldSetElement>('draft-card');
  readonly #body = byId<HTMLTextAreaElement>('draft-body');
  readonly #links = byId<HTMLOListElement>('draft-links');
  readonly #row = byId<HTMLTemplateElement>('draft-link-row');
  readonly #change: Change;
  readonly #unknown: string;
  #publishAt = '';

  constructor(change: Change, unknown: string) {
    this.#change = change;
    this.#unknown = unknown;
    this.#card.addEventListener('input', ({ target }) => this.#write(target as HTMLInputElement | HTMLSelectElement));
    this.#body.addEventListener('input', () => this.#change((source) => setBody(source, this.#body.value)));
    this.#links.addEventListener('input', () => this.#writeLinks());
    this.#links.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLElement) || !target.hasAttribute('data-remove')) return;
      target.closest('li')?.remove();
      this.#writeLinks();
      byId('draft-add-link').focus();
    });
    byId('draft-add-link').addEventListener('click', () => this.#addLink()?.querySelector('input')?.focus());
  }

  /** Shows the text at once; the card is shown when it was read. */
  showBody(source: string): void {
    const body = bodyOf(source);
    if (this.#body.value !== body.replace(/\r\n/g, '\n')) this.#body.value = body;
  }

  /** Shows what the card says. The field in which somebody types is left alone. */
  showCard(data: Data | undefined, isEmpty: boolean): void {
    const isBroken = data === undefined && !isEmpty;
    byId('draft-broken').hidden = !isBroken;
    this.#card.disabled = isBroken;
    for (const box of this.#boxes()) {
      const accounts = data?.['accounts'];
      box.checked = Array.isArray(accounts) && accounts.includes(box.value);
    }
    for (const field of this.#card.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'select, input:not([type="checkbox"])',
    )) {
      if (field === document.activeElement) continue;
      const value = textOf(data?.[field.name]);
      if (field instanceof HTMLSelectElement) this.#offer(field, value);
      if (field.name === 'publish_at') this.#publishAt = value;
      field.value = field.name === 'publish_at' ? localTime(value) : value;
    }
    if (!this.#links.contains(document.activeElement)) this.#showLinks(data?.['links']);
  }

  #boxes(): readonly HTMLInputElement[] {
    return [...this.#card.querySelectorAll<HTMLInputElement>('input[name="accounts"]')];
  }

  /** What the policy does not know stays what it is, and is shown as such. */
  #offer(field: HTMLSelectElement, value: string): void {
    field.querySelector('option[data-unknown]')?.remove();
    if (value === '' || [...field.options].some((option) => option.value === value)) return;
    const option = new Option(filled(this.#unknown, { value }), value);
    option.dataset['unknown'] = '';
    field.add(option);
  }

  #write(field: HTMLInputElement | HTMLSelectElement): void {
    let value: EntryValue = field.value === '' ? undefined : field.value;
    if (field.name === 'accounts') value = this.#boxes().flatMap((box) => (box.checked ? [box.value] : []));
    // An offset that was there stays: the moment is another, its zone is not.
    if (field.name === 'publish_at' && field.value !== '')
      value = field.value + (OFFSET.exec(this.#publishAt.slice(10))?.[0] ?? '');
    this.#change((source) => setEntry(source, field.name, value));
  }

  #writeLinks(): void {
    const links = [...this.#links.querySelectorAll('li')].flatMap((row) => {
      const [url = '', reason = ''] = ['url', 'reason'].map((name) =>
        row.querySelector<HTMLInputElement>(`[data-field="${name}"]`)?.value.trim(),
      );
      return url === '' ? [] : [{ url, ...(reason === '' ? {} : { reason }) }];
    });
    this.#change((source) => setEntry(source, 'links', links.length === 0 ? undefined : links));
  }

  #showLinks(links: unknown): void {
    const known = Array.isArray(links) ? links : [];
    this.#links.replaceChildren();
    for (const link of known) {
      const row = this.#addLink();
      for (const input of row?.querySelectorAll('input') ?? [])
        input.value = textOf((link as Data | null)?.[input.dataset['field'] ?? '']);
    }
  }

  #addLink(): HTMLLIElement | undefined {
    const row = this.#row.content.querySelector('li')?.cloneNode(true) as HTMLLIElement | undefined;
    if (row !== undefined) this.#links.append(row);
    return row;
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** As a field for date and time takes it. */
function localTime(written: string): string {
  const [, date, time = '00:00'] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(written) ?? [];
  return date === undefined ? '' : `${date}T${time}`;
}

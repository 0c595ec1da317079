import { said } from '../../action/core/finding.ts';
import type { Locale, Translate } from '../../action/core/messages.ts';
import { PLATFORMS, type PlatformId } from '../../action/core/platforms.ts';
import type { PlatformFact, PlatformKnowledge, PlatformSheet } from '../data/platforms.ts';

/** The name of a platform. Tumblr has rules for contests and is no platform of accounts. */
export function platformName(id: string, lang: Locale): string {
  return id === 'tumblr' ? 'Tumblr' : said(PLATFORMS[id as PlatformId]?.name ?? id, lang);
}

/** The name of an option of a rule, in words. What «surely goes through» by hearsay is called hearsay. */
export function factLabel(
  { topic }: Pick<PlatformKnowledge, 'topic'>,
  { key, isUnconfirmed }: PlatformFact,
  t: Translate,
): string {
  const name = key === 'safe' && isUnconfirmed ? 'safe-unconfirmed' : key;
  return known(`site.platforms.fact.${topic}.${name}`, t) ?? key;
}

/** What a fact says. */
export function factValue({ key, value, unit }: PlatformFact, t: Translate): string {
  if (typeof value === 'number') {
    const words = unit === undefined ? number(value, t) : t('site.platforms.measured', { count: value, unit });
    return key === 'fold' ? t('site.platforms.about', { value: words }) : words;
  }
  if (typeof value === 'boolean') return t(value ? 'site.platforms.yes' : 'site.platforms.no');
  if (typeof value === 'string') return wordOf(key, value, t);
  const items = value.length === 0 ? [wordOf(key, 'none', t)] : value.map((item) => wordOf(key, item, t));
  return items.join(', ');
}

function wordOf(key: string, value: string, t: Translate): string {
  return known(`site.platforms.value.${key}.${value}`, t) ?? valueOfList(key, value, t);
}

function valueOfList(key: string, value: string, t: Translate): string {
  if (key === 'unit') return known(`site.platforms.unit.${value}`, t) ?? value;
  return (key === 'except' || key === 'formats' ? known(`site.format.${value}`, t) : undefined) ?? value;
}

const known = (id: string, t: Translate): string | undefined => (t.has(id) ? t(id) : undefined);
const number = (count: number, t: Translate): string => t('site.platforms.number', { count });

/** The columns of the comparison after the name, each with what a platform has there. */
export const COLUMNS = ['text', 'title', 'fold', 'hashtags', 'media', 'alt-text', 'dead-link', 'raw-markdown'] as const;
export type Column = (typeof COLUMNS)[number];

/** One line of a cell. */
export interface CellLine {
  readonly text: string;
  readonly isUnconfirmed: boolean;
}

/** What stands in a cell of the comparison; nothing where the policy knows nothing. */
export function cellOf({ knowledge }: PlatformSheet, column: Column, t: Translate): readonly CellLine[] {
  const topic = column === 'text' || column === 'title' ? 'limits' : column;
  return knowledge.filter((known) => known.topic === topic).flatMap(({ facts }) => CELLS[column](new Row(facts, t)));
}

/** The facts of one rule by their keys. */
class Row {
  readonly #facts: ReadonlyMap<string, PlatformFact>;
  readonly t: Translate;

  constructor(facts: readonly PlatformFact[], t: Translate) {
    this.#facts = new Map(facts.map((fact) => [fact.key, fact]));
    this.t = t;
  }

  value(key: string): PlatformFact['value'] | undefined {
    return this.#facts.get(key)?.value;
  }

  isUnsure(key: string): boolean {
    return this.#facts.get(key)?.isUnconfirmed === true;
  }

  /** A number in words of its own: nothing where it is not known. */
  number(key: string, id?: string): CellLine[] {
    const value = this.value(key);
    if (typeof value !== 'number') return [];
    const text = number(value, this.t);
    return [
      { text: id === undefined ? text : this.t(id, { value: text, count: value }), isUnconfirmed: this.isUnsure(key) },
    ];
  }

  line(key: string, id: string, data: Readonly<Record<string, string>> = {}): CellLine {
    return { text: this.t(id, data), isUnconfirmed: this.isUnsure(key) };
  }
}

const CELLS: Readonly<Record<Column, (row: Row) => CellLine[]>> = {
  text: (row) => [
    ...row.number('max', row.value('unit') === 'utf8_bytes' ? 'site.platforms.cell.bytes' : undefined),
    ...row.number('caption', 'site.platforms.cell.caption'),
  ],
  title: (row) => row.number('title'),
  fold: (row) => row.number('fold', 'site.platforms.cell.about'),
  hashtags: (row) => [
    ...row.number('max', 'site.platforms.cell.max'),
    ...row.number('recommended', 'site.platforms.cell.recommended'),
    ...row.number('tag_max', 'site.platforms.cell.tag_max'),
  ],
  media: (row) => [
    ...(row.value('required') === true ? [row.line('required', 'site.platforms.cell.required')] : []),
    ...row.number('max', 'site.platforms.cell.max'),
    ...['images', 'gifs', 'videos', 'audios'].flatMap((key) => row.number(key, `site.platforms.cell.${key}`)),
    ...carousel(row),
    ...(row.value('mixing') === false ? [row.line('mixing', 'site.platforms.cell.separate')] : []),
  ],
  'alt-text': (row) => {
    const limit = row.number('max', 'site.platforms.cell.max');
    return limit.length > 0 ? limit : [row.line('images', 'site.platforms.cell.field')];
  },
  'dead-link': (row) => {
    const formats = row.value('formats');
    if (row.value('dead') === 'bare') return [row.line('dead', 'site.platforms.cell.bare')];
    if (!Array.isArray(formats)) return [row.line('dead', 'site.platforms.cell.dead')];
    const names = formats.map((format) => wordOf('formats', format, row.t)).join(', ');
    return [row.line('dead', 'site.platforms.cell.dead-in', { formats: names })];
  },
  'raw-markdown': (row) => {
    const shows = row.value('shows');
    if (!Array.isArray(shows)) return [];
    const words = shows.map((mark) => wordOf('shows', mark, row.t));
    return [{ text: words.join(', ') || row.t('site.platforms.no'), isUnconfirmed: false }];
  },
};

function carousel(row: Row): CellLine[] {
  const [from, to] = [row.value('carousel_min'), row.value('carousel_max')];
  if (typeof from !== 'number') return [];
  const isUnconfirmed = row.isUnsure('carousel_min') || row.isUnsure('carousel_max');
  const words =
    typeof to === 'number'
      ? row.t('site.platforms.cell.carousel', { from: number(from, row.t), to: number(to, row.t) })
      : row.t('site.platforms.cell.carousel-from', { from: number(from, row.t) });
  return [{ text: words, isUnconfirmed }];
}

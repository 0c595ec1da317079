import type { YamlPath } from '../content/yaml.ts';
import type { Place, Range } from '../finding.ts';
import { Quotable } from '../judging/place.ts';
import type { Span } from '../text/lines.ts';
import type { CsvRecord } from './csv.ts';
import { COLUMNS, type Column, type InboxSource } from './source.ts';

/** Where the columns of a source stand in the rows of a file. */
export type Columns = ReadonlyMap<Column, number>;

/** Finds the columns of a source by their headings, in whatever order and case. */
export function columnsOf(heading: readonly string[], { columns }: Pick<InboxSource, 'columns'>): Columns {
  const names = heading.map(plainName);
  const found = new Map<Column, number>();
  for (const column of COLUMNS) {
    const name = columns[column];
    const index = name === undefined ? -1 : names.indexOf(plainName(name));
    if (index !== -1) found.set(column, index);
  }
  return found;
}

export function plainName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** Programs for tables put an apostrophe before what would be a formula. */
const APOSTROPHE = /^'(?=[=+\-@])/;
const YES = new Set(['1', 'true', 'yes', 'y', 'да', 'x', '+']);
const NO = new Set(['0', 'false', 'no', 'n', 'нет', '-']);
/** What programs write where there is nothing. */
const NOTHING = new Set(['-', '–', '—', 'n/a', 'na', 'null', 'none', 'nil', 'нет']);
/** Columns of which a word means one of ours. */
const MEANINGS = {
  account: 'accounts',
  class: 'classes',
  owner: 'owners',
  no_reply_reason: 'reasons',
  action: 'actions',
} as const satisfies Partial<Record<Column, keyof InboxSource>>;

/** Which words of a source's program mean one of ours, where there are any for a key of a card. */
export function meaningsOf(key: string): (typeof MEANINGS)[keyof typeof MEANINGS] | undefined {
  return Object.hasOwn(MEANINGS, key) ? MEANINGS[key as keyof typeof MEANINGS] : undefined;
}

/** A row as the front matter of a card would be; empty cells are nothing. */
export function dataOfRow(fields: readonly string[], columns: Columns, source: InboxSource): Record<string, unknown> {
  const data: Record<string, unknown> = source.account === undefined ? {} : { account: source.account };
  const action: Record<string, unknown> = {};
  for (const [column, index] of columns) {
    const value = (fields[index] ?? '').trim().replace(APOSTROPHE, '');
    if (value === '' || column === 'text') continue;
    if (isMoment(column) && NOTHING.has(value.toLowerCase())) continue;
    if (column === 'action') action['kind'] = meaningOf(column, value, source);
    else if (column.startsWith('action_')) action[column.slice('action_'.length)] = value;
    else data[column] = meaningOf(column, value, source);
  }
  if (Object.keys(action).length > 0) data['action'] = action;
  return data;
}

function meaningOf(column: Column, value: string, source: InboxSource): unknown {
  if (column === 'is_automatic' || column === 'sharp') {
    const word = value.toLowerCase();
    return YES.has(word) ? true : NO.has(word) ? false : value;
  }
  return wordsOf(source, column)?.get(plainName(value)) ?? value;
}

function isMoment(column: Column): boolean {
  return column.endsWith('_at');
}

const known = new WeakMap<InboxSource, Map<Column, ReadonlyMap<string, string> | undefined>>();

/** The words of a column, made plain once for all rows of a source. */
function wordsOf(source: InboxSource, column: Column): ReadonlyMap<string, string> | undefined {
  const ofSource = known.get(source) ?? new Map<Column, ReadonlyMap<string, string> | undefined>();
  known.set(source, ofSource);
  if (ofSource.has(column)) return ofSource.get(column);
  const meanings = meaningsOf(column);
  const written = meanings === undefined ? undefined : source[meanings];
  const words =
    written === undefined ? undefined : new Map(Object.entries(written).map(([word, ours]) => [plainName(word), ours]));
  ofSource.set(column, words);
  return words;
}

/** Which column holds a key of a card. */
export function columnOfKey(key: YamlPath): Column | undefined {
  const [first, second] = key;
  const name = first === 'action' ? (second === undefined || second === 'kind' ? 'action' : `action_${second}`) : first;
  return COLUMNS.find((column) => column === name);
}

/** Where a key of a card stands in a row; where its column is not there, at the item's own number, else at the start. */
export function placeInRow({ cells, text }: CsvRecord, columns: Columns, key: YamlPath): Span {
  const column = columnOfKey(key);
  const index = (column === undefined ? undefined : columns.get(column)) ?? columns.get('id');
  const cell = index === undefined ? undefined : cells[index];
  return cell ?? { start: 0, end: Math.min(text.length, 1) };
}

/** Columns whose words are the team's own, or a program's: all others may hold what people wrote, or who they are. */
const SHOWN: ReadonlySet<Column> = new Set([
  'id',
  'source',
  'account',
  'received_at',
  'class',
  'owner',
  'classified_at',
  'first_reply_at',
  'is_automatic',
  'no_reply_reason',
  'answered_in',
  'updated_at',
  'resolved_at',
  'sharp',
  'approved_by',
  'action',
  'action_reason',
  'action_approved_by',
  'action_at',
]);

/** A row of an export as it is shown: what people wrote and who they are is hidden, the number of signs stays. */
export class ShownRow extends Quotable {
  readonly #line: number;
  readonly #offset: number;

  constructor({ text, cells, line, offset }: CsvRecord, columns: Columns) {
    super(hiddenExcept(text, cells, columns));
    this.#line = line - 1;
    this.#offset = offset;
  }

  override span(place: Place): Span {
    return 'start' in place ? place : { start: 0, end: 0 };
  }

  override range(span: Span): Range {
    const { start, end } = super.range(span);
    const moved = (position: Range['start']): Range['start'] => {
      return { ...position, line: position.line + this.#line, offset: position.offset + this.#offset };
    };
    return { start: moved(start), end: moved(end) };
  }
}

/** A row without what people wrote behind the last cell that may be shown, in memory of its own. */
export function shownPart(record: CsvRecord, columns: Columns): CsvRecord {
  const { cells, text } = record;
  const ends = [...columns].flatMap(([column, index]) => (SHOWN.has(column) ? (cells[index]?.end ?? 0) : []));
  const end = Math.max(0, ...ends);
  const copied = JSON.parse(JSON.stringify(text.slice(0, end))) as string;
  return { ...record, fields: [], text: copied, cells: cells.filter((cell) => cell.end <= end) };
}

function hiddenExcept(text: string, cells: readonly Span[], columns: Columns): string {
  const shown = new Set([...columns].flatMap(([column, index]) => (SHOWN.has(column) ? [index] : [])));
  let result = '';
  let at = 0;
  for (const [index, { start, end }] of cells.entries()) {
    result += text.slice(at, start);
    const own = text.slice(start, end);
    result += shown.has(index) ? own : hidden(own);
    at = end;
  }
  // A broken row has no cells of which anything is known.
  return result + (cells.length === 0 ? hidden(text) : text.slice(at));
}

export function hidden(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, (sign) => '*'.repeat(sign.length));
}

import { Document } from '../content/document.ts';
import { isTable } from '../content/kinds.ts';
import type { ContentProblem } from '../content/problem.ts';
import { asContentProblem } from '../content/read-post.ts';
import type { RecordContext } from '../content/record.ts';
import { readText, type SourceFile } from '../content/source-file.ts';
import type { YamlPath } from '../content/yaml.ts';
import type { CsvRecord } from '../inbox/csv.ts';
import { decoded, encodingOf } from '../inbox/encoding.ts';
import type { InboxItem } from '../inbox/item.ts';
import { hash53, Ledger } from '../inbox/ledger.ts';
import { isMentionLog, MENTION_COLUMNS, type MentionLook, mentionLogSchema } from '../inbox/mentions.ts';
import { momentReader, type ReadMoment } from '../inbox/moments.ts';
import { type ReadItem, readItem } from '../inbox/read-item.ts';
import {
  type Columns,
  columnOfKey,
  columnsOf,
  dataOfRow,
  placeInRow,
  plainName,
  ShownRow,
  shownPart,
} from '../inbox/row.ts';
import type { KnownItem } from '../inbox/silence.ts';
import { formatsOf, type InboxSource, OWN_COLUMNS, sourceOf } from '../inbox/source.ts';
import { endsReading, headingProblems, readTable, refusesTable } from '../inbox/table.ts';
import { LIMITS } from '../limits.ts';
import { formatPath, validate } from '../schema.ts';
import { clip } from '../text/clip.ts';
import type { Clock } from './clock.ts';
import { Quotable } from './place.ts';

export interface InboxFilesContext {
  readonly clock: Clock;
  readonly records: RecordContext;
  readonly sources: readonly InboxSource[];
  /** The moment of judging, epoch milliseconds. */
  readonly now: number;
  /** Told of each item that is counted, one after another. */
  readonly onItem: (item: InboxItem) => Promise<void>;
  /** Told what is wrong with the form of something, and how that may be shown. */
  readonly onBroken: (document: Document, shown: Quotable) => Promise<void>;
  /** Told what of a file was not read. */
  readonly onUnread?: ((unread: Unread) => void) | undefined;
}

/** What of a file is not counted: so many rows or cards; of a rest nobody knows how much it holds. */
export interface Unread {
  readonly path: string;
  readonly rows: number;
  readonly hasRest: boolean;
}

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;
/** Lines that a file may have at most: the number beside an id holds its file and its line. */
const LINES = 2 ** 27;
/** Looks are not written down ahead of time; clocks differ by so much, in milliseconds. */
const SKEW = 5 * 60_000;

/** Something as it is written: a card, or a row. */
interface Written {
  readonly path: string;
  readonly record: Pick<CsvRecord, 'text' | 'line'>;
  readonly shown: () => Quotable;
}

/** Reads what comes in, item by item: cards, exports, and logs of looks at places where people talk about us. No more than one row is held at a time. */
export class InboxFiles {
  readonly #context: InboxFilesContext;
  /** Where each id was seen first, and what a repeated question asks of it. */
  readonly #seen = new Ledger(['place', 'author', 'replied']);
  readonly #paths: string[] = [];
  readonly #looks: MentionLook[] = [];

  constructor(context: InboxFilesContext) {
    this.#context = context;
  }

  /** Looks at places where people talk about us, in the order in which they were read. */
  get looks(): readonly MentionLook[] {
    return this.#looks;
  }

  async read(file: SourceFile): Promise<void> {
    if (isTable(file.path) && file.kind === 'file') await this.#readTable(file);
    else await this.#readCard(file);
  }

  /** What is known of an item that was read. */
  known(id: string): KnownItem | undefined {
    const row = this.#seen.rowOf(id);
    if (row === -1) return undefined;
    const number = (name: 'author' | 'replied'): number => this.#seen.number(row, name);
    return { author: number('author'), repliedAt: number('replied') };
  }

  async #readCard(file: SourceFile): Promise<void> {
    const { path } = file;
    const read = readText(file);
    if (!read.ok) return this.#unreadCard(path, '', [{ ...read.problem, at: { start: 0, end: 0 } }]);
    const { text } = read;
    const { records, clock, now } = this.#context;
    const front = records.parseFrontMatter(text);
    if (!front.ok) {
      const { messageId, data, offset } = front.problem;
      // Without front matter any line may be somebody's words.
      const hidden = new Quotable(text);
      hidden.hide({ start: 0, end: text.length });
      return this.#unreadCard(path, text, [{ messageId, data, at: { start: offset, end: offset } }], hidden);
    }
    // Below the front matter stands what somebody wrote.
    const shown = new Quotable(text);
    shown.hide({ start: front.split.bodyStart, end: text.length });
    const readMoment = momentReader({}, clock.zones);
    if (isMentionLog(path)) return this.#readLog(path, text, front.data, shown);
    const found = readItem(front.data, {
      ...{ path, now, readMoment, accounts: records.accounts, nameOf: formatPath, export: undefined },
      at: (key) => ({ key }),
      text: () => text.slice(front.split.bodyStart),
      shown: () => shown,
    });
    if (found.item === undefined) this.#context.onUnread?.({ path, rows: 1, hasRest: false });
    await this.#take(found, { path, record: { text, line: 1 }, shown: () => shown });
  }

  /** A log of mentions that is written by hand. */
  async #readLog(path: string, text: string, data: unknown, shown: Quotable): Promise<void> {
    const valid = validate(mentionLogSchema, data);
    if (!valid.ok)
      return this.#broken(
        path,
        text,
        valid.problems.map((problem) => asContentProblem(problem)),
        shown,
      );
    const readMoment = this.#lookMoments();
    const problems: ContentProblem[] = [];
    valid.value.checks.forEach(({ source, at: written, by }, index) => {
      const at = { key: ['checks', index, 'at'] };
      const epochMs = readMoment(written);
      if (typeof epochMs === 'number') this.#looks.push({ path, source, epochMs, by, at, shown: () => shown });
      else problems.push({ messageId: epochMs.messageId, data: { key: 'at', ...epochMs.data }, at });
    });
    if (problems.length > 0) await this.#broken(path, text, problems, shown);
  }

  /** Reads when somebody looked: nobody has looked tomorrow. */
  #lookMoments(): (written: string) => ReadMoment {
    const { clock, now } = this.#context;
    const read = momentReader({}, clock.zones);
    return (written) => {
      const found = read(written);
      if (typeof found !== 'number' || found <= now + SKEW) return found;
      return { messageId: 'inbox.future', data: { found: clip(written, FOUND_SHOWN) } };
    };
  }

  async #readTable(file: SourceFile): Promise<void> {
    const { path } = file;
    const start = { start: 0, end: 0 };
    const chunks = file.chunks ?? (() => [file.read()]);
    try {
      if (file.size !== undefined && file.size > LIMITS.inboxBytes)
        throw Object.assign(new Error('too large'), { code: 'EFBIG', size: file.size });
      const encoding = encodingOf(chunks());
      if (encoding === undefined)
        return await this.#unread(path, '', [{ messageId: 'file.binary', data: {}, at: start }]);
      const pieces = decoded(chunks(), encoding);
      const hasHeading = await (isMentionLog(path) ? this.#readLooks(path, pieces) : this.#readRows(path, pieces));
      // An export that failed looks like a month in which nobody wrote.
      if (!hasHeading) await this.#unread(path, '', [{ messageId: 'csv.empty', data: {}, at: start }]);
    } catch (error) {
      const { code, size } = error as { readonly code?: unknown; readonly size?: unknown };
      if (typeof code !== 'string') throw error;
      const [found, limit] = [Number(size), LIMITS.inboxBytes].map((bytes) => Math.ceil(bytes / 1024 / 1024));
      const isLarge = code === 'EFBIG' && typeof size === 'number';
      const problem: ContentProblem = isLarge
        ? { messageId: 'inbox.too-large', data: { size: found ?? 0, limit: limit ?? 0 }, at: start }
        : { messageId: 'file.read', data: { reason: code }, at: start };
      await this.#unread(path, '', [problem]);
    }
  }

  /** Reads an export. Tells whether it has a heading. */
  async #readRows(path: string, pieces: Iterable<string>): Promise<boolean> {
    const { records, clock, sources, now } = this.#context;
    const source: InboxSource = sourceOf(path, sources);
    const readMoment = momentReader({ zone: source.time_zone, formats: formatsOf(source) }, clock.zones);
    let columns: Columns | undefined;
    let names: (key: YamlPath) => string = formatPath;
    let [told, untold, unread] = [0, 0, 0];
    let [hasRest, last]: [boolean, CsvRecord | undefined] = [false, undefined];
    for (const event of readTable(pieces)) {
      const { record } = event;
      const shown = (): ShownRow => new ShownRow(record, columns ?? new Map());
      if (event.kind === 'broken' || event.kind === 'rest') {
        unread += event.kind === 'rest' ? event.untold : 1;
        hasRest ||= endsReading(event.problem);
        await this.#broken(path, record.text, [event.problem], shown());
      } else if (event.kind === 'heading') {
        columns = columnsOf(record.fields, source);
        names = namesOf(record, columns);
        const problems = headingProblems(record, wantedOf(source), plainName);
        // The names of columns are no words of people.
        const heading = new Quotable(record.text);
        if (problems.some(refusesTable)) {
          await this.#unread(path, record.text, problems, heading);
          return true;
        }
        if (problems.length > 0) await this.#broken(path, record.text, problems, heading);
      } else if (columns !== undefined) {
        const known = columns;
        const found = readItem(dataOfRow(record.fields, known, source), {
          ...{ path, now, readMoment, accounts: records.accounts, shown, nameOf: names },
          export: source === OWN_COLUMNS ? undefined : source.id,
          at: (key) => placeInRow(record, known, key),
          text: () => record.fields[known.get('text') ?? -1],
          keep: () => {
            const part = shownPart(record, known);
            const places = (key: YamlPath) => placeInRow(part, known, key);
            return { at: places, shown: () => new ShownRow(part, known), text: () => undefined };
          },
        });
        if (found.item === undefined) unread++;
        if (found.problems.length > 0 && ++told > LIMITS.brokenRows) {
          untold++;
          last = record;
          if (found.item !== undefined) await this.#take({ ...found, problems: [] }, { path, record, shown });
        } else {
          const problems = found.problems.map((problem) => {
            return 'key' in problem.at ? { ...problem, at: placeInRow(record, known, problem.at.key) } : problem;
          });
          await this.#take({ ...found, problems }, { path, record, shown });
        }
      }
    }
    if (unread > 0 || hasRest) this.#context.onUnread?.({ path, rows: unread, hasRest });
    if (last !== undefined) {
      const problem: ContentProblem = { messageId: 'csv.more', data: { count: untold }, at: { start: 0, end: 0 } };
      await this.#broken(path, last.text, [problem], new ShownRow(last, columns ?? new Map()));
    }
    return columns !== undefined;
  }

  /** Reads the looks at places where people talk about us. Tells whether there is a heading. */
  async #readLooks(path: string, pieces: Iterable<string>): Promise<boolean> {
    const readMoment = this.#lookMoments();
    let names: readonly string[] | undefined;
    for (const event of readTable(pieces)) {
      const { record } = event;
      // A log is the team's own: nothing in it is a word of somebody else's.
      const shown = (): ShownRow => new ShownRow(record, LOG_COLUMNS);
      if (event.kind === 'broken' || event.kind === 'rest')
        await this.#broken(path, record.text, [event.problem], shown());
      else if (event.kind === 'heading') {
        names = record.fields.map(plainName);
        const wanted = MENTION_COLUMNS.map((name) => {
          return { name, isRequired: name === 'source' || name === 'at', isNamed: false };
        });
        const problems = headingProblems(record, wanted, plainName);
        if (problems.length > 0) {
          await this.#unread(path, record.text, problems, new Quotable(record.text));
          return true;
        }
      } else {
        const columns = names ?? [];
        const cellOf = (name: string): string => (record.fields[columns.indexOf(name)] ?? '').trim();
        const placeOf = (name: string) => record.cells[columns.indexOf(name)] ?? { start: 0, end: 0 };
        const [epochMs, found, by] = [readMoment(cellOf('at')), cellOf('found'), cellOf('by')];
        const problems: ContentProblem[] = [];
        if (typeof epochMs !== 'number') {
          problems.push({ messageId: epochMs.messageId, data: { key: 'at', ...epochMs.data }, at: placeOf('at') });
        }
        if (!/^\d{0,9}$/.test(found)) {
          const data = { key: 'found', found: clip(found, FOUND_SHOWN) };
          problems.push({ messageId: 'mentions.found', data, at: placeOf('found') });
        }
        if (problems.length > 0) await this.#broken(path, record.text, problems, shown());
        if (typeof epochMs !== 'number') continue;
        const about = { path, source: cellOf('source'), epochMs, at: placeOf('at'), shown };
        this.#looks.push({ ...about, by: by === '' ? undefined : by });
      }
    }
    return names !== undefined;
  }

  /** A file of which nothing was read. */
  async #unread(
    path: string,
    text: string,
    problems: readonly ContentProblem[],
    shown: Quotable = new Quotable(text),
  ): Promise<void> {
    this.#context.onUnread?.({ path, rows: 0, hasRest: true });
    await this.#broken(path, text, problems, shown);
  }

  async #unreadCard(
    path: string,
    text: string,
    problems: readonly ContentProblem[],
    shown: Quotable = new Quotable(text),
  ): Promise<void> {
    this.#context.onUnread?.({ path, rows: 1, hasRest: false });
    await this.#broken(path, text, problems, shown);
  }

  /** Tells what is wrong with the form of something. */
  async #broken(
    path: string,
    text: string,
    problems: readonly ContentProblem[],
    shown: Quotable = new Quotable(text),
  ): Promise<void> {
    await this.#context.onBroken(new Document({ path, text, problems }), shown);
  }

  /** Hands on an item that was read, unless another of its name was. */
  async #take({ item, problems }: ReadItem, { path, record, shown }: Written): Promise<void> {
    if (item === undefined) return this.#broken(path, record.text, problems, shown());
    const { id, author_hash: author } = item.data;
    if (this.#paths.at(-1) !== path) this.#paths.push(path);
    const isNew = this.#seen.add(id, {
      place: (this.#paths.length - 1) * LINES + Math.min(record.line, LINES - 1),
      author: author === undefined ? Number.NaN : hash53(author.toLowerCase()),
      replied: item.repliedAt ?? Number.NaN,
    });
    const all = isNew ? problems : [...problems, this.#twice(item)];
    if (all.length > 0) await this.#broken(path, record.text, all, shown());
    if (isNew) await this.#context.onItem(item);
  }

  #twice({ data: { id }, at }: InboxItem): ContentProblem {
    const place = this.#seen.number(this.#seen.rowOf(id), 'place');
    const other = `${this.#paths[Math.floor(place / LINES)] ?? ''}:${place % LINES}`;
    return { messageId: 'inbox.twice', data: { found: clip(id, FOUND_SHOWN), other }, at: at(['id']) };
  }
}

const LOG_COLUMNS: Columns = new Map([
  ['id', 0],
  ['received_at', 1],
]);

/** The columns that a table has to have, and those that the policy says it has. */
function wantedOf(source: InboxSource) {
  const needed = ['id', 'received_at'] as const;
  const unnamed = needed.filter((column) => source.columns[column] === undefined);
  // A table of our own names has the columns that it has.
  const isNamed = source !== OWN_COLUMNS;
  const named = Object.entries(source.columns).map(([column, name]) => {
    return { name, isRequired: needed.some((other) => other === column), isNamed };
  });
  return [...unnamed.map((name) => ({ name, isRequired: true, isNamed })), ...named];
}

/** What the keys of a card are called in a table. */
function namesOf({ fields }: CsvRecord, columns: Columns): (key: YamlPath) => string {
  return (key) => {
    const column = columnOfKey(key);
    const index = column === undefined ? undefined : columns.get(column);
    return (index === undefined ? undefined : fields[index]?.trim()) ?? formatPath(key);
  };
}

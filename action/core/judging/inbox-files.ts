import { Document } from '../content/document.ts';
import type { ContentProblem } from '../content/problem.ts';
import { asContentProblem } from '../content/read-post.ts';
import type { RecordContext } from '../content/record.ts';
import { readText, type SourceFile } from '../content/source-file.ts';
import type { CsvRecord } from '../inbox/csv.ts';
import { decoded, encodingOf } from '../inbox/encoding.ts';
import type { InboxItem } from '../inbox/item.ts';
import { isMentionLog, MENTION_COLUMNS, type MentionLook, mentionLogSchema } from '../inbox/mentions.ts';
import { momentReader } from '../inbox/moments.ts';
import { type ReadItem, readItem } from '../inbox/read-item.ts';
import { columnsOf, dataOfRow, placeInRow, plainName, ShownRow } from '../inbox/row.ts';
import { type InboxSource, OWN_COLUMNS, sourceOf } from '../inbox/source.ts';
import { headingProblems, readTable } from '../inbox/table.ts';
import { LIMITS } from '../limits.ts';
import { validate } from '../schema.ts';
import type { Clock } from './clock.ts';
import { Quotable } from './place.ts';

export interface InboxFilesContext {
  readonly clock: Clock;
  readonly records: RecordContext;
  readonly sources: readonly InboxSource[];
  /** Told of each item that is counted, one after another. */
  readonly onItem: (item: InboxItem) => Promise<void>;
  /** Told what is wrong with the form of something, and how that may be shown. */
  readonly onBroken: (document: Document, shown: Quotable) => Promise<void>;
}

/** Something as it is written: a card, or a row. */
interface Written {
  readonly path: string;
  readonly text: string;
  /** The line on which it starts. */
  readonly line: number;
  readonly shown: () => Quotable;
}

/** Reads what comes in, item by item: cards, exports, and logs of looks at places where people talk about us. No more than one row is held at a time. */
export class InboxFiles {
  readonly #context: InboxFilesContext;
  /** Where each id was seen first. */
  readonly #seen = new Map<string, string>();
  readonly #looks: MentionLook[] = [];

  constructor(context: InboxFilesContext) {
    this.#context = context;
  }

  /** Looks at places where people talk about us, in the order in which they were read. */
  get looks(): readonly MentionLook[] {
    return this.#looks;
  }

  async read(file: SourceFile): Promise<void> {
    if (file.path.endsWith('.csv') && file.kind === 'file') await this.#readTable(file);
    else await this.#readCard(file);
  }

  async #readCard(file: SourceFile): Promise<void> {
    const { path } = file;
    const read = readText(file);
    if (!read.ok) return this.#broken(path, '', [{ ...read.problem, at: { start: 0, end: 0 } }]);
    const { text } = read;
    const { records, clock } = this.#context;
    const front = records.parseFrontMatter(text);
    if (!front.ok) {
      const { messageId, data, offset } = front.problem;
      // Without front matter any line may be somebody's words.
      const hidden = new Quotable(text);
      hidden.hide({ start: 0, end: text.length });
      return this.#broken(path, text, [{ messageId, data, at: { start: offset, end: offset } }], hidden);
    }
    // Below the front matter stands what somebody wrote.
    const shown = new Quotable(text);
    shown.hide({ start: front.split.bodyStart, end: text.length });
    const readMoment = momentReader({}, clock.zones);
    if (isMentionLog(path)) return this.#readLog(path, text, front.data, shown);
    const found = readItem(front.data, {
      ...{ path, readMoment, accounts: records.accounts },
      at: (key) => ({ key }),
      text: () => text.slice(front.split.bodyStart),
      shown: () => shown,
    });
    await this.#take(found, { path, text, line: 1, shown: () => shown });
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
    const readMoment = momentReader({}, this.#context.clock.zones);
    const problems: ContentProblem[] = [];
    valid.value.checks.forEach(({ source, at: written }, index) => {
      const at = { key: ['checks', index, 'at'] };
      const epochMs = readMoment(written);
      if (typeof epochMs === 'number') this.#looks.push({ path, source, epochMs, at, shown: () => shown });
      else problems.push({ messageId: epochMs.messageId, data: { key: 'at', ...epochMs.data }, at });
    });
    if (problems.length > 0) await this.#broken(path, text, problems, shown);
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
        return await this.#broken(path, '', [{ messageId: 'file.binary', data: {}, at: start }]);
      const pieces = decoded(chunks(), encoding);
      await (isMentionLog(path) ? this.#readLooks(path, pieces) : this.#readRows(path, pieces));
    } catch (error) {
      const { code, size } = error as { readonly code?: unknown; readonly size?: unknown };
      if (typeof code !== 'string') throw error;
      const [found, limit] = [Number(size), LIMITS.inboxBytes].map((bytes) => Math.ceil(bytes / 1024 / 1024));
      const isLarge = code === 'EFBIG' && typeof size === 'number';
      const problem: ContentProblem = isLarge
        ? { messageId: 'inbox.too-large', data: { size: found ?? 0, limit: limit ?? 0 }, at: start }
        : { messageId: 'file.read', data: { reason: code }, at: start };
      await this.#broken(path, '', [problem]);
    }
  }

  async #readRows(path: string, pieces: Iterable<string>): Promise<void> {
    const { records, clock, sources } = this.#context;
    const source: InboxSource = sourceOf(path, sources);
    const readMoment = momentReader({ zone: source.time_zone, format: source.dates }, clock.zones);
    let columns = columnsOf([], source);
    let told = 0;
    let untold: { record: CsvRecord; count: number } | undefined;
    for (const event of readTable(pieces)) {
      const { record } = event;
      const shown = (): ShownRow => new ShownRow(record, columns);
      if (event.kind === 'broken') {
        await this.#broken(path, record.text, [event.problem], shown());
      } else if (event.kind === 'heading') {
        columns = columnsOf(record.fields, source);
        const wanted = Object.entries(source.columns).map(([column, name]) => {
          return { name, isRequired: column === 'id' || column === 'received_at' || source !== OWN_COLUMNS };
        });
        const missing = (['id', 'received_at'] as const).filter((column) => source.columns[column] === undefined);
        const all = [...missing.map((name) => ({ name, isRequired: true })), ...wanted];
        const problems = headingProblems(record, all, plainName);
        // The names of columns are no words of people.
        if (problems.length > 0) return this.#broken(path, record.text, problems, new Quotable(record.text));
      } else {
        const found = readItem(dataOfRow(record.fields, columns, source), {
          ...{ path, readMoment, accounts: records.accounts, shown },
          at: (key) => placeInRow(record, columns, key),
          text: () => record.fields[columns.get('text') ?? -1],
        });
        const isBroken = found.problems.length > 0;
        if (isBroken && ++told > LIMITS.brokenRows) untold = { record, count: (untold?.count ?? 0) + 1 };
        else {
          const problems = found.problems.map((problem) => {
            return 'key' in problem.at ? { ...problem, at: placeInRow(record, columns, problem.at.key) } : problem;
          });
          await this.#take({ ...found, problems }, { path, text: record.text, line: record.line, shown });
        }
      }
    }
    if (untold === undefined) return;
    const { record, count } = untold;
    const problem: ContentProblem = { messageId: 'csv.more', data: { count }, at: { start: 0, end: 0 } };
    await this.#broken(path, record.text, [problem], new ShownRow(record, columns));
  }

  /** Reads the looks at places where people talk about us. */
  async #readLooks(path: string, pieces: Iterable<string>): Promise<void> {
    const readMoment = momentReader({}, this.#context.clock.zones);
    let names: readonly string[] = [];
    for (const event of readTable(pieces)) {
      const { record } = event;
      // A log is the team's own: nothing in it is a word of somebody else's.
      const shown = (): ShownRow =>
        new ShownRow(
          record,
          new Map([
            ['id', 0],
            ['received_at', 1],
          ] as const),
        );
      if (event.kind === 'broken') await this.#broken(path, record.text, [event.problem], shown());
      else if (event.kind === 'heading') {
        names = record.fields.map(plainName);
        const wanted = MENTION_COLUMNS.map((name) => ({ name, isRequired: name === 'source' || name === 'at' }));
        const problems = headingProblems(record, wanted, plainName);
        if (problems.length > 0) return this.#broken(path, record.text, problems, new Quotable(record.text));
      } else {
        const index = names.indexOf('at');
        const [source = '', written = ''] = ['source', 'at'].map((name) =>
          (record.fields[names.indexOf(name)] ?? '').trim(),
        );
        const at = record.cells[index] ?? { start: 0, end: 0 };
        const epochMs = readMoment(written);
        if (typeof epochMs === 'number') this.#looks.push({ path, source, epochMs, at, shown });
        else {
          const { messageId, data } = epochMs;
          await this.#broken(path, record.text, [{ messageId, data: { key: 'at', ...data }, at }], shown());
        }
      }
    }
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
  async #take({ item, problems }: ReadItem, { path, text, line, shown }: Written): Promise<void> {
    if (item === undefined) return this.#broken(path, text, problems, shown());
    const { id } = item.data;
    const first = this.#seen.get(id);
    const twice: ContentProblem[] =
      first === undefined ? [] : [{ messageId: 'inbox.twice', data: { found: id, other: first }, at: item.at(['id']) }];
    if (first === undefined) this.#seen.set(id, `${path}:${line}`);
    const all = [...problems, ...twice];
    if (all.length > 0) await this.#broken(path, text, all, shown());
    if (first !== undefined) return;
    await this.#context.onItem(item);
  }
}

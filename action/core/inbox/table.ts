import type { ContentProblem, ContentProblemId } from '../content/problem.ts';
import type { MessageData } from '../finding.ts';
import { LIMITS } from '../limits.ts';
import { clip } from '../text/clip.ts';
import { CsvReader, type CsvRecord } from './csv.ts';
import { looselyRead } from './loose-row.ts';

/** So much of a found name is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;

/** What a table gives: its rows one after another, each with the heading above it, or what is wrong with a row. */
export type TableEvent =
  | { readonly kind: 'heading'; readonly record: CsvRecord }
  | { readonly kind: 'row'; readonly record: CsvRecord }
  | { readonly kind: 'broken'; readonly record: CsvRecord; readonly problem: ContentProblem }
  /** Broken rows that are not told one by one, or a rest that nobody read: that comes last. */
  | { readonly kind: 'rest'; readonly record: CsvRecord; readonly problem: ContentProblem; readonly untold: number };

/** Whether a problem says that nothing behind it was read. */
export function endsReading({ messageId }: ContentProblem): boolean {
  return messageId === 'csv.given-up';
}

/**
 * Reads a table piece by piece. Of broken rows so many are told as anybody reads ({@link LIMITS.brokenRows}), then how many more there are, at the last.
 */
export function* readTable(pieces: Iterable<string>): Generator<TableEvent> {
  const reader = new CsvReader();
  let width: number | undefined;
  let broken = 0;
  let last: CsvRecord | undefined;
  function* eventsOf(records: readonly CsvRecord[]): Generator<TableEvent> {
    for (const found of records) {
      if (width === undefined) {
        width = found.fields.length;
        yield { kind: 'heading', record: found };
        continue;
      }
      const record = mended(found, reader.delimiter, width);
      const problem = problemOf(record, width);
      if (problem === undefined) yield { kind: 'row', record };
      else if (++broken <= LIMITS.brokenRows) yield { kind: 'broken', record, problem };
      if (problem !== undefined) last = record;
    }
  }
  for (const piece of pieces) {
    yield* eventsOf(reader.push(piece));
    if (reader.isGivenUp) break;
  }
  yield* eventsOf(reader.end());
  if (last === undefined) return;
  const untold = Math.max(0, broken - LIMITS.brokenRows);
  if (reader.isGivenUp)
    yield { kind: 'rest', record: last, problem: rowProblem('csv.given-up', last, { line: last.line }), untold };
  else if (untold > 0)
    yield { kind: 'rest', record: last, problem: rowProblem('csv.more', last, { count: untold }), untold };
}

/** A row with quotes that were never doubled is read as it was meant, where only one reading gives the cells of the heading. */
function mended(record: CsvRecord, delimiter: string, width: number): CsvRecord {
  if (record.fault !== 'quote' && record.fault !== 'unclosed') return record;
  const loose = looselyRead(record.text, delimiter, width);
  return loose === undefined ? record : { ...record, ...loose, fault: undefined };
}

function problemOf(record: CsvRecord, width: number): ContentProblem | undefined {
  if (record.fault !== undefined) return rowProblem(`csv.${record.fault}`, record, {});
  const found = record.fields.length;
  return found === width ? undefined : rowProblem('csv.columns', record, { found, expected: width });
}

function rowProblem(messageId: ContentProblemId, { text }: CsvRecord, data: MessageData): ContentProblem {
  return { messageId, data, at: { start: 0, end: Math.min(text.length, 1) } };
}

/** A column of which a table tells something. */
export interface WantedColumn {
  readonly name: string;
  readonly isRequired: boolean;
  /** Whether the policy says that it is there. */
  readonly isNamed: boolean;
}

/**
 * What is wrong with a heading: columns without which nothing can be read, columns of which there are two, and columns that the policy names and that are
 * not there. One problem each, however many columns: the first two refuse a table.
 */
export function headingProblems(
  heading: CsvRecord,
  wanted: readonly WantedColumn[],
  plain: (name: string) => string,
): readonly ContentProblem[] {
  const names = heading.fields.map(plain);
  const at = { start: 0, end: heading.text.length };
  const countOf = ({ name }: WantedColumn): number => names.filter((other) => other === plain(name)).length;
  const shown = (columns: readonly WantedColumn[]): string => {
    return clip([...new Set(columns.map(({ name }) => name))].join('», «'), 4 * FOUND_SHOWN);
  };
  const there = clip(heading.fields.join(', '), 4 * FOUND_SHOWN);
  const [required, optional, twice] = [
    wanted.filter((column) => column.isRequired && countOf(column) === 0),
    wanted.filter((column) => column.isNamed && !column.isRequired && countOf(column) === 0),
    wanted.filter((column) => countOf(column) > 1),
  ];
  const problems: ContentProblem[] = [];
  const add = (messageId: ContentProblemId, columns: readonly WantedColumn[]): void => {
    const data = { found: shown(columns), count: columns.length, there };
    if (columns.length > 0) problems.push({ messageId, data, at });
  };
  add('csv.no-column', required);
  add('csv.column-twice', twice);
  // What nobody could read anyway lacks nothing else.
  if (required.length === 0) add('csv.lacks', optional);
  return problems;
}

/** Whether a table with such a problem of its heading cannot be read at all. */
export function refusesTable({ messageId }: ContentProblem): boolean {
  return messageId !== 'csv.lacks';
}

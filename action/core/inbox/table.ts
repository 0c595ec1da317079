import type { ContentProblem, ContentProblemId } from '../content/problem.ts';
import type { MessageData } from '../finding.ts';
import { LIMITS } from '../limits.ts';
import { clip } from '../text/clip.ts';
import { CsvReader, type CsvRecord } from './csv.ts';

/** So much of a found name is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;

/** What a table gives: its rows one after another, each with the heading above it, or what is wrong with a row. */
export type TableEvent =
  | { readonly kind: 'heading'; readonly record: CsvRecord }
  | { readonly kind: 'row'; readonly record: CsvRecord }
  | { readonly kind: 'broken'; readonly record: CsvRecord; readonly problem: ContentProblem };

/**
 * Reads a table piece by piece. Of broken rows so many are told as anybody reads ({@link LIMITS.brokenRows}), then how many more there are, at the last.
 */
export function* readTable(pieces: Iterable<string>): Generator<TableEvent> {
  const reader = new CsvReader();
  let width: number | undefined;
  let broken = 0;
  let last: CsvRecord | undefined;
  function* eventsOf(records: readonly CsvRecord[]): Generator<TableEvent> {
    for (const record of records) {
      if (width === undefined) {
        width = record.fields.length;
        yield { kind: 'heading', record };
        continue;
      }
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
  if (reader.isGivenUp)
    yield { kind: 'broken', record: last, problem: rowProblem('csv.given-up', last, { count: broken }) };
  else if (broken > LIMITS.brokenRows) {
    const problem = rowProblem('csv.more', last, { count: broken - LIMITS.brokenRows });
    yield { kind: 'broken', record: last, problem };
  }
}

function problemOf(record: CsvRecord, width: number): ContentProblem | undefined {
  if (record.fault !== undefined) return rowProblem(`csv.${record.fault}`, record, {});
  const found = record.fields.length;
  return found === width ? undefined : rowProblem('csv.columns', record, { found, expected: width });
}

function rowProblem(messageId: ContentProblemId, { text }: CsvRecord, data: MessageData): ContentProblem {
  return { messageId, data, at: { start: 0, end: Math.min(text.length, 1) } };
}

/** What is wrong with a heading: a column that must be there and is not, or one of which there are two. */
export function headingProblems(
  heading: CsvRecord,
  wanted: readonly { readonly name: string; readonly isRequired: boolean }[],
  plain: (name: string) => string,
): readonly ContentProblem[] {
  const names = heading.fields.map(plain);
  const at = { start: 0, end: heading.text.length };
  return wanted.flatMap(({ name, isRequired }): ContentProblem[] => {
    const count = names.filter((other) => other === plain(name)).length;
    const found = clip(name, FOUND_SHOWN);
    if (count > 1) return [{ messageId: 'csv.column-twice', data: { found }, at }];
    const there = clip(heading.fields.join(', '), 4 * FOUND_SHOWN);
    return count === 0 && isRequired ? [{ messageId: 'csv.no-column', data: { found, there }, at }] : [];
  });
}

import type { Span } from '../text/lines.ts';
import type { CsvRecord } from './csv.ts';

type Cells = Pick<CsvRecord, 'fields' | 'cells'>;

/**
 * Reads a line again in which a quote stands where RFC 4180 knows none, as programs write that never double quotes: `"he said "yes" and left";x`. There a
 * quote closes a field only where a delimiter or the end follows. Between tabs or bars, where programs use no quotes at all, they may be signs like any
 * other. It counts only when it gives exactly the cells of the heading: with any other number nobody knows where a cell ends.
 */
export function looselyRead(line: string, delimiter: string, width: number): Cells | undefined {
  const fits = (found: Cells | undefined): boolean => found?.cells.length === width;
  const bare = bareQuotes(line, delimiter);
  if (fits(bare)) return bare;
  const plain = delimiter === '\t' || delimiter === '|' ? noQuotes(line, delimiter) : undefined;
  return fits(plain) ? plain : undefined;
}

/** Quotes around a cell, and any others inside as they are. Nothing when a cell that opens with one does not close with one. */
function bareQuotes(line: string, delimiter: string): Cells | undefined {
  const [fields, cells]: [string[], Span[]] = [[], []];
  for (let at = 0; at <= line.length; ) {
    const isQuoted = line.charAt(at) === '"';
    const close = isQuoted ? closing(line, at + 1, delimiter) : -1;
    if (isQuoted && close === -1) return undefined;
    const next = line.indexOf(delimiter, isQuoted ? close + 1 : at);
    const end = next === -1 ? line.length : next;
    fields.push(isQuoted ? line.slice(at + 1, close).replaceAll('""', '"') : line.slice(at, end));
    cells.push({ start: at, end });
    at = end + 1;
  }
  return { fields, cells };
}

/** The next quote before a delimiter or the end. */
function closing(line: string, from: number, delimiter: string): number {
  for (let at = line.indexOf('"', from); at !== -1; at = line.indexOf('"', at + 1)) {
    if (at + 1 === line.length || line.startsWith(delimiter, at + 1)) return at;
  }
  return -1;
}

function noQuotes(line: string, delimiter: string): Cells {
  const fields = line.split(delimiter);
  let start = 0;
  const cells = fields.map((field) => {
    const span = { start, end: start + field.length };
    start = span.end + delimiter.length;
    return span;
  });
  return { fields, cells };
}

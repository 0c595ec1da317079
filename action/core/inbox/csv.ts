import type { Span } from '../text/lines.ts';

/** UTF-16 units of one record: the longest text that any platform takes is half of that. */
export const MOST_RECORD = 64 * 1024;
/** UTF-16 units that are read a second time, behind quotes that nobody closes, before a file is given up. */
const MOST_REREAD = 20 * MOST_RECORD;

/** What is wrong with a record: something follows a closing quote; a quote is never closed, or only far below; a line of no end. */
export type RecordFault = 'quote' | 'unclosed' | 'too-long';

/** One record of a table. */
export interface CsvRecord {
  readonly fields: readonly string[];
  /** Where each field stands in `text`, with its quotes. */
  readonly cells: readonly Span[];
  /** The record as it is written, without its line end; of a broken one its first line. */
  readonly text: string;
  /** Where it starts: the line, 1-based, and the offset in UTF-16 units. */
  readonly line: number;
  readonly offset: number;
  readonly fault: RecordFault | undefined;
}

const [TAB, LF, CR, SPACE, QUOTE] = [9, 10, 13, 32, 34];

type State = 'start' | 'plain' | 'quoted' | 'quote' | 'after' | 'skip';

/**
 * Reads delimiter-separated values (RFC 4180) piece by piece: quotes, line ends of every kind, a BOM, and one of `,` `;` `|` tab as its first line shows, or says
 * (`sep=;`, as Excel writes). It holds one record at a time. A broken record is told, and reading goes on with the line below the one on which it
 * starts: one forgotten quote must not swallow the rest of a file.
 */
export class CsvReader {
  #delimiter: number | undefined;
  #buffer = '';
  #at = 0;
  #state: State = 'start';
  #fieldStart = 0;
  #hasEscapes = false;
  #pending: RecordFault = 'too-long';
  #fields: string[] = [];
  #cells: Span[] = [];
  #lines = 0;
  #line = 1;
  #offset = 0;
  #endedWithCr = false;
  #isFirst = true;
  #reread = 0;
  #isGivenUp = false;

  /** Whether so many quotes are open that the rest was not read. */
  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }

  /** What separates fields, when the first line was read. */
  get delimiter(): string {
    return this.#delimiter === undefined ? '' : String.fromCharCode(this.#delimiter);
  }

  /** Takes the next piece of the text, and hands over the records that it completes. Blank lines are none. */
  push(piece: string): CsvRecord[] {
    if (this.#isGivenUp) return [];
    this.#buffer += piece;
    return this.#read(false);
  }

  /** The last record, which may have no line end. */
  end(): CsvRecord[] {
    return this.#isGivenUp ? [] : this.#read(true);
  }

  #read(isEnd: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    if (this.#delimiter === undefined && !this.#findDelimiter(isEnd)) return records;
    while (!this.#isGivenUp) {
      const record = this.#next(isEnd);
      if (record === undefined) break;
      if (record !== 'blank') records.push(record);
    }
    return records;
  }

  /** Finds what separates fields, in the first line. */
  #findDelimiter(isEnd: boolean): boolean {
    if (this.#isFirst && this.#buffer.length > 0) {
      this.#isFirst = false;
      if (this.#buffer.charCodeAt(0) === 0xfeff) this.#drop(1);
    }
    const end = this.#buffer.search(/[\r\n]/);
    if (end === -1 && !isEnd && this.#buffer.length < MOST_RECORD) return false;
    const line = end === -1 ? this.#buffer : this.#buffer.slice(0, end);
    const said = /^"?sep=([,;|\t])"?$/i.exec(line);
    this.#delimiter = (said?.[1] ?? delimiterOf(line)).charCodeAt(0);
    if (said !== null && end !== -1) {
      this.#endedWithCr = this.#buffer.charCodeAt(end) === CR;
      this.#drop(end + 1);
      this.#line++;
    }
    return true;
  }

  /** The next record; nothing when the text goes on. */
  #next(isEnd: boolean): CsvRecord | 'blank' | undefined {
    // A line feed after a carriage return that ended a record is a part of that end.
    if (this.#at === 0 && this.#endedWithCr && this.#buffer.length > 0) {
      this.#endedWithCr = false;
      if (this.#buffer.charCodeAt(0) === LF) this.#drop(1);
    }
    const buffer = this.#buffer;
    const delimiter = this.#delimiter ?? 0;
    for (; this.#at < buffer.length; this.#at++) {
      const code = buffer.charCodeAt(this.#at);
      const isBreak = code === LF || code === CR;
      switch (this.#state) {
        case 'start':
        case 'plain':
          if (isBreak) return this.#complete();
          if (code === delimiter) this.#field();
          else if (code === QUOTE && this.#state === 'start') this.#state = 'quoted';
          else this.#state = 'plain';
          break;
        case 'quoted':
          if (code === QUOTE) this.#state = 'quote';
          else if (code === CR || (code === LF && buffer.charCodeAt(this.#at - 1) !== CR)) this.#lines++;
          break;
        case 'quote':
        case 'after':
          if (isBreak) return this.#complete();
          if (code === delimiter) this.#field();
          else if (code === QUOTE && this.#state === 'quote') {
            this.#hasEscapes = true;
            this.#state = 'quoted';
          } else if (code === SPACE || code === TAB) this.#state = 'after';
          else if (this.#spoils('quote')) return this.#fault('quote');
          break;
        case 'skip':
          if (isBreak) return this.#complete();
      }
      if (this.#at >= MOST_RECORD && this.#state !== 'skip') {
        const fault = this.#state === 'quoted' ? 'unclosed' : 'too-long';
        if (this.#spoils(fault)) return this.#fault(fault);
      }
    }
    if (this.#state === 'skip' && this.#at > MOST_RECORD) this.#forget();
    if (!isEnd || buffer.length === 0) return undefined;
    return this.#state === 'quoted' ? this.#fault('unclosed') : this.#complete();
  }

  /** Whether a broken record is told at once: else its first line is not over, and the rest of that is skipped. */
  #spoils(fault: RecordFault): boolean {
    if (/[\r\n]/.test(this.#buffer.slice(0, this.#at))) return true;
    this.#state = 'skip';
    this.#pending = fault;
    return false;
  }

  /** Keeps no more of an endless line than is shown of it. */
  #forget(): void {
    this.#offset += this.#at - MOST_RECORD;
    this.#buffer = this.#buffer.slice(0, MOST_RECORD) + this.#buffer.slice(this.#at);
    this.#at = MOST_RECORD;
  }

  #field(): void {
    this.#keep(this.#at);
    this.#fieldStart = this.#at + 1;
    this.#state = 'start';
  }

  #keep(end: number): void {
    const raw = this.#buffer.slice(this.#fieldStart, end);
    let value = raw;
    if (this.#state === 'quote' || this.#state === 'after') {
      value = raw.slice(1, raw.lastIndexOf('"'));
      if (this.#hasEscapes) value = value.replaceAll('""', '"');
    }
    this.#fields.push(value);
    this.#cells.push({ start: this.#fieldStart, end });
    this.#hasEscapes = false;
  }

  #complete(): CsvRecord | 'blank' {
    const end = this.#at;
    const fault = this.#state === 'skip' ? this.#pending : undefined;
    if (fault === undefined) this.#keep(end);
    const text = this.#buffer.slice(0, end);
    const isBlank = fault === undefined && this.#fields.length === 1 && text.trim() === '';
    const record = this.#record(text, fault);
    this.#endedWithCr = this.#buffer.charCodeAt(end) === CR;
    this.#restart(Math.min(end + 1, this.#buffer.length), this.#lines + 1);
    return isBlank ? 'blank' : record;
  }

  /** A record that cannot be read ends with its first line. */
  #fault(fault: RecordFault): CsvRecord {
    const found = this.#buffer.search(/[\r\n]/);
    const end = found === -1 ? this.#buffer.length : found;
    this.#fields = [];
    this.#cells = [];
    const record = this.#record(this.#buffer.slice(0, end), fault);
    this.#endedWithCr = this.#buffer.charCodeAt(end) === CR;
    // What lies behind the first line was looked at in vain, and will be again.
    this.#reread += Math.max(0, this.#at - end);
    this.#isGivenUp = this.#reread >= MOST_REREAD;
    this.#restart(Math.min(end + 1, this.#buffer.length), 1);
    return record;
  }

  #record(text: string, fault: RecordFault | undefined): CsvRecord {
    return { fields: this.#fields, cells: this.#cells, text, line: this.#line, offset: this.#offset, fault };
  }

  #restart(dropped: number, lines: number): void {
    this.#drop(dropped);
    this.#line += lines;
    this.#lines = 0;
    this.#at = 0;
    this.#state = 'start';
    this.#fieldStart = 0;
    this.#hasEscapes = false;
    this.#fields = [];
    this.#cells = [];
  }

  #drop(count: number): void {
    this.#buffer = this.#buffer.slice(count);
    this.#offset += count;
  }
}

/** What stands most often between the fields of a line, outside of quotes. */
function delimiterOf(line: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
    ['|', 0],
  ]);
  let isQuoted = false;
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted;
    const count = counts.get(sign);
    if (!isQuoted && count !== undefined) counts.set(sign, count + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ',';
}

/** What a program for tables takes for a formula: opened there, a cell of somebody else's text would run (OWASP, CSV injection). */
const FORMULA = /^[\s\u200b-\u200f\ufeff]*[=+\-@\t\r|%]/;
const PLAIN_NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/** A record as text, with every cell harmless: what would run is led by an apostrophe, and all that needs quotes has them. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => csvCell(String(cell))).join(',')}\r\n`;
}

function csvCell(value: string): string {
  const harmless = FORMULA.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

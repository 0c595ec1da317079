/** What a date written in another order is made of: digits at known places, anything between them as it stands. */
const TOKENS = {
  YYYY: ['year', '\\d{4}'],
  MM: ['month', '\\d{2}'],
  M: ['month', '\\d{1,2}'],
  DD: ['day', '\\d{2}'],
  D: ['day', '\\d{1,2}'],
  HH: ['hour', '\\d{2}'],
  H: ['hour', '\\d{1,2}'],
  mm: ['minute', '\\d{2}'],
  ss: ['second', '\\d{2}'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

const TOKEN = /YYYY|MM|M|DD|D|HH|H|mm|ss/g;

/** Where a format may stand: the whole text, or anywhere in it with no digit on either side. */
type Within = 'whole' | 'part';

/**
 * The pattern of a format such as `DD.MM.YYYY HH:mm`; `undefined` when it names no year, month and day, or one of them twice. Its groups
 * match a bounded number of digits, so it takes linear time.
 */
export function dateFormat(format: string, within: Within = 'whole'): RegExp | undefined {
  const named: string[] = [];
  let pattern = '';
  let done = 0;
  for (const token of format.matchAll(TOKEN)) {
    const [name, digits] = TOKENS[token[0] as keyof typeof TOKENS];
    pattern += `${literal(format.slice(done, token.index))}(?<${name}>${digits})`;
    named.push(name);
    done = token.index + token[0].length;
  }
  pattern += literal(format.slice(done));
  const isComplete = ['year', 'month', 'day'].every((name) => named.includes(name));
  if (!isComplete || new Set(named).size < named.length) return undefined;
  return new RegExp(within === 'whole' ? `^\\s*${pattern}\\s*$` : `(?<!\\d)${pattern}(?!\\d)`);
}

/** A text in that format as ISO 8601: a date, or a local time when the format has an hour. `undefined` when it is not in it. */
export function readDate(text: string, format: RegExp): string | undefined {
  const found = format.exec(text)?.groups;
  if (found === undefined) return undefined;
  const two = (name: string): string => (found[name] ?? '0').padStart(2, '0');
  const date = `${found['year']}-${two('month')}-${two('day')}`;
  return found['hour'] === undefined ? date : `${date}T${two('hour')}:${two('minute')}:${two('second')}`;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');
}

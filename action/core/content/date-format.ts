/** What a date written in another order is made of: digits at known places, anything between them as it stands. */
const DATE_TOKENS: Tokens = {
  YYYY: ['year', '\\d{4}'],
  MM: ['month', '\\d{2}'],
  M: ['month', '\\d{1,2}'],
  DD: ['day', '\\d{2}'],
  D: ['day', '\\d{1,2}'],
  HH: ['hour', '\\d{2}'],
  H: ['hour', '\\d{1,2}'],
  mm: ['minute', '\\d{2}'],
  ss: ['second', '\\d{2}'],
};

/** Programs of other countries write hours by halves of a day, years with two digits, and some the offset. */
const MOMENT_TOKENS: Tokens = {
  ...DATE_TOKENS,
  YY: ['year', '\\d{2}'],
  hh: ['half', '\\d{2}'],
  h: ['half', '\\d{1,2}'],
  A: ['noon', '[AaPp]\\.?[Mm]\\.?'],
  a: ['noon', '[AaPp]\\.?[Mm]\\.?'],
  Z: ['offset', '(?:[Zz]|[+-]\\d{2}:?\\d{2})'],
};

type Tokens = Readonly<Record<string, readonly [name: string, pattern: string]>>;

/** Where a format may stand: the whole text, or anywhere in it with no digit on either side. */
type Within = 'whole' | 'part';

/**
 * The pattern of a format such as `DD.MM.YYYY HH:mm`; `undefined` when it names no year, month and day, or one of them twice. Its groups
 * match a bounded number of digits, so it takes linear time.
 */
export function dateFormat(format: string, within: Within = 'whole'): RegExp | undefined {
  const read = patternOf(format, DATE_TOKENS);
  if (read === undefined) return undefined;
  return new RegExp(within === 'whole' ? `^\\s*${read.pattern}\\s*$` : `(?<!\\d)${read.pattern}(?!\\d)`);
}

/**
 * The pattern of a format of an export, which may also have `hh` with `A` (AM or PM), `YY`, and `Z` for the offset. `undefined` when it is none: a letter
 * that means nothing is a slip of the pen and would refuse every row.
 */
export function momentFormat(format: string): RegExp | undefined {
  const read = patternOf(format, MOMENT_TOKENS);
  if (read === undefined || /[A-SU-Za-z]/.test(read.literals)) return undefined;
  const { names } = read;
  // Half a day without its half is ambiguous, and a half of a whole day means nothing.
  if (names.has('half') !== names.has('noon') || (names.has('half') && names.has('hour'))) return undefined;
  return new RegExp(`^\\s*${read.pattern}\\s*$`);
}

function patternOf(format: string, tokens: Tokens) {
  const token = new RegExp(
    Object.keys(tokens)
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'g',
  );
  const named: string[] = [];
  let [pattern, literals, done] = ['', '', 0];
  for (const found of format.matchAll(token)) {
    const [name, digits] = tokens[found[0]] ?? ['', ''];
    const between = format.slice(done, found.index);
    pattern += `${literal(between)}(?<${name}>${digits})`;
    literals += between;
    named.push(name);
    done = found.index + found[0].length;
  }
  const rest = format.slice(done);
  const names = new Set(named);
  const isComplete = ['year', 'month', 'day'].every((name) => names.has(name));
  if (!isComplete || names.size < named.length) return undefined;
  return { pattern: pattern + literal(rest), literals: literals + rest, names };
}

/** A text in that format as ISO 8601: a date, or a local time when the format has an hour. `undefined` when it is not in it. */
export function readDate(text: string, format: RegExp): string | undefined {
  const found = format.exec(text)?.groups;
  if (found === undefined) return undefined;
  const two = (name: string): string => (found[name] ?? '0').padStart(2, '0');
  const year = found['year']?.length === 2 ? `20${found['year']}` : found['year'];
  const date = `${year}-${two('month')}-${two('day')}`;
  const hour = hourOf(found);
  if (hour === undefined) return date;
  const offset = found['offset'] ?? '';
  return `${date}T${hour}:${two('minute')}:${two('second')}${/\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset}`;
}

/** The hour of a whole day, in two digits. An hour that halves do not have stays as it is, and is no time of a day. */
function hourOf({ hour, half, noon = '' }: Readonly<Record<string, string | undefined>>): string | undefined {
  if (half === undefined) return hour?.padStart(2, '0');
  const number = Number(half);
  if (number < 1 || number > 12) return '99';
  return String((number % 12) + (/^p/i.test(noon) ? 12 : 0)).padStart(2, '0');
}

/** The order in which a moment seems to be written, to be proposed: a guess, for people to check. */
export function guessFormat(text: string): string | undefined {
  const found =
    /^\s*(\d{1,4})([./-])(\d{1,2})\2(\d{2,4})([T ]+|,\s*)?(?:(\d{1,2}):\d{2}(:\d{2})?(\s*[AaPp]\.?[Mm]\.?)?)?\s*$/.exec(
      text,
    );
  if (found === null) return undefined;
  const [, first = '', sign = '', second = '', third = '', gap = ' ', hour, seconds, noon] = found;
  const year = first.length === 4 ? first : third;
  if (year.length !== 4 && !(first.length <= 2 && third.length === 2)) return undefined;
  const isMonthFirst = Number(second) > 12 || (noon !== undefined && sign === '/' && Number(first) <= 12);
  const [day, month] = [first.length === 1 ? 'D' : 'DD', second.length === 1 ? 'M' : 'MM'];
  const monthFirst = [first.length === 1 ? 'M' : 'MM', second.length === 1 ? 'D' : 'DD'];
  const parts =
    first.length === 4
      ? ['YYYY', month, 'DD']
      : [...(isMonthFirst ? monthFirst : [day, month]), third.length === 2 ? 'YY' : 'YYYY'];
  const date = parts.join(sign);
  if (hour === undefined) return date;
  const digits = noon === undefined ? 'H' : 'h';
  return `${date}${gap}${hour.length === 2 ? digits.repeat(2) : digits}:mm${seconds === undefined ? '' : ':ss'}${noon === undefined ? '' : ' A'}`;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');
}

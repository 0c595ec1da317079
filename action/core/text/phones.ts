import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A phone number in a text, in units of that text. */
export interface Phone {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** What may stand between two digits of a number: white space, what cannot be seen, punctuation. */
const GAP = '[\\s\\u200B-\\u200D\\u2060\\u00AD\\-(.)]{0,4}';
/** Not inside a longer number, a decimal, a name, an order number (`ORD-8900…`, `№8900…`) or a path. */
const START = '(?<![\\p{L}\\p{N}_№#+]|\\d[.,]|[\\p{L}\\p{N}_][-/])';
/** Russian numbers as people write them (facts/tone.md §9). */
const RUSSIAN = new RegExp(`${START}(?:\\+7|8|7)(?:${GAP}\\d){10}(?!\\d)`, 'uy');
const INTERNATIONAL = new RegExp(`${START}\\+(?:${GAP}\\d){9,15}(?!\\d)`, 'uy');
/** How the ten digits after 7 or 8 are grouped: city codes have three to five digits. Prices, dates and rows of figures are grouped otherwise. */
const GROUPINGS = new Set([
  '10',
  '3-7',
  '3-3-4',
  '3-3-2-2',
  '3-2-2-3',
  '3-2-3-2',
  '3-4-3',
  '4-6',
  '4-2-2-2',
  '4-3-3',
  '5-5',
  '5-1-2-2',
  '5-2-3',
  '5-3-2',
]);

/** Finds phone numbers: Russian ones in any usual notation, others when written with `+` and valid for their country. */
export function findPhones(text: string): Phone[] {
  const folded = fold(text);
  const phones: Phone[] = [];
  for (let at = 0; at < folded.length; at++) {
    const sign = folded.charCodeAt(at);
    if (sign !== PLUS && sign !== SEVEN && sign !== EIGHT) continue;
    const found = match(RUSSIAN, folded, at, isRussian) ?? match(INTERNATIONAL, folded, at, isValid);
    if (found === undefined) continue;
    const end = at + found.length;
    phones.push({ start: at, end, digits: found.replace(/\D/g, '') });
    at = end - 1;
  }
  return phones;
}

const PLUS = 0x2b;
const SEVEN = 0x37;
const EIGHT = 0x38;

function match(pattern: RegExp, text: string, at: number, accept: (found: string) => boolean): string | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found !== undefined && accept(found) ? found : undefined;
}

function isRussian(found: string): boolean {
  if (found.startsWith('+')) return true;
  if (/^\d\.\d+$/.test(found)) return false; // a decimal
  const [first = '', ...rest] = found.match(/\d+/g) ?? [];
  const groups = (first.length > 1 ? [first.slice(1), ...rest] : rest).map((group) => group.length);
  return GROUPINGS.has(groups.join('-'));
}

function isValid(found: string): boolean {
  return parsePhoneNumberFromString(`+${found.replace(/\D/g, '')}`)?.isValid() === true;
}

/** Other digits and dashes become ASCII, unit by unit, so that offsets stay. A line break ends a number. */
function fold(text: string): string {
  return text
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 48))
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, '-')
    .replace(/[\r\n]/g, '|');
}

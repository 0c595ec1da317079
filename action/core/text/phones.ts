import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A phone number in a text, in units of that text. */
export interface Phone {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly digits: string;
}

/** White space within a line, and characters that cannot be seen. */
const GAP = '\\s\\u200B-\\u200D\\u2060\\u00AD';
/** Russian numbers as people write them (facts/tone.md §9): +7, 8 or 7, then 3-3-2-2 or a city code of 4 digits, in any punctuation. */
const RUSSIAN = new RegExp(`(?<![\\d+])(?:\\+7|8|7)(?:[${GAP}\\-(.)]{0,4}\\d){10}(?!\\d)`, 'g');
const INTERNATIONAL = new RegExp(`(?<![\\d+\\p{L}])\\+(?:[${GAP}\\-(.)]{0,4}\\d){9,15}(?!\\d)`, 'gu');
/** Grouping that a price, a date or a row of figures has and a phone number has not. */
const LIKE_A_PHONE =
  /^\+?\d[^\d\n]*(?:\d{3}[^\d\n]*\d{3}[^\d\n]*\d{2}[^\d\n]*\d{2}|\d{4}[^\d\n]*\d{2}[^\d\n]*\d{2}[^\d\n]*\d{2}|\d{3}[^\d\n]*\d{7}|\d{4}[^\d\n]*\d{6}|\d{3}[^\d\n]*\d{3}[^\d\n]*\d{4}|\d{10})$/;

/** Finds phone numbers: Russian ones in any notation, others when written with `+` and valid for their country. */
export function findPhones(text: string): Phone[] {
  const folded = fold(text);
  const phones: Phone[] = [];
  for (const match of folded.matchAll(RUSSIAN)) {
    if (match[0].startsWith('+') || LIKE_A_PHONE.test(match[0])) phones.push(phoneAt(text, match.index, match[0]));
  }
  for (const match of folded.matchAll(INTERNATIONAL)) {
    const digits = match[0].replace(/\D/g, '');
    if (digits.startsWith('7') || parsePhoneNumberFromString(`+${digits}`)?.isValid() !== true) continue;
    phones.push(phoneAt(text, match.index, match[0]));
  }
  return phones.sort((a, b) => a.start - b.start);
}

function phoneAt(text: string, start: number, found: string): Phone {
  const end = start + found.length;
  return { start, end, text: text.slice(start, end), digits: found.replace(/\D/g, '') };
}

/** Other digits and dashes become ASCII, unit by unit, so that offsets stay. A line break ends a number. */
function fold(text: string): string {
  return text
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 48))
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, '-')
    .replace(/[\r\n]/g, '|');
}

import { numbersOf } from './digits.ts';
import { IDENTIFIERS, isGrouped } from './identifiers.ts';
import type { Span } from './lines.ts';
import { secretsIn } from './secrets.ts';

/**
 * Hides personal data so that the author recognises what is meant: of a number the first four digits and the last two stay (`+7 912 ***-**-89`), of a
 * key the first four characters, of a mail address the domain. Short values, names and addresses are hidden whole. The number of UTF-16 units stays.
 */
export function maskValue(text: string): string {
  const at = text.lastIndexOf('@');
  if (at > 0) return hidden(text.slice(0, at)) + text.slice(at);
  const isNumber = !/\p{L}/u.test(text);
  const isKey = !isNumber && text.length >= 16 && /^\S+$/.test(text) && /\d/.test(text);
  const units = [...text];
  const significant = units.flatMap((unit, index) => (/[\p{L}\p{N}]/u.test(unit) ? [index] : []));
  const [keptBefore, keptAfter] = significant.length < 9 ? [0, 0] : isNumber ? [4, 2] : isKey ? [4, 0] : [0, 0];
  const gone = new Set(significant.slice(keptBefore, significant.length - keptAfter));
  return units.map((unit, index) => (gone.has(index) ? '*'.repeat(unit.length) : unit)).join('');
}

function hidden(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, (unit) => '*'.repeat(unit.length));
}

/** What looks like a phone number in any text, found without knowing whose it is. */
const PHONE_SHAPE = /(?<!\d)(?:\+\d|[78])(?:[\s\-().\u00A0]{0,4}\d){10,13}(?!\d)/g;
const MAIL_SHAPE = /[\p{L}\p{N}._%+-]{1,64}@(?=[\p{L}\p{N}-]{1,63}\.\p{L})/gu;
/** A name with a Russian patronymic, in every case of the noun, and the words with capitals around it. */
const NAME_SHAPE =
  /(?:\p{Lu}\p{Ll}{1,30}[ \u00A0]){1,2}\p{Lu}\p{Ll}{1,30}(?:[ео]вич(?:а|у|ем|е)?|[ео]вн(?:а|ы|е|у|ой)|ичн(?:а|ы|е|у|ой))(?!\p{L})(?:[ \u00A0]\p{Lu}\p{Ll}{1,30})?/gu;
/** The number of a flat: without it an address is a house that many live in. */
const FLAT_SHAPE = /(?<=(?<![\p{L}\p{N}])(?:кв|квартир\p{L}{1,2}|apt|apartment|flat)[. №#]{1,3})\d{1,4}(?!\d)/giu;
/** What an address hands over to whoever opens it. */
const TOKEN_SHAPE =
  /(?<=[?&](?:access_)?(?:token|key|api_?key|secret|password|pwd|sig|signature)=)[^\s&#)"'<>]{4,2000}/gi;

/**
 * Masks whatever looks like personal data or a key. Every quotation and every value in a message goes through it: a number may stand in a line that
 * another rule quotes, in a broken file that no rule could judge, or in a value that should have been a date. It knows no policy, so it errs on the
 * side of too much.
 */
export function maskPersonal(text: string): string {
  let masked = text;
  if (text.includes('@')) masked = masked.replace(MAIL_SHAPE, (found) => `${hidden(found.slice(0, -1))}@`);
  if (text.includes('=')) masked = masked.replace(TOKEN_SHAPE, hidden);
  if (/вич|вн|чн/.test(text)) masked = masked.replace(NAME_SHAPE, hidden);
  if (text.length >= 16) masked = maskSpans(masked, secretsIn(masked));
  if (!/\d/.test(masked)) return masked;
  masked = masked.replace(FLAT_SHAPE, hidden);
  if (!/\d{2}/.test(masked)) return masked;
  masked = masked.replace(PHONE_SHAPE, maskValue);
  const isAboutPassports = /паспорт|passport/i.test(text);
  const isAboutTaxes = /инн|inn/i.test(text);
  const { card, snils, account, passport, inn } = IDENTIFIERS;
  const numbers = [
    ...numbersOf(masked, card.shapes, ({ digits }) => card.isValid(digits)),
    ...numbersOf(masked, snils.shapes, ({ digits }) => snils.isValid(digits)),
    ...numbersOf(masked, account.shapes, ({ digits }) => account.isValid(digits)),
    ...numbersOf(masked, passport.shapes, (number) => isAboutPassports || isGrouped(number)),
    ...numbersOf(masked, inn.shapes, ({ digits }) => inn.isValid(digits) && (isAboutTaxes || digits.length === 12)),
  ];
  return maskSpans(
    masked,
    numbers.sort((a, b) => a.start - b.start),
  );
}

function maskSpans(text: string, spans: readonly Span[]): string {
  return spans.length === 0 ? text : maskedSlice(text, 0, text.length, spans);
}

/** The text between two offsets, with every personal span in it masked. Masking keeps the number of UTF-16 units. */
export function maskedSlice(text: string, from: number, to: number, personal: readonly Span[]): string {
  let result = '';
  let at = from;
  for (const span of personal) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, to);
    if (end <= start) continue;
    // A value that the slice cuts is masked as a whole first, so that no part of it shows more than the rest.
    const masked = maskValue(text.slice(span.start, span.end));
    result += text.slice(at, start) + masked.slice(start - span.start, end - span.start);
    at = end;
  }
  return result + text.slice(at, Math.max(at, to));
}

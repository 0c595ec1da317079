/** Check digits of numbers that states and banks give out. All take digits and nothing else. */

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** СНИЛС numbers up to 001-001-998 have no check digits. */
const SNILS_UNCHECKED = 1_001_998;

/** A Russian tax number: 10 digits for an organisation, 12 for a person (order ЕД-7-14/559@ of the tax service; facts/tone.md §9). */
export function isInn(digits: string): boolean {
  if (digits.length === 10) return weighed(digits, INN_10) === digitAt(digits, 9);
  if (digits.length !== 12) return false;
  return weighed(digits, INN_11) === digitAt(digits, 10) && weighed(digits, INN_12) === digitAt(digits, 11);
}

/** A Russian insurance number: nine digits and two check digits. */
export function isSnils(digits: string): boolean {
  if (digits.length !== 11) return false;
  const number = Number(digits.slice(0, 9));
  if (number <= SNILS_UNCHECKED) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += digitAt(digits, i) * (9 - i);
  return (sum % 101) % 100 === Number(digits.slice(9));
}

/** A Russian state register number: 13 digits for an organisation, 15 for an entrepreneur. */
export function isOgrn(digits: string): boolean {
  if (digits.length !== 13 && digits.length !== 15) return false;
  const last = digits.length - 1;
  return (Number(digits.slice(0, last)) % (digits.length - 2)) % 10 === digitAt(digits, last);
}

/** The check digit of bank cards (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digitAt(digits, digits.length - 1 - i);
    const doubled = i % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

function weighed(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, i) => total + weight * digitAt(digits, i), 0);
  return (sum % 11) % 10;
}

function digitAt(digits: string, at: number): number {
  return digits.charCodeAt(at) - 48;
}

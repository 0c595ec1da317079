import { isInn, isOgrn, isSnils, passesLuhn } from './checksums.ts';
import type { NumberFound } from './digits.ts';

/** A number that is known by its form: how people group its digits, and what its digits must fulfil. */
export interface Identifier {
  readonly shapes: readonly (readonly number[])[];
  readonly isValid: (digits: string) => boolean;
}

/** First digits of cards that people here carry: Мир, Visa, Mastercard, UnionPay (facts/tone.md §9). */
const CARD = /^(?:220[0-4]|4|5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|62)/;
/** Accounts of firms, of people, and deposits of people (facts/tone.md §9). */
const ACCOUNT = /^(?:407|408|423)/;

/** The numbers that no post may give away. Years make four-digit groups look like any number: a validity test comes with each. */
export const IDENTIFIERS = {
  card: {
    shapes: [[4, 4, 4, 4, 3], [4, 4, 4, 4], [13], [16], [17], [18], [19]],
    isValid: (digits) => CARD.test(digits) && passesLuhn(digits) && !isOgrn(digits),
  },
  snils: { shapes: [[3, 3, 3, 2], [11], [9, 2]], isValid: isSnils },
  inn: { shapes: [[10], [12], [2, 2, 5, 1], [4, 6, 2], [4, 5, 1]], isValid: isInn },
  // Series and number; a passport for travels has nine digits.
  passport: { shapes: [[2, 2, 6], [4, 6], [10], [2, 7]], isValid: (digits) => !/^(\d)\1+$/.test(digits) },
  account: {
    shapes: [[20], [4, 4, 4, 4, 4], [5, 3, 1, 4, 7], [3, 2, 3, 1, 4, 7], [5, 3, 1, 11]],
    isValid: (digits) => ACCOUNT.test(digits),
  },
} as const satisfies Readonly<Record<string, Identifier>>;

/** Whether it is written as nobody writes another number of as many digits. */
export function isGrouped({ groups }: NumberFound): boolean {
  return groups > 1;
}

/** What is written with figures and signs rather than words: a sum of money, a share, a share taken off, all of it, the first place. */
export type Figure = 'price' | 'percent' | '-percent' | 'all-percent' | 'number-one';

const GAP = '[ \\t\\u00A0\\u2009\\u202F]';
/** Digits, wide ones too. */
export const DIGIT = '[0-9\\uFF10-\\uFF19]';
/** `1490`, `1 490`, `1,490.50`. Every part is of a limited length, which keeps the scan linear. */
const NUMBER = `${DIGIT}{1,9}(?:[ \\u00A0\\u2009\\u202F.,'’]${DIGIT}{3}){0,3}(?:[.,]${DIGIT}{1,2})?`;
const THOUSANDS = `(?:${GAP}{0,2}(?:тыс|млн)\\.?)?`;
/** ISO codes of money in the countries that we write for; a policy with others writes them as words. */
const CODES = 'RUB|RUR|USD|EUR|GBP|GEL|AMD|RSD|KZT';
/** How money is called after a number. Pounds are left out: coffee is weighed in them. */
const MONEY = `руб(?:\\.|л\\p{L}{1,4})?|р\\.?|доллар\\p{L}{0,3}|евро|тенге|лари|roubles?|rubles?|dollars?|euros?|${CODES}`;

const PRICE = [
  `(?<![\\p{L}\\p{N}])${NUMBER}${THOUSANDS}${GAP}{0,2}(?:\\p{Sc}|(?:${MONEY})(?!-?\\p{L}|\\p{N}))`,
  `(?:\\p{Sc}|(?<![\\p{L}\\p{N}])(?:${CODES}))${GAP}?${NUMBER}`,
].join('|');
const PERCENT_SIGN = `${GAP}{0,2}(?:[%％]|процент\\p{L}{0,4}|percent(?![\\p{L}\\p{N}]))`;
const PERCENT = `(?<![\\p{L}\\p{N}])${NUMBER}${PERCENT_SIGN}`;
const ALL = `(?<![\\p{L}\\p{N}])100${PERCENT_SIGN}`;
/** The first place, not a house or a version: no digit goes on after it. */
const NUMBER_SIGN = `(?:[№#]|no\\.|n|номер|number)${GAP}{0,2}[1１]`;
const NUMBER_ONE = `(?<![\\p{L}\\p{N}])${NUMBER_SIGN}(?![\\p{L}\\p{N}-]|[.,/]\\p{N})`;
/** A minus: no range («10–20 %»), and no dash with a space after it. */
const MINUS = `(?<![\\p{L}\\p{N}]|\\p{N}${GAP})[-−–]`;

/** A pattern with a group for each figure, in the order of `FIGURES`. */
export const FIGURE = `(${MINUS}${PERCENT})|(${ALL})|(${PERCENT})|(${PRICE})|(${NUMBER_ONE})`;
export const FIGURES: readonly Figure[] = ['-percent', 'all-percent', 'percent', 'price', 'number-one'];

const LOWER_CODES = CODES.toLowerCase();
const MAY_BE: Readonly<Record<'price' | 'percent' | 'number-one', RegExp>> = {
  price: new RegExp(
    `${DIGIT}${THOUSANDS}${GAP}{0,2}(?:\\p{Sc}|${MONEY}|${LOWER_CODES})|(?:\\p{Sc}|${LOWER_CODES})${GAP}?${DIGIT}`,
    'u',
  ),
  percent: new RegExp(`${DIGIT}${GAP}{0,2}(?:[%％]|процент|percent)`, 'u'),
  'number-one': new RegExp(NUMBER_SIGN, 'u'),
};

/** Whether a text in lower case may hold a figure, whatever stands at its edges: true too often, never false too often. */
export function mayHoldFigure(lower: string, figure: Figure): boolean {
  return MAY_BE[figure === 'price' || figure === 'number-one' ? figure : 'percent'].test(lower);
}

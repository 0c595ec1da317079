import { namedDates } from '../text/dates.ts';

/** A year that is called one: «2026 года», "2026 г.". */
const CALLED_YEAR = /(?<![\p{L}\p{N}])(?:19|20)\d{2}[ \u00A0]{0,2}(?:г\.|г|год|года|году|годом)(?![\p{L}\p{N}])/gu;
/** A year that ends a deadline: «до конца 2026», "by 2027". A number of things is seldom written so. */
const LAST_YEAR =
  /(?<![\p{L}\p{N}])(?:к|до|в|во|за|на|с|конца|начала|by|in|of|for|until|till|since|q[1-4])[ \u00A0]{1,2}20[2-9]\d(?=[ \u00A0.,;!)]*$)/gu;
const TIME = /(?<![\p{N}])\d{1,2}:\d{2}(?![\p{N}])/gu;
/** Nobody writes a longer figure, in UTF-16 units. */
const LONGEST = 300;

/**
 * A number as people write it: `1 500`, `1,2`, `1.2`, `−4`; `2,500` and `1,250,000` in thousands, as English has it. A comma before three digits is no
 * decimal one, but after a nought.
 */
const NUMBER = /[-−]?(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+|[1-9]\d{0,2}(?:,\d{3})+(?!\d|,\d)|\d+)(?:[.,]\d{1,6})?/gu;
const GAP = '[ \\u00A0\\u202F]{0,2}';
const END = '(?![\\p{L}\\p{N}])';

type Scale = readonly [factor: number, names: string];
const THOUSANDS: readonly Scale[] = [
  [1e3, 'тыс\\.?|тысяч[аиу]?|thousand'],
  [1e6, 'млн\\.?|миллион(?:а|ов)?|mln|mn|million'],
  [1e9, 'млрд\\.?|миллиард(?:а|ов)?|bn|billion'],
];
/** Parts of an hour and what it is a part of, in minutes. */
const TIMES: readonly Scale[] = [
  [1 / 60, 'сек\\.?|секунд[аы]?|sec|seconds?'],
  [1, 'мин\\.?|минут[аы]?|min|mins|minutes?'],
  [60, 'ч\\.?|час(?:а|ов)?|h|hrs?|hours?'],
  [1440, 'дн\\.?|день|дня|дней|сутки|суток|d|days?'],
  [10080, 'нед\\.?|недел[яиью]|weeks?'],
];
/** «10k», «10к»: with a space before it, «к» is a word, and a small "m" may be a minute or a metre. */
const GLUED_THOUSAND = /^[kк](?![\p{L}\p{N}])/u;
const GLUED_MILLION = /(\d)M(?![\p{L}\p{N}])/gu;
const PERCENT = new RegExp(`^${GAP}(?:%|(?:процент(?:а|ов)?|percent|per cent)${END})`, 'u');
/** Percentage points are no per cent. */
const POINTS = new RegExp(
  `^${GAP}(?:п\\.${GAP}п\\.|п\\.?п\\.?|pp|percentage points?|процентн\\p{L}+ пункт\\p{L}*)${END}`,
  'u',
);

/** What a number counts: things, shares, or time, in minutes. */
export type FigureKind = 'plain' | 'percent' | 'points' | 'time';

export interface WrittenFigure {
  readonly value: number;
  readonly kind: FigureKind;
}

/** The first number of a text that is no date, no year and no time; nothing where there is none. «Двадцать» in letters is none. */
export function figureOf(written: string | number): number | undefined {
  return writtenFigure(written)?.value;
}

/**
 * The same number with what it counts. «1,5 млн» is 1 500 000, «1 ч 30 мин» is 90 minutes. Time within which something has to happen, «за 30 дней», is
 * passed over when another number follows.
 */
export function writtenFigure(written: string | number): WrittenFigure | undefined {
  if (typeof written === 'number') return Number.isFinite(written) ? { value: written, kind: 'plain' } : undefined;
  const text = written.slice(0, LONGEST).replace(GLUED_MILLION, '$1mn').toLowerCase();
  let rest = text;
  for (const { start, end, isShort } of namedDates(text)) if (!isShort) rest = blank(rest, start, end);
  for (const pattern of [TIME, CALLED_YEAR, LAST_YEAR])
    rest = rest.replace(pattern, (found) => ' '.repeat(found.length));
  const figures = [...figuresIn(rest)];
  const { value, kind } = figures.find(({ isTerm }) => !isTerm) ?? figures[0] ?? {};
  return value === undefined || kind === undefined ? undefined : { value, kind };
}

/** Before a stretch of time that is no result. */
const TERM = /(?<![\p{L}\p{N}])(?:за|в течение|через|within|in|per|every|каждые|over)[ \u00A0]{1,2}$/u;

function* figuresIn(text: string): Generator<WrittenFigure & { readonly isTerm: boolean }> {
  let open: { value: number; kind: FigureKind; isTerm: boolean; end: number; least: number } | undefined;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    const { factor, kind, length } = unitAfter(text.slice(index + number.length, index + number.length + LONGEST_UNIT));
    const value = numberOf(number) * factor;
    const end = index + number.length + length;
    // «1 ч 30 мин» is one length of time: smaller units follow the greater one.
    if (
      open?.kind === 'time' &&
      kind === 'time' &&
      factor < open.least &&
      /^[ \u00A0]{0,2}$/.test(text.slice(open.end, index))
    ) {
      open = { ...open, value: open.value + value, end, least: factor };
      continue;
    }
    if (open !== undefined) yield open;
    const isTerm = kind === 'time' && TERM.test(text.slice(Math.max(0, index - LONGEST_UNIT), index));
    open = { value, kind, isTerm, end, least: factor };
  }
  if (open !== undefined) yield open;
}

/** No unit is longer, in UTF-16 units. */
const LONGEST_UNIT = 24;

const scales = [
  ...THOUSANDS.map(([factor, names]) => ({ factor, kind: 'plain' as const, pattern: scale(names) })),
  ...TIMES.map(([factor, names]) => ({ factor, kind: 'time' as const, pattern: scale(names) })),
];

function scale(names: string): RegExp {
  return new RegExp(`^${GAP}(?:${names})${END}`, 'u');
}

function unitAfter(rest: string): { readonly factor: number; readonly kind: FigureKind; readonly length: number } {
  for (const [kind, pattern] of [
    ['points', POINTS],
    ['percent', PERCENT],
  ] as const) {
    const found = pattern.exec(rest);
    if (found !== null) return { factor: 1, kind, length: found[0].length };
  }
  if (GLUED_THOUSAND.test(rest)) return { factor: 1e3, kind: 'plain', length: 1 };
  for (const { factor, kind, pattern } of scales) {
    const found = pattern.exec(rest);
    if (found !== null) return { factor, kind, length: found[0].length };
  }
  return { factor: 1, kind: 'plain', length: 0 };
}

function numberOf(number: string): number {
  const isNegative = /^[-−]/.test(number);
  const digits = number.replace(/^[-−]/, '').replace(/[ \u00A0\u202F]/g, '');
  const plain = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(digits)
    ? digits.replaceAll(',', '')
    : digits.replace(',', '.');
  return isNegative ? -Number(plain) : Number(plain);
}

function blank(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
}

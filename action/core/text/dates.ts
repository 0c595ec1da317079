/** A day that is named in a text, in UTF-16 units of it. The year is absent where the text leaves it out. */
export interface NamedDate {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
  /** Of two days joined by a dash: which it is. */
  readonly part: 'first' | 'last' | undefined;
  /** Two figures alone, «22.03»: it may be something else, too. */
  readonly isShort: boolean;
}

const RU = ['январ[ья]', 'феврал[ья]', 'марта?', 'апрел[ья]', 'ма[йя]', 'июн[ья]', 'июл[ья]', 'августа?'];
const RU_REST = ['сентябр[ья]', 'октябр[ья]', 'ноябр[ья]', 'декабр[ья]'];
const EN = ['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?', 'july?', 'aug(?:ust)?'];
const EN_REST = ['sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'];

const MONTHS_RU = [...RU, ...RU_REST];
const MONTHS_EN = [...EN, ...EN_REST];

const DASH = '[ \\u00A0]{0,2}[-–—][ \\u00A0]{0,2}';
const YEAR = '(?:,?[ \\u00A0]{1,2}(\\d{4})(?![\\p{L}\\p{N}]))?';
const GAP = '[ \\u00A0]{1,2}';
const START = '(?<![\\p{L}\\p{N}.,:])';
const END = '(?![\\p{L}\\p{N}])';

/** No clause, no version, no hour, no price. */
const SHORT_START =
  '(?<![\\p{L}\\p{N}.,:/§№$€£₽+-]|(?<!\\p{L})(?:в|v|пп?|ст|пункт\\p{L}*|стать\\p{L}*|раздел\\p{L}*|верси\\p{L}*|version|section|clause|at|[§$€£₽])\\.?[ \\u00A0])';
const AFTER_WORD = '(?<=(?<!\\p{L})(?:до|по|с|итоги|until|till|by|from)[ \\u00A0])';
const SHORT_END =
  '(?![\\p{L}\\p{N}]|[.,:]\\d|[ \\u00A0]?(?:[%‰$€£₽°×]|(?:руб|тыс|млн|балл|час|звезд)|(?:р|кг|г|гр|мл|л|м|см|мм|км|kg|g|ml|l|lb|oz|am|pm)(?!\\p{L})))';

/** Spellings of a date, lower case. Each names its parts by number: the first day, the last day, the month, the year. */
const FORMS = () => {
  const ru = `(${MONTHS_RU.join('|')})`;
  const en = `(${MONTHS_EN.join('|')})\\.?`;
  const nth = '(?:st|nd|rd|th)?';
  return [
    // 10–20 января 2027, с 10 по 20 января, 20-го января
    {
      pattern: `${START}(\\d{1,2})(?:-?го)?(?:(?:${DASH}|${GAP}по${GAP})(\\d{1,2})(?:-?го)?)?${GAP}${ru}${END}${YEAR}`,
      parts: [1, 2, 3, 4],
    },
    // 10–20 January 2027, 20th of January
    {
      pattern: `${START}(\\d{1,2})${nth}(?:(?:${DASH}|${GAP}to${GAP})(\\d{1,2})${nth})?${GAP}(?:of${GAP})?${en}${END}${YEAR}`,
      parts: [1, 2, 3, 4],
    },
    // January 10–20, 2027
    {
      pattern: `${START}${en}${GAP}(\\d{1,2})${nth}(?:${DASH}(\\d{1,2})${nth})?${END}${YEAR}`,
      parts: [2, 3, 1, 4],
    },
    // 20.01.2027
    { pattern: `${START}(\\d{1,2})()\\.(\\d{1,2})\\.(\\d{4})${END}`, parts: [1, 2, 3, 4] },
    // 2027-01-20
    { pattern: `${START}(\\d{4})-(\\d{2})-(\\d{2})()(?!\\d)`, parts: [3, 4, 2, 1] },
    // до 22.03, итоги 26.03.
    {
      pattern: `${SHORT_START}(0[1-9]|[12]\\d|3[01]|${AFTER_WORD}[1-9])()\\.(0[1-9]|1[0-2])()${SHORT_END}`,
      parts: [1, 2, 3, 4],
    },
  ].map(({ pattern, parts }, index) => ({ re: new RegExp(pattern, 'gu'), parts, isShort: index === 5 }));
};
/** No announcement names more. */
const MOST = 200;
let forms: ReturnType<typeof FORMS> | undefined;
let months: readonly RegExp[] | undefined;

/**
 * The days that a text names, from left to right; the text is in lower case. «До 20 000 ₽», a time and a number with a unit are none; a day in
 * figures without a year is `isShort`, and of `05/06/2027` nobody knows the month.
 */
export function namedDates(text: string): readonly NamedDate[] {
  forms ??= FORMS();
  const found: NamedDate[] = [];
  for (const { re, parts, isShort } of forms) {
    for (const match of text.matchAll(re)) {
      const [first, last, month, year] = parts.map((part) => match[part] ?? '');
      const number = monthOf(month ?? '');
      const place = { start: match.index, end: match.index + match[0].length, year: year ? Number(year) : undefined };
      if (found.length >= MOST) return byPlace(found);
      if (number === undefined || found.some((known) => known.start < place.end && place.start < known.end)) continue;
      const days = [first, last].filter((day) => day !== '' && day !== undefined).map(Number);
      if (days.some((day) => day < 1 || day > 31)) continue;
      days.forEach((day, index) => {
        const part = days.length < 2 ? undefined : index === 0 ? 'first' : 'last';
        found.push({ ...place, day, month: number, part, isShort });
      });
    }
  }
  return byPlace(found);
}

function byPlace(found: NamedDate[]): readonly NamedDate[] {
  return found.sort((a, b) => a.start - b.start || Number(a.part === 'last') - Number(b.part === 'last'));
}

function monthOf(name: string): number | undefined {
  if (/^\d+$/.test(name)) return Number(name) >= 1 && Number(name) <= 12 ? Number(name) : undefined;
  months ??= MONTHS_RU.map((form, index) => new RegExp(`^(?:${form}|${MONTHS_EN[index]})$`));
  const index = months.findIndex((form) => form.test(name));
  return index === -1 ? undefined : index + 1;
}

/** Whether a day of a text is a calendar date, `YYYY-MM-DD`. Without a year the day of any will do. */
export function isDate({ day, month, year }: NamedDate, date: string): boolean {
  const [y, m, d] = date.slice(0, 10).split('-').map(Number);
  return d === day && m === month && (year === undefined || y === year);
}

import { parseMoment } from '../calendar/moment.ts';
import type { ContestInput, FileDraft } from '../check.ts';
import type { ContestData } from '../content/contest.ts';
import { clip } from '../text/clip.ts';
import { isDate, type NamedDate, namedDates } from '../text/dates.ts';
import type { Passage } from '../text/passages.ts';
import { sentencesOf } from '../text/sentences.ts';
import { basisOf, merged, onContest } from './drafts.ts';
import { datesFor, plainName } from './evidence.ts';
import { textsAt } from './fields.ts';
import type { Requirement } from './options.ts';

/** So much of a text is shown, in UTF-16 units. */
const SHOWN = 60;

type ContradictionDraft = FileDraft<'offset' | 'order' | 'date' | 'prizes' | 'organizer'>;

const TIMES = ['starts_at', 'ends_at', 'results_at'] as const;

/** Where the contest contradicts itself, and where its announcements or rules contradict it. What they leave out is no contradiction. */
export function contradictions(input: ContestInput, options: Requirement): ContradictionDraft[] {
  const { consistent } = options;
  if (consistent.length === 0) return [];
  const texts = textsOf(input);
  const found = texts.flatMap(({ path, account, passage, isRules }) => {
    const places = [
      ...(consistent.includes('dates') ? otherDates(passage, input.contest.data, isRules) : []),
      ...(consistent.includes('prizes') ? otherCounts(passage, input.contest.data) : []),
      ...(consistent.includes('organizer') ? otherOrganizers(passage, input) : []),
    ];
    return places.map(({ messageId, start, end, data }): FileDraft<(typeof places)[number]['messageId']> => {
      const at = passage.at(start, end);
      const words = { ...basisOf(options), ...data };
      return { messageId, path, at, data: words, ...(account === undefined ? {} : { accounts: [account] }) };
    });
  });
  return [...(consistent.includes('dates') ? ownDates(input, options) : []), ...merged(found)];
}

interface Text {
  readonly path: string;
  readonly account: string | undefined;
  readonly passage: Passage;
  readonly isRules: boolean;
}

function textsOf({ announcements, rules }: ContestInput): readonly Text[] {
  const told = announcements
    .filter(({ isAfter }) => !isAfter)
    .flatMap(({ post, seen }) =>
      seen.flatMap(({ account, passages }) =>
        passages.of(['raw']).map((passage) => ({ path: post.path, account: account.id, passage, isRules: false })),
      ),
    );
  const inRules = rules?.passages.of(['raw']) ?? [];
  return [
    ...told,
    ...inRules.map((passage) => ({ path: rules?.path ?? '', account: undefined, passage, isRules: true })),
  ];
}

/** Moments without an offset, and those that do not follow one another. */
function ownDates(input: ContestInput, options: Requirement): ContradictionDraft[] {
  const { data } = input.contest;
  const loose = TIMES.filter((key) => {
    const moment = data[key] === undefined ? undefined : parseMoment(data[key]);
    return typeof moment === 'object' && moment.kind === 'local';
  });
  const pairs = [
    ['starts_at', 'ends_at'],
    ['ends_at', 'results_at'],
    ...(data.ends_at === undefined ? [['starts_at', 'results_at'] as const] : []),
  ] as const;
  const reversed = pairs.filter(([earlier, later]) => {
    const [a, b] = [input.instantOf(data[earlier]), input.instantOf(data[later])];
    return a !== undefined && b !== undefined && a >= b;
  });
  return [
    ...loose.map((what) => onContest(input, options, 'offset', [what], { what, found: data[what] ?? '' })),
    ...reversed.map(([other, what]) => onContest(input, options, 'order', [what], { what, other })),
  ];
}

interface Contradiction<Id extends string> {
  readonly messageId: Id;
  readonly start: number;
  readonly end: number;
  readonly data: Readonly<Record<string, string | number | { readonly date: string }>>;
}

/** Words that tell what a date of a sentence is. */
const RESULTS = /(?<!\p{L})(?:итог|результат|победител|подвед|объяв|winner|drawn|announc|results?(?!\p{L}))/u;
const PERIOD =
  /(?<!\p{L})(?:принима|проводи|проход|пройд[её]т|ид[её]т|участв|заявк|срок|период|длит|присыла|голос|розыгрыш|конкурс|акци|enter|entr(?:y|ies)|runs?(?!\p{L})|opens?(?!\p{L})|clos|ends?(?!\p{L})|takes place|giveaway|contest|competition|vote)/u;
/** A date of a law is none of the contest's. */
const LAW = /(?<!\p{L})(?:\d+-?фз|закон|кодекс|редакци|gdpr|act(?!\p{L})|directive|regulation)/u;
const BEFORE_END =
  /(?:^|[^\p{L}])(?:до|по|до конца|until|till|til|by|before|through|thru|ends?(?: on)?|closes?(?: on)?)[ \u00A0]*$/u;
const BEFORE_START = /(?:^|[^\p{L}])(?:с|со|from|starts?(?: on)?|opens?(?: on)?)[ \u00A0]*$/u;
/** So far before a date its word stands, in UTF-16 units. */
const BEFORE = 14;

/** Days of the text that are none of the contest's, though its words say that they are. */
function otherDates({ normal, roles }: Passage, data: ContestData, isRules: boolean): Contradiction<'date'>[] {
  const known = knownDates(data);
  const { text } = normal;
  const dates = namedDates(text).filter((named) => !known.some((date) => isDate(named, date)));
  if (dates.length === 0) return [];
  const found: Contradiction<'date'>[] = [];
  for (const sentence of sentencesOf(text, roles ?? new Uint8Array(text.length))) {
    const inside = dates.filter(({ start }) => start >= sentence.start && start < sentence.end);
    if (inside.length === 0) continue;
    const said = text.slice(sentence.start, sentence.end);
    if (isRules && LAW.test(said)) continue;
    for (const named of inside) {
      const key = meaningOf(named, text.slice(Math.max(sentence.start, named.start - BEFORE), named.start), said);
      const expected = key === undefined ? undefined : data[key];
      if (key === undefined || expected === undefined) continue;
      const { start, end } = normal.span(named.start, named.end);
      const what = clip(text.slice(named.start, named.end).trim(), SHOWN);
      found.push({ messageId: 'date', start, end, data: { what, key, expected: { date: expected.slice(0, 10) } } });
    }
  }
  return found;
}

function meaningOf({ part }: NamedDate, before: string, sentence: string): (typeof TIMES)[number] | undefined {
  const isPeriod = PERIOD.test(sentence);
  if (part !== undefined) return isPeriod ? (part === 'first' ? 'starts_at' : 'ends_at') : undefined;
  if (isPeriod && BEFORE_END.test(before)) return 'ends_at';
  if (isPeriod && BEFORE_START.test(before)) return 'starts_at';
  return RESULTS.test(sentence) && !BEFORE_START.test(before) ? 'results_at' : undefined;
}

function knownDates(data: ContestData): readonly string[] {
  const { starts_at, ends_at, results_at, claim_deadline, delivery, privacy } = data;
  return [starts_at, ends_at, results_at, claim_deadline, delivery?.deadline, privacy?.delete_after].flatMap(datesFor);
}

const NUMERALS: Readonly<Record<string, number>> = {
  ...{ один: 1, одного: 1, одна: 1, два: 2, двух: 2, две: 2, три: 3, трех: 3, четыре: 4, четырех: 4, пять: 5, пяти: 5 },
  ...{ шесть: 6, семь: 7, восемь: 8, девять: 9, десять: 10, десяти: 10, двадцать: 20, сто: 100 },
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
    twenty: 20,
  },
};

/** A number, at most two words, and the prizes or winners that it counts. No sum of money stands between. */
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,/№#-]|\\p{N}[ \\u00A0])(\\d{1,5}|${Object.keys(NUMERALS).join('|')})[ \\u00A0]+((?:[\\p{L}-]{1,20}[ \\u00A0]+){0,2}?)(приз(?!ер|ван|нак|ем)\\p{L}{0,4}|победител\\p{L}{1,4}|prizes?|winners?)(?!\\p{L})`,
  'gu',
);
const MEASURE =
  /(?:^|[ \u00A0])(?:тыс\p{L}*|млн|руб\p{L}*|доллар\p{L}*|евро|кг|г|мл|гр\p{L}*|дн\p{L}*|час\p{L}*|мест\p{L}*|th|st|nd|rd|pounds?|dollars?|euros?|days?|hours?|and|и|или|or)[ \u00A0]/u;

/** A number of prizes or winners that is not that of the contest. */
function otherCounts({ normal }: Passage, { prizes = [] }: ContestData): Contradiction<'prizes'>[] {
  const counts = prizes.map(({ count }) => count ?? 1);
  if (counts.length === 0) return [];
  const total = counts.reduce((sum, count) => sum + count, 0);
  const fit = new Set([total, prizes.length, ...counts]);
  return [...normal.text.matchAll(COUNT)].flatMap((match) => {
    const [whole, number = '', between = ''] = match;
    const found = NUMERALS[number] ?? Number(number);
    if (fit.has(found) || MEASURE.test(` ${between}`)) return [];
    const { start, end } = normal.span(match.index, match.index + whole.length);
    return [{ messageId: 'prizes' as const, start, end, data: { what: clip(whole, SHOWN), total } }];
  });
}

/** «Организатор: …», "Promoter: …", "run by …": who follows is the organiser. */
const ORGANIZER =
  /(?<!\p{L})(?:(?:организатор(?![а-я])(?:[ \u00A0]+(?:конкурса|розыгрыша|акции))?|promoter|organi[sz]er)[ \u00A0]*[:—–-]|организовано|организует|(?:organi[sz]ed|promoted) by)[ \u00A0]*/gu;
/** So much after the word is looked at, in UTF-16 units. */
const NAME = 120;

/** What looks like a name: quotation marks, or a capital. */
const PROPER = /[«"“„]|\p{Lu}/u;

function otherOrganizers({ normal, text }: Passage, { contest }: ContestInput): Contradiction<'organizer'>[] {
  const names = textsAt(contest.data, 'organizer.name').map(plainName);
  if (names.length === 0) return [];
  return [...normal.text.matchAll(ORGANIZER)].flatMap((match) => {
    const from = match.index + match[0].length;
    const said = (/^[^\n.;!?]*/.exec(normal.text.slice(from, from + NAME))?.[0] ?? '').trim();
    const plain = plainName(said);
    if (plain === '' || names.some((name) => plain.includes(name) || name.startsWith(plain))) return [];
    const { start, end } = normal.span(from, from + said.length);
    // «Организатор — мы» names nobody.
    if (!PROPER.test(text.slice(start, end))) return [];
    const expected = textsAt(contest.data, 'organizer.name')[0] ?? '';
    return [{ messageId: 'organizer' as const, start, end, data: { what: clip(said, SHOWN), expected } }];
  });
}

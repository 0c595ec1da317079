import { parseMoment } from '../calendar/moment.ts';
import type { ContestInput, FileDraft } from '../check.ts';
import type { ContestData } from '../content/contest.ts';
import { clip } from '../text/clip.ts';
import { isDate, type NamedDate, namedDates } from '../text/dates.ts';
import type { Span } from '../text/lines.ts';
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

/** Words that tell that a date is the one of the results. */
const RESULTS = /(?<!\p{L})(?:итог|результат|победител|подвед|winner|drawn|results?(?!\p{L}))/u;
/** Words that tell that a date is the first or the last one of the contest. */
const PERIOD =
  /(?<!\p{L})(?:принима|участв|заяв(?:к|ок)|присыла|розыгрыш|конкурс|акци|enter(?!\p{L})|entr(?:y|ies)|giveaway|contest|competition)/u;
/** In the rules everything is about the contest. */
const RULES_PERIOD = /(?<!\p{L})(?:проводи|проход|пройд[её]т|ид[её]т|срок|период|длит|runs?(?!\p{L})|takes place)/u;
const VOTING = /(?<!\p{L})(?:голос|vot(?:e|ing))/u;
/** A date of a law is none of the contest's. */
const LAW = /(?<!\p{L})(?:\d+-?фз|закон|кодекс|редакци|gdpr|act(?!\p{L})|directive|regulation)/u;
/** What was, and another contest. */
const PAST = new RegExp(
  [
    '(?<!\\p{L})(?!(?:или|чисел|зала?|отдел|(?:начал|продлил|стартовал|канал|финал|материал|портал|журнал|школ)\\p{L}*)(?!\\p{L}))\\p{L}*[аеиоуыюя]л[аои]?(?:ся|сь)?(?!\\p{L})',
    '(?<!\\p{L})(?:поза)?прошл|(?<!\\p{L})(?:предыдущ|минувш|прежн)',
    '(?<!\\p{L})итог\\p{L}*[ \\u00A0](?:год|месяц|недел|сезон|квартал|зим|весн|лет|осен)',
    '(?<!\\p{L})(?:was|were|ended|closed|ran|finished|took|drew|began|previous|earlier)(?!\\p{L})',
    '(?<!\\p{L})last[ \\u00A0](?:year|month|week|spring|summer|autumn|fall|winter|season|time|contest|giveaway|competition|draw)',
  ].join('|'),
  'u',
);
/** Days of handing over and of claims are not the contest's three. */
const HANDING_OVER = new RegExp(
  [
    '(?<!\\p{L})(?:другого(?!\\p{L})|запасн|отправ[ил]|достав|вруч|вышл|разошл|выда[дё]|получ[аи]т(?!\\p{L})|забер|забра|отклик|отзов|ответит(?!\\p{L}))',
    '(?<!\\p{L})(?:deliver|ship|dispatch|claim|collect|respond|repl(?:y|ies)(?!\\p{L})|hand(?:ed)?[ \\u00A0]over|redraw|another[ \\u00A0]winner|new[ \\u00A0]winner)',
  ].join('|'),
  'u',
);
/** What happens only under a condition is no date of the contest. */
const CONDITION = /^\P{L}*(?:если|when|if|unless|когда)(?!\p{L})/u;
const BEFORE_END =
  /(?:^|[^\p{L}])(?:до|по|до конца|until|till|til|by|before|through|thru|ends?(?: on)?|closes?(?: on)?)[ \u00A0]*$/u;
const BEFORE_START = /(?:^|[^\p{L}])(?:с|со|from|starts?(?: on)?|opens?(?: on)?)[ \u00A0]*$/u;
/** So far before a date its word stands, in UTF-16 units. */
const BEFORE = 14;

/** Days of the text that are none of the contest's, though its words say that they are. */
function otherDates(passage: Passage, data: ContestData, isRules: boolean): Contradiction<'date'>[] {
  const { normal, roles } = passage;
  const known = knownDates(data);
  const { text } = normal;
  const dates = namedDates(text);
  const others = dates.filter((named) => !known.some((date) => isDate(named, date)) && isNear(named, known));
  if (others.length === 0) return [];
  const found: Contradiction<'date'>[] = [];
  for (const sentence of sentencesOf(text, roles ?? new Uint8Array(text.length))) {
    const inside = others.filter(({ start }) => start >= sentence.start && start < sentence.end);
    if (inside.length === 0) continue;
    const said = text.slice(sentence.start, sentence.end);
    if (CONDITION.test(said) || (isRules && LAW.test(said))) continue;
    const clauses = clausesOf(text, sentence, dates);
    for (const named of inside) {
      const clause = clauseOf(named, text, clauses);
      if (PAST.test(clause) || HANDING_OVER.test(clause)) continue;
      const isPeriod =
        PERIOD.test(clause) ||
        (isRules && RULES_PERIOD.test(clause)) ||
        (data.mechanics?.includes('vote') === true && VOTING.test(clause));
      const before = text.slice(Math.max(sentence.start, named.start - BEFORE), named.start);
      const key = meaningOf(named, before, isPeriod, RESULTS.test(clause));
      const expected = key === undefined ? undefined : data[key];
      if (key === undefined || expected === undefined) continue;
      const { start, end } = normal.span(named.start, named.end);
      const what = clip(passage.text.slice(start, end).replace(/[.\s]+$/, ''), SHOWN);
      found.push({ messageId: 'date', start, end, data: { what, key, expected: { date: expected.slice(0, 10) } } });
    }
  }
  return found;
}

/** What may be a time or a price as well as a day is one only around the days of the contest. */
function isNear({ isShort, month }: NamedDate, known: readonly string[]): boolean {
  if (!isShort) return true;
  return known.some((date) => {
    const apart = Math.abs(Number(date.slice(5, 7)) - month);
    return Math.min(apart, 12 - apart) <= 1;
  });
}

/** The parts of a sentence between its commas and brackets; those inside of a date divide nothing. */
function clausesOf(text: string, { start, end }: Span, dates: readonly NamedDate[]): readonly Span[] {
  const clauses: Span[] = [];
  let from = start;
  const inside = dates.filter((named) => named.start >= start && named.start < end);
  let next = 0;
  for (const { index } of text.slice(start, end).matchAll(/[,;()]/g)) {
    const at = start + index;
    while ((inside[next]?.end ?? at + 1) <= at) next++;
    if ((inside[next]?.start ?? end) <= at) continue;
    clauses.push({ start: from, end: at });
    from = at + 1;
  }
  return [...clauses, { start: from, end }];
}

/** Nothing but a preposition. */
const BARE = /^\P{L}*(?:(?:on|by|until|from|в|до|по|с|к|уже|only|только)(?!\p{L})\P{L}*)?$/u;

/** What is said around a date. "On 25 March, winners are drawn": a date alone goes with what follows it. */
function clauseOf({ start, end }: NamedDate, text: string, clauses: readonly Span[]): string {
  const index = clauses.findIndex((clause) => start >= clause.start && start < clause.end);
  const clause = clauses[index];
  if (clause === undefined) return '';
  const said = text.slice(clause.start, clause.end);
  if (!BARE.test(text.slice(clause.start, start) + text.slice(Math.min(end, clause.end), clause.end))) return said;
  const other = index === 0 ? clauses[1] : clauses[index - 1];
  return other === undefined ? said : text.slice(other.start, other.end) + said;
}

function meaningOf(
  { part }: NamedDate,
  before: string,
  isPeriod: boolean,
  isResults: boolean,
): (typeof TIMES)[number] | undefined {
  if (part !== undefined) return isPeriod ? (part === 'first' ? 'starts_at' : 'ends_at') : undefined;
  if (isPeriod && BEFORE_END.test(before)) return 'ends_at';
  if (isPeriod && BEFORE_START.test(before)) return 'starts_at';
  return isResults && !BEFORE_START.test(before) && !BEFORE_END.test(before) ? 'results_at' : undefined;
}

function knownDates(data: ContestData): readonly string[] {
  const { starts_at, ends_at, results_at, claim_deadline, delivery, privacy } = data;
  return [starts_at, ends_at, results_at, claim_deadline, delivery?.deadline, privacy?.delete_after].flatMap(datesFor);
}

/** The words of each number. */
const NUMERALS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['один одного одна одну one', 1],
      ['два двух две двое двоих two', 2],
      ['три трех трое троих three', 3],
      ['четыре четырех четверо четверых four', 4],
      ['пять пяти пятеро пятерых five', 5],
      ['шесть шести шестеро шестерых six', 6],
      ['семь семи семеро семерых seven', 7],
      ['восемь восьми восьмеро восьмерых eight', 8],
      ['девять девяти девятеро девятерых nine', 9],
      ['десять десяти десятеро десятерых ten', 10],
      ['двенадцать двенадцати twelve', 12],
      ['двадцать двадцати twenty', 20],
      ['сто', 100],
    ] as const
  ).flatMap(([words, number]) => words.split(' ').map((word) => [word, number] as const)),
);

const NUMBER = `(\\d{1,5}|${[...NUMERALS.keys()].join('|')})`;
/** What may stand between a number and what it counts: only what is said of prizes, and no people, no verb, no time. */
const SAID_OF =
  '(?:[а-я-]{1,18}(?:ых|их|ые|ие|ый|ий|ой|ая|ое|ого|его)|[a-z-]{1,18}(?:ful|ous|able|ible)|lucky|main|grand|big|small|great|special|happy|random|equal|more|other|different|consolation|runner-up|weekly|monthly|coffee)';
/** A number and the prizes or winners that it counts. */
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/№#-]|\\p{N}[ \\u00A0])${NUMBER}[ \\u00A0]+(?:${SAID_OF}[ \\u00A0]+){0,2}(?:приз(?!ер|ван|нак|ем)\\p{L}{0,4}|победител\\p{L}{1,4}|prizes?|winners?)(?!\\p{L})`,
  'gu',
);
/** «Призов пять», «Победителей будет пятеро», "Winners: 3". */
const COUNT_AFTER = new RegExp(
  `(?<!\\p{L})(?:призов|победителей|prizes|winners)[ \\u00A0]{0,2}(?:[:—–-][ \\u00A0]{0,2})?(?:(?:будет|всего|ровно)[ \\u00A0]){0,2}(?<=[^\\p{L}])${NUMBER}(?=[ \\u00A0]{0,2}(?:$|\\n|[.,;!?)»"”](?!\\d)|(?:и|а|но|and)[ \\u00A0]))`,
  'gu',
);
/** «Ровно в 6 победителей назовём»: an hour, or a day. */
const HOUR = /(?:^|[^\p{L}])(?:в|к|at|by|on)[ \u00A0]*$/u;

/** A number of prizes or winners that is not that of the contest. */
function otherCounts(passage: Passage, { prizes = [] }: ContestData): Contradiction<'prizes'>[] {
  const counts = prizes.map(({ count }) => count ?? 1);
  if (counts.length === 0) return [];
  const { normal } = passage;
  const { text } = normal;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const fit = new Set([total, prizes.length, ...counts]);
  let dates: readonly NamedDate[] | undefined;
  return [COUNT, COUNT_AFTER].flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const [whole, number = ''] = match;
      const end = match.index + whole.length;
      if (fit.has(NUMERALS.get(number) ?? Number(number))) return [];
      if (form === COUNT && HOUR.test(text.slice(Math.max(0, match.index - BEFORE), match.index))) return [];
      dates ??= namedDates(text);
      if (dates.some((named) => named.start < end && match.index < named.end)) return [];
      if (PAST.test(aroundIn(text, match.index, end))) return [];
      const place = normal.span(match.index, end);
      const what = clip(passage.text.slice(place.start, place.end), SHOWN);
      return [{ messageId: 'prizes' as const, ...place, data: { what, total } }];
    }),
  );
}

/** So much around a number is looked at, in UTF-16 units. */
const AROUND = 80;

/** The clause in which something stands, as far as it is near. */
function aroundIn(text: string, start: number, end: number): string {
  const before = /[^.,;!?()\n]*$/u.exec(text.slice(Math.max(0, start - AROUND), start))?.[0] ?? '';
  const after = /^[^.,;!?()\n]*/u.exec(text.slice(end, end + AROUND))?.[0] ?? '';
  return before + text.slice(start, end) + after;
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
    return [
      { messageId: 'organizer' as const, start, end, data: { what: clip(text.slice(start, end), SHOWN), expected } },
    ];
  });
}

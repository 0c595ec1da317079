import { parseMoment } from '../core/calendar/moment.ts';
import type { Account } from '../core/content/account.ts';
import { MECHANICS, type Mechanic, WINNER_SELECTIONS } from '../core/content/contest.ts';
import { isMarket, nearestMarket } from '../core/content/markets.ts';
import { type ContestFacts, type Prize, prizeTax } from '../core/contests/starting/facts.ts';
import type { MessageData } from '../core/finding.ts';
import { Clock } from '../core/judging/clock.ts';
import type { Translate } from '../core/messages.ts';
import type { Policy } from '../core/policy/policy.ts';
import { transliterate } from '../core/text/transliterate.ts';
import { plain } from '../reporters/escape.ts';

/** What is known so far, and what answers are measured by. */
export interface Asking {
  readonly facts: Partial<{ -readonly [Key in keyof ContestFacts]: ContestFacts[Key] }>;
  readonly policy: Policy;
  readonly now: number;
  /** The names that posts already know other contests by. */
  readonly taken: ReadonlySet<string>;
  /** Speaks the language of the account. */
  readonly say: () => Translate;
  /** What an earlier contest of the team says, in that language: an organiser seldom changes. */
  readonly earlier: () => Earlier;
}

export type Earlier = Partial<Pick<ContestFacts, 'organizer' | 'address' | 'email' | 'policyUrl' | 'consentUrl'>>;

/** Why an answer does not do: a message of `contest.new.bad.*`. */
export class BadAnswer extends Error {
  readonly id: string;
  readonly data: MessageData;

  constructor(id: string, data: MessageData = {}) {
    super(id);
    this.id = `contest.new.bad.${id}`;
    this.data = data;
  }
}

export interface Question {
  /** The option that answers it, and the message that asks. */
  readonly name: string;
  readonly value: 'text' | 'list' | 'number';
  /** An answer that is taken when none is given. */
  readonly fallback?: (asking: Asking) => string | undefined;
  readonly isAsked?: (asking: Asking) => boolean;
  /** Its usual answer follows from that to another question. */
  readonly isDerived?: true;
  /** It may stay without an answer. */
  readonly isOptional?: boolean;
  /** It is asked again until nothing is answered. */
  readonly isRepeated?: boolean;
  /** Puts an answer among the facts, or throws {@link BadAnswer}. */
  readonly take: (answer: string, asking: Asking) => void | Promise<void>;
}

/** A title is no longer, in UTF-16 units: it becomes a file name. */
const LONGEST_TITLE = 120;
const NAME_LENGTH = 60;

const found = (answer: string) => ({ found: plain(answer).slice(0, NAME_LENGTH) });
const listOf = (answer: string): string[] => [...new Set(answer.split(/[\s,]+/).filter((part) => part !== ''))];

export const QUESTIONS: readonly Question[] = [
  { name: 'title', value: 'text', take: takeTitle },
  { name: 'accounts', value: 'list', take: takeAccounts },
  {
    name: 'jurisdictions',
    value: 'list',
    fallback: ({ facts, policy }) => (facts.accounts?.[0]?.markets ?? policy.settings.markets)?.join(', '),
    take: takeCountries,
  },
  {
    name: 'mechanics',
    value: 'list',
    fallback: () => 'comment',
    take: (answer, { facts }) => {
      facts.mechanics = listOf(answer).map((one) => oneOf<Mechanic>(one, MECHANICS));
    },
  },
  {
    name: 'hashtag',
    value: 'text',
    isDerived: true,
    isAsked: ({ facts }) => facts.mechanics?.includes('hashtag_post') === true,
    fallback: ({ facts }) =>
      `#${(facts.id ?? '').replace(/-(.)|^(.)/g, (_, a = '', b = '') => (a + b).toUpperCase())}Contest`,
    take: (answer, { facts }) => {
      facts.hashtag = answer.startsWith('#') ? answer : `#${answer}`;
    },
  },
  {
    name: 'selection',
    value: 'text',
    fallback: () => 'random',
    take: (answer, { facts }) => {
      facts.selection = oneOf(answer, WINNER_SELECTIONS);
    },
  },
  { name: 'starts', value: 'text', take: takeStart },
  {
    name: 'ends',
    value: 'text',
    take: async (answer, asking) => {
      asking.facts.ends = await laterThan('ends', asking.facts.starts, answer, asking);
    },
  },
  {
    name: 'results',
    value: 'text',
    isDerived: true,
    fallback: ({ facts }) => resultsAfter(facts.ends),
    take: async (answer, asking) => {
      asking.facts.results = await laterThan('results', asking.facts.ends, answer, asking);
    },
  },
  {
    name: 'prize',
    value: 'text',
    isRepeated: true,
    take: (answer, { facts }) => {
      facts.prizes = [...(facts.prizes ?? []), prizeOf(answer)];
    },
  },
  {
    name: 'tax',
    value: 'text',
    isAsked: ({ facts, policy }) => {
      const { jurisdictions = [], prizes = [] } = facts;
      return prizeTax(policy, { jurisdictions, prizes }) !== undefined;
    },
    fallback: () => 'organizer',
    take: (answer, { facts }) => {
      facts.taxPayer = oneOf(answer, ['organizer', 'winner'] as const);
    },
  },
  { name: 'age', value: 'number', fallback: () => '18', take: takeAge },
  {
    name: 'organizer',
    value: 'text',
    fallback: ({ earlier }) => earlier().organizer,
    take: (answer, { facts }) => {
      facts.organizer = answer;
    },
  },
  {
    name: 'address',
    value: 'text',
    isOptional: true,
    fallback: ({ earlier }) => earlier().address,
    take: (answer, { facts }) => {
      facts.address = answer;
    },
  },
  {
    name: 'email',
    value: 'text',
    fallback: ({ earlier, policy }) => earlier().email ?? policy.settings.privacy?.allow?.emails?.[0],
    take: (answer, { facts }) => {
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(answer)) throw new BadAnswer('email', found(answer));
      facts.email = answer;
    },
  },
  {
    name: 'delivery',
    value: 'text',
    fallback: ({ say }) => say()('contest.new.delivery'),
    take: (answer, { facts }) => {
      facts.delivery = answer.replace(/\.$/, '');
    },
  },
  {
    name: 'data',
    value: 'list',
    isOptional: true,
    fallback: ({ policy }) => usualData(policy).join(', '),
    take: takeData,
  },
  {
    name: 'rules-url',
    value: 'text',
    fallback: ({ facts, policy }) => pageOn(policy, `contests/${facts.id}`),
    take: (answer, { facts }) => {
      facts.rulesUrl = addressOf(answer);
    },
  },
  {
    name: 'policy-url',
    value: 'text',
    fallback: ({ earlier, policy }) => earlier().policyUrl ?? pageOn(policy, 'privacy'),
    take: (answer, { facts }) => {
      facts.policyUrl = addressOf(answer);
    },
  },
  {
    name: 'consent-url',
    value: 'text',
    fallback: ({ earlier, policy, say }) => {
      // A consent is read in one's own language: beside the page in the first language of the policy there is one for each other.
      const [first] = policy.settings.languages;
      const { locale } = say();
      return earlier().consentUrl ?? pageOn(policy, `consent/prizes${locale === first ? '' : `-${locale}`}`);
    },
    take: (answer, { facts }) => {
      const address = addressOf(answer);
      if (address === facts.rulesUrl) throw new BadAnswer('consent');
      facts.consentUrl = address;
    },
  },
];

function oneOf<T extends string>(answer: string, allowed: readonly T[]): T {
  const one = allowed.find((known) => known === answer.toLowerCase());
  if (one === undefined) throw new BadAnswer('choice', { ...found(answer), allowed: allowed.join(', ') });
  return one;
}

/** The title, and the name in Latin letters by which posts call the contest. */
function takeTitle(answer: string, { facts, taken }: Asking): void {
  const name = transliterate(answer)
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, NAME_LENGTH)
    .replace(/^-+|-+$/g, '');
  if (name === '' || answer.length > LONGEST_TITLE) throw new BadAnswer('title', { most: LONGEST_TITLE });
  // What comes back every spring keeps its title.
  let id = name;
  for (let count = 2; taken.has(id); count++) id = `${name}-${count}`;
  Object.assign(facts, { title: answer, id });
}

function takeAccounts(answer: string, { facts, policy }: Asking): void {
  facts.accounts = listOf(answer).map((id): Account => {
    const account = policy.accounts.get(id);
    if (account !== undefined) return account;
    throw new BadAnswer('account', { ...found(id), allowed: [...policy.accounts.keys()].join(', ') });
  });
  if (facts.accounts.length === 0) throw new BadAnswer('empty');
}

function takeCountries(answer: string, { facts }: Asking): void {
  facts.jurisdictions = listOf(answer).map((code) => {
    const known = isMarket(code.toLowerCase()) ? code.toLowerCase() : nearestMarket(code);
    if (known === undefined) throw new BadAnswer('country', found(code));
    return known;
  });
}

/** A moment with its offset. Without one the reason says what it is by the clock of the account. */
async function momentOf(answer: string, { facts }: Asking): Promise<number> {
  const moment = parseMoment(answer);
  if (typeof moment === 'string' || (moment.kind === 'local' && moment.dateOnly)) {
    throw new BadAnswer('date', found(answer));
  }
  if (moment.kind === 'instant') return moment.epochMs;
  const account = facts.accounts?.[0];
  const clock = new Clock();
  await clock.load();
  const zone = account?.timeZone ?? 'UTC';
  const instant = await clock.instant(moment, zone);
  if (instant === undefined) throw new BadAnswer('date', found(answer));
  throw new BadAnswer('offset', { account: account?.id ?? 'none', suggestion: clock.at(instant, zone) });
}

async function takeStart(answer: string, asking: Asking): Promise<void> {
  const epochMs = await momentOf(answer, asking);
  if (epochMs <= asking.now) throw new BadAnswer('past', found(answer));
  asking.facts.starts = iso(answer);
}

async function laterThan(
  key: 'ends' | 'results',
  earlier: string | undefined,
  answer: string,
  asking: Asking,
): Promise<string> {
  const [epochMs, before] = [await momentOf(answer, asking), parseMoment(earlier ?? '')];
  if (typeof before === 'object' && before.kind === 'instant' && epochMs <= before.epochMs) {
    throw new BadAnswer('order', { ...found(answer), other: earlier ?? '', key });
  }
  return iso(answer);
}

/** As files have it: a `T` between the day and the time, seconds, no blanks. */
function iso(answer: string): string {
  const compact = answer
    .trim()
    .replace(/^(\S{10})[ t]/, '$1T')
    .replace(/\s+/g, '');
  return compact.replace(/(T\d{2}:\d{2})(?=[Zz+-])/, '$1:00').replace(/z$/, 'Z');
}

/** Two days after the end at six in the evening, by the clock of the end. */
function resultsAfter(ends: string | undefined): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})T.*?(Z|[+-]\d{2}(?::?\d{2})?)$/.exec(ends ?? '');
  if (match === null) return undefined;
  const [, year, month, day, offset] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + 2)).toISOString().slice(0, 10);
  return `${date}T18:00:00${offset}`;
}

const SIGNS: Readonly<Record<string, string>> = { '₽': 'RUB', $: 'USD', '€': 'EUR', '£': 'GBP' };

function prizeOf(answer: string): Prize {
  const parts = answer.split(';').map((part) => part.trim());
  const [name = '', count = '', value = '', currency = ''] = parts;
  if (parts.length !== 4 || name === '') throw new BadAnswer('prize', found(answer));
  const code = SIGNS[currency] ?? currency.toUpperCase();
  const [number, sum] = [Number(count), Number(value.replace(/[\s\u00A0]/g, '').replace(',', '.'))];
  if (!Number.isInteger(number) || number < 1) throw new BadAnswer('count', found(count));
  if (value === '' || !Number.isFinite(sum) || sum < 0) throw new BadAnswer('value', found(value));
  if (!Intl.supportedValuesOf('currency').includes(code)) throw new BadAnswer('currency', found(currency));
  return { name, count: number, value: sum, currency: code };
}

function takeAge(answer: string, { facts }: Asking): void {
  const age = Number(answer);
  if (!/^\d{1,3}$/.test(answer) || age > 120) throw new BadAnswer('age', found(answer));
  facts.ageMin = age;
}

/** What winners are usually asked for, as far as the policy allows it. */
function usualData({ settings }: Policy): readonly string[] {
  const usual = ['name', 'phone', 'delivery_address'];
  const allowed = settings.privacy?.fields;
  return allowed === undefined ? usual : usual.filter((field) => allowed.includes(field));
}

function takeData(answer: string, { facts, policy }: Asking): void {
  const allowed = policy.settings.privacy?.fields;
  facts.data = listOf(answer).map((field) => {
    if (allowed?.includes(field) === false)
      throw new BadAnswer('field', { ...found(field), allowed: allowed.join(', ') });
    return field;
  });
}

/** A page on the team's own domain, where the policy names one. */
function pageOn({ settings }: Policy, path: string): string | undefined {
  const domain = settings.privacy?.allow?.domains?.[0];
  return domain === undefined ? undefined : `https://${domain}/${path}`;
}

function addressOf(answer: string): string {
  const url = URL.canParse(answer) ? new URL(answer) : undefined;
  if (url?.protocol !== 'https:' || !url.hostname.includes('.')) throw new BadAnswer('url', found(answer));
  return answer;
}

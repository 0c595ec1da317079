import type { Random } from './random.ts';

/** The place of one post in the calendar. */
export interface Slot {
  readonly language: 'ru' | 'en';
  /** Ids of `policy/accounts.yaml`. */
  readonly accounts: readonly string[];
  /** Epoch milliseconds. */
  readonly at: number;
  readonly offsetMinutes: number;
}

const ACCOUNTS = {
  ru: ['vk', 'telegram', 'max', 'ok', 'dzen', 'newsroom'],
  en: ['x', 'facebook', 'instagram', 'youtube', 'linkedin'],
} as const;

/** How many accounts a post goes to, as chances of one, two and three. They make 60 of 100 posts Russian. */
const REACH = { ru: [0.57, 0.29, 0.14], en: [0.27, 0.33, 0.4] } as const;

/** Publications of an account in a day: 1.2 on average, and on one day of a hundred three, which is one more than a brand may have. */
const PER_DAY = [
  { publications: 0, chance: 0.15 },
  { publications: 1, chance: 0.508 },
  { publications: 2, chance: 0.33 },
  { publications: 3, chance: 0.012 },
] as const;

const MINUTE = 60_000;
const DAY = 86_400_000;
/** So early that 100,000 posts, which are 26 years of them, do not reach into years for which nobody plans. They are judged `--as-of` a day. */
const START = Date.UTC(2003, 7, 1);
/** Minutes of the UTC day between which posts go out, so that it is one date in every zone of the accounts. */
const HOURS = { from: 6 * 60, to: 17 * 60 } as const;

/** Posts in order of time, without end: day after day, as many days as are asked for. */
export function* calendar(random: Random): Generator<Slot> {
  for (let day = START; ; day += DAY) {
    const groups = (['ru', 'en'] as const).flatMap((language) =>
      grouped(random, language).map((accounts) => ({ language, accounts })),
    );
    const minutes = groups.map(() => random.int(HOURS.from, HOURS.to)).sort((a, b) => a - b);
    const shuffled = random.sample(groups, groups.length);
    for (const [index, { language, accounts }] of shuffled.entries()) {
      const at = day + (minutes[index] ?? HOURS.from) * MINUTE;
      yield { language, accounts, at, offsetMinutes: offsetOf(accounts[0] ?? '', at) };
    }
  }
}

/** Splits what the accounts publish in a day into posts, none of which names an account twice. */
function grouped(random: Random, language: 'ru' | 'en'): string[][] {
  const left = new Map<string, number>();
  for (const account of ACCOUNTS[language]) left.set(account, drawn(random, PER_DAY).publications);
  const groups: string[][] = [];
  for (;;) {
    const open = ACCOUNTS[language].filter((account) => (left.get(account) ?? 0) > 0);
    if (open.length === 0) return groups;
    const reach = drawn(
      random,
      REACH[language].map((chance, index) => ({ chance, count: index + 1 })),
    ).count;
    const group = random.sample<string>(open, reach);
    for (const account of group) left.set(account, (left.get(account) ?? 0) - 1);
    groups.push(group);
  }
}

function drawn<T extends { readonly chance: number }>(random: Random, options: readonly T[]): T {
  let rest = random.next();
  for (const option of options) {
    rest -= option.chance;
    if (rest < 0) return option;
  }
  return random.pick(options);
}

/** Hours from UTC that the team writes: Moscow, Tbilisi, and Belgrade with its summer time, by months. */
function offsetOf(account: string, at: number): number {
  if ((ACCOUNTS.ru as readonly string[]).includes(account)) return 180;
  if (account === 'facebook' || account === 'instagram') return 240;
  const month = new Date(at).getUTCMonth();
  return month >= 3 && month <= 9 ? 120 : 60;
}

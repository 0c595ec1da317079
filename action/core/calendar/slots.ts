import type { Account } from '../content/account.ts';
import type { Post, PostData } from '../content/post.ts';
import { type AccountContext, type AccountJudged, judgeAccount } from '../judging/accounts.ts';
import type { Rule } from '../policy/policy.ts';
import { DAY, dayAfter } from './days.ts';
import { MINUTE, parseMoment } from './moment.ts';
import { byTime, type Publication } from './publication.ts';
import { hasTimeOfDay } from './time-of-day.ts';

/** Days that are looked through for a free moment. */
const HORIZON = 60;
/** Times of day that are proposed: those at which the account goes out most, or these. */
const USUAL = ['10:00', '13:00', '18:00'];
const TIMES = 3;
/** Publications on each side of a moment that calendar rules are asked about at least; a rule that looks further says so. */
const LEAST_AROUND = 40;

/** What is to go out: what calendar rules look at, of a post. */
export interface SlotRequest {
  readonly account: Account;
  readonly data: Partial<Omit<PostData, 'accounts' | 'publish_at'>>;
  /** The shingles of its text, where that is written: then the moment is free of repeats, too. */
  readonly shingles?: Uint32Array;
  /** No earlier than this, epoch milliseconds. */
  readonly from: number;
  readonly count: number;
  /** So many of one day at most. */
  readonly perDay: number;
}

const PATH = 'content/posts/…';

/**
 * The next moments at which such a post breaks no calendar rule of the account and makes nothing worse, in order of time. The rules are
 * those of the edition in force at each moment.
 * @param publications all publications of the account; the post itself, when it is to be moved, left out.
 */
export async function freeSlots(
  { account, data, shingles, from, count, perDay }: SlotRequest,
  publications: readonly Publication[],
  context: AccountContext,
): Promise<readonly number[]> {
  const sorted = [...publications].sort(byTime);
  await context.clock.load();
  const { clock } = context;
  const times = usualTimes(account, sorted, context);
  const search = new SlotSearch(sorted, context, shingles);
  const today = clock.date(from, account.timeZone);
  const free: number[] = [];
  for (let day = 0; day < HORIZON && free.length < count; day++) {
    let found = 0;
    for (const time of times) {
      const epochMs = await momentOn(dayAfter(today, day), time, account, context);
      if (epochMs === undefined || epochMs <= from || free.length >= count || found >= perDay) continue;
      const post = postOf(account, data, clock.at(epochMs, account.timeZone));
      if (!(await search.isFree({ post, account, epochMs }))) continue;
      free.push(epochMs);
      found++;
    }
  }
  return free;
}

function postOf(account: Account, data: SlotRequest['data'], publish_at: string): Post {
  return { path: PATH, data: { status: 'scheduled', ...data, accounts: [account.id], publish_at }, isPlanned: true };
}

/** The times of day at which an account mostly goes out, in half hours of its own clock, in order. */
function usualTimes(
  account: Account,
  publications: readonly Publication[],
  { clock }: AccountContext,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { epochMs, post } of publications.slice(-100)) {
    const local = clock.local(epochMs, account.timeZone);
    if (!post.isPlanned || !hasTimeOfDay(post, () => local)) continue;
    const { hour, minute } = local;
    const time = `${String(hour).padStart(2, '0')}:${minute < 30 ? '00' : '30'}`;
    counts.set(time, (counts.get(time) ?? 0) + 1);
  }
  const often = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([time]) => time);
  return [...new Set([...often.slice(0, TIMES), ...(often.length < TIMES ? USUAL : [])])].slice(0, TIMES).sort();
}

async function momentOn(
  date: string,
  time: string,
  account: Account,
  { clock, finder }: AccountContext,
): Promise<number | undefined> {
  const moment = parseMoment(`${date}T${time}`);
  const epochMs = typeof moment === 'string' ? undefined : await clock.instant(moment, account.timeZone);
  if (epochMs !== undefined) await finder.at(epochMs);
  return epochMs;
}

/** Asks the rules of one account about one moment after another. */
class SlotSearch {
  readonly #publications: readonly Publication[];
  readonly #context: AccountContext;
  readonly #shingles: Uint32Array | undefined;
  /** What is found without the post, by the stretch of the calendar that was asked about. */
  readonly #without = new Map<string, ReadonlyMap<string, number>>();
  /** The rule that ruled a moment out last: it often rules out the next one, and then no other has to be asked. */
  #lastAgainst: Rule | undefined;

  constructor(publications: readonly Publication[], context: AccountContext, shingles: Uint32Array | undefined) {
    this.#publications = publications;
    this.#context = context;
    this.#shingles = shingles;
  }

  /**
   * Whether nothing else goes out at that minute, nothing is found about the post, and nothing is found elsewhere that is not found without it, or
   * is worse with it.
   */
  async isFree(slot: Publication): Promise<boolean> {
    if (this.#publications.some(({ epochMs }) => Math.abs(epochMs - slot.epochMs) < MINUTE)) return false;
    const context = this.#context;
    const [start, end] = await this.#around(slot);
    const around = this.#publications.slice(start, end);
    const asked: AccountContext = {
      ...context,
      // As a later check sees it, when the post is one of many.
      isTouched: () => false,
      shinglesOf: (post) => (post === slot.post ? (this.#shingles ?? NO_SHINGLES) : context.shinglesOf(post)),
      // What is not written yet repeats nothing.
      isAsked: (rule) =>
        context.isAsked(rule) && dependsOnMoment(rule) && (this.#shingles !== undefined || !comparesTexts(rule)),
    };
    const withSlot = [...around, slot];
    const last = this.#lastAgainst;
    if (last !== undefined) {
      const only = { ...asked, isAsked: (rule: Rule) => rule === last && asked.isAsked(rule) };
      if (against(await judgeAccount(slot.account, withSlot, only), slot) !== undefined) return false;
    }
    const judged = await judgeAccount(slot.account, withSlot, asked);
    const first = against(judged, slot);
    if (first !== undefined) {
      this.#lastAgainst = first;
      return false;
    }
    const key = `${start} ${end}`;
    const without = this.#without.get(key) ?? measures(await judgeAccount(slot.account, around, asked));
    this.#without.set(key, without);
    return [...measures(judged)].every(
      ([about, measure]) => measure <= (without.get(about) ?? Number.NEGATIVE_INFINITY),
    );
  }

  /** The stretch of the calendar at which the rules of the day look when they judge the moment. */
  async #around({ epochMs }: Publication): Promise<readonly [number, number]> {
    const policy = await this.#context.finder.known(epochMs)?.load();
    let [posts, days] = [LEAST_AROUND, 0];
    for (const { check, options } of policy?.rules ?? []) {
      if (check.scope !== 'account') continue;
      const reach = check.reach?.(options as never);
      posts = Math.max(posts, reach?.posts ?? 0);
      days = Math.max(days, reach?.days ?? 0);
    }
    const all = this.#publications;
    // A calendar day may be an hour longer than a day.
    const slack = (days + 2) * DAY;
    const after = all.findIndex((other) => other.epochMs > epochMs);
    const index = after === -1 ? all.length : after;
    let [start, end] = [Math.max(0, index - posts), Math.min(all.length, index + posts)];
    while (start > 0 && epochMs - (all[start - 1]?.epochMs ?? 0) <= slack) start--;
    while (end < all.length && (all[end]?.epochMs ?? 0) - epochMs <= slack) end++;
    return [start, end];
  }
}

const NO_SHINGLES = new Uint32Array();

/** The first rule that finds something about a publication. */
function against(judged: readonly AccountJudged[], slot: Publication): Rule | undefined {
  return judged.find(({ draft }) => draft.publication === slot || draft.subject === slot)?.rule;
}

/** Whether a rule needs the words of posts, and not only their places in the calendar. */
export function comparesTexts({ check }: Rule): boolean {
  return check.scope === 'account' && (check.needs === 'shingles' || check.remembers !== undefined);
}

/** Whether another moment could change what a rule says. */
export function dependsOnMoment({ check }: Rule): boolean {
  return check.scope !== 'account' || check.dependsOnMoment !== false;
}

function measures(judged: readonly AccountJudged[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { rule, draft } of judged) {
    const { subject, messageId } = draft;
    const key = `${rule.id}|${messageId}|${typeof subject === 'string' ? subject : `${subject.post.path}|${subject.epochMs}`}`;
    found.set(key, Math.max(draft.measure, found.get(key) ?? Number.NEGATIVE_INFINITY));
  }
  return found;
}

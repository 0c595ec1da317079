import type { Account } from '../content/account.ts';
import type { Post, PostData } from '../content/post.ts';
import { type AccountContext, type AccountJudged, judgeAccount } from '../judging/accounts.ts';
import type { Rule } from '../policy/policy.ts';
import { DAY } from './days.ts';
import { MINUTE } from './moment.ts';
import { byTime, type Publication } from './publication.ts';

/** Days that are looked through for a free moment. */
const HORIZON = 60;
/** Times of day that are proposed: those at which the account goes out most, or these. */
const USUAL = ['10:00', '13:00', '18:00'];
const TIMES = 3;
/** Publications on each side of a moment that calendar rules are asked about: windows are of ten, gaps of weeks. */
const BEFORE = 80;
const AFTER = 40;

/** What is to go out: as much of a post as calendar rules look at. */
export interface SlotRequest {
  readonly account: Account;
  readonly data: Pick<PostData, 'purpose' | 'format' | 'rubric' | 'urgent' | 'campaign'>;
  /** No earlier than this, epoch milliseconds. */
  readonly from: number;
  readonly count: number;
  /** So many of one day at most. */
  readonly perDay: number;
}

/** What calendar rules look at, of a post's front matter. */
export function slotData({ purpose, format, rubric, urgent, campaign }: PostData): SlotRequest['data'] {
  return {
    ...(purpose === undefined ? {} : { purpose }),
    ...(format === undefined ? {} : { format }),
    ...(rubric === undefined ? {} : { rubric }),
    ...(urgent === undefined ? {} : { urgent }),
    ...(campaign === undefined ? {} : { campaign }),
  };
}

const PATH = 'content/posts/…';

/**
 * The next moments at which such a post breaks no calendar rule of the account and makes nothing worse, in order of time. The rules are
 * those of the edition in force at each moment.
 * @param publications all publications of the account; the post itself, when it is to be moved, left out.
 */
export async function freeSlots(
  { account, data, from, count, perDay }: SlotRequest,
  publications: readonly Publication[],
  context: AccountContext,
): Promise<readonly number[]> {
  const sorted = [...publications].sort(byTime);
  await context.clock.load();
  const times = usualTimes(account, sorted, context);
  const free: number[] = [];
  for (let day = 0; day < HORIZON && free.length < count; day++) {
    let today = 0;
    for (const time of times) {
      const epochMs = await momentOn(from + day * DAY, time, account, context);
      if (epochMs === undefined || epochMs <= from || free.length >= count || today >= perDay) continue;
      if (!(await isFree({ post: postOf(account, data), account, epochMs }, sorted, context))) continue;
      free.push(epochMs);
      today++;
    }
  }
  return free;
}

function postOf(account: Account, data: SlotRequest['data']): Post {
  return { path: PATH, data: { accounts: [account.id], status: 'scheduled', ...data }, isPlanned: true };
}

/** The times of day at which an account mostly goes out, in half hours of its own clock, in order. */
function usualTimes(
  account: Account,
  publications: readonly Publication[],
  { clock }: AccountContext,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { epochMs, post } of publications.slice(-100)) {
    if (!post.isPlanned) continue;
    const { hour, minute } = clock.local(epochMs, account.timeZone);
    const time = `${String(hour).padStart(2, '0')}:${minute < 30 ? '00' : '30'}`;
    counts.set(time, (counts.get(time) ?? 0) + 1);
  }
  const often = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([time]) => time);
  return [...new Set([...often.slice(0, TIMES), ...(often.length < TIMES ? USUAL : [])])].slice(0, TIMES).sort();
}

async function momentOn(
  day: number,
  time: string,
  account: Account,
  { clock, finder }: AccountContext,
): Promise<number | undefined> {
  const local = clock.local(day, account.timeZone);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const epochMs = await clock.instant(
    { kind: 'local', local: { ...local, hour, minute, second: 0 }, dateOnly: false },
    account.timeZone,
  );
  if (epochMs !== undefined) await finder.at(epochMs);
  return epochMs;
}

/** Whether nothing else goes out at that minute, and nothing is found with the post that is not found without it, and nothing gets worse. */
async function isFree(
  slot: Publication,
  publications: readonly Publication[],
  context: AccountContext,
): Promise<boolean> {
  if (publications.some(({ epochMs }) => Math.abs(epochMs - slot.epochMs) < MINUTE)) return false;
  const at = publications.findIndex(({ epochMs }) => epochMs > slot.epochMs);
  const index = at === -1 ? publications.length : at;
  const around = publications.slice(Math.max(0, index - BEFORE), index + AFTER);
  const asked: AccountContext = {
    ...context,
    isTouched: (other) => other === slot,
    // What is not written yet repeats nothing.
    isAsked: (rule) => context.isAsked(rule) && !comparesTexts(rule),
  };
  const without = measures(await judgeAccount(slot.account, around, asked));
  const judged = await judgeAccount(slot.account, [...around, slot], asked);
  return [...measures(judged)].every(([key, measure]) => measure <= (without.get(key) ?? Number.NEGATIVE_INFINITY));
}

/** Whether a rule needs the words of posts, and not only their places in the calendar. */
export function comparesTexts({ check }: Rule): boolean {
  return check.scope === 'account' && check.needs === 'shingles';
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

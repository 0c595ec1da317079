import * as z from 'zod/mini';
import { lastDayOf } from '../../core/calendar/days.ts';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { country, missingCalendar, workingDayAfter } from '../../core/calendar/working-days.ts';
import { defineCheck, type FileDraft, type RepositoryInput } from '../../core/check.ts';
import { isActive } from '../../core/content/account.ts';
import { monthAway } from '../../core/planning/days.ts';
import { type DatedReview, datedReviews, outcomeOf } from '../../core/planning/review-metrics.ts';
import { clip } from '../../core/text/clip.ts';
import { phraseList } from '../../core/text/signals.ts';
import { matchesBut } from '../../core/text/unexcepted.ts';
import { tokensOf } from '../../core/text/words.ts';

type MessageId = 'missing' | 'no-calendar' | 'future' | 'uncomparable' | 'why' | 'excuse';

/** So much of a found text is shown, in UTF-16 units. */
const SHOWN = 80;
const NONE: readonly string[] = [];

/** Every month of an account is reviewed, and what missed its target has a cause and an action (facts/advice-map.md S1.10b). */
export default defineCheck({
  id: 'review.present',
  scope: 'repository',
  needs: 'dates',
  options: z.strictObject({
    /** Working days after a month until its review. The number is ours. */
    due_working_days: z._default(z.number().check(z.int(), z.minimum(0), z.maximum(60)), 5),
    /** The country whose days off are none of them: `ru`. Without it only weekends are. */
    calendar: z.optional(country),
    /** So many finished months are asked for: nobody reviews last year. The number is ours. */
    months: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(24)), 2),
    /** What is no cause as long as nothing else is said: «не зашло», "the algorithm". */
    excuses: z._default(phraseList, []),
  }),
  stricter: { due_working_days: 'lower', calendar: 'unknown', months: 'higher', excuses: 'more' },
  messages: ['missing', 'no-calendar', 'future', 'uncomparable', 'why', 'excuse'],
  judge: (input, options) => {
    const reviews = datedReviews(input.reviews);
    // What is said of a campaign is no review of its accounts.
    const ofAccounts = reviews.filter(({ review }) => review.data.campaign === undefined);
    return [...missingMonths(input, ofAccounts, options), ...reviews.flatMap((one) => faultsOf(one, input, options))];
  },
});

interface DueOptions {
  readonly due_working_days: number;
  readonly calendar?: string | undefined;
  readonly months: number;
}

/** Months that are over, and that nobody reviewed: told once, at the last post of the month, with the accounts. */
function missingMonths(
  input: RepositoryInput,
  reviews: readonly DatedReview[],
  { due_working_days, calendar, months }: DueOptions,
): FileDraft<MessageId>[] {
  const today = input.today();
  return Array.from({ length: months }, (_, index) => monthAway(today, -index - 1)).flatMap((month) => {
    const [from, to] = [`${month}-01`, lastDayOf(month)];
    const due = workingDayAfter(to, due_working_days, calendar, input.policy.calendars);
    if (to >= today || (typeof due === 'string' && due >= today)) return [];
    const lasts: Publication[] = [];
    for (const account of input.policy.accounts.values()) {
      const isKnown = reviews.some(({ review: { data }, period }) => {
        return data.accounts.includes(account.id) && period.from <= from && period.to >= to;
      });
      if (isKnown || !isActive(account)) continue;
      const own = input.publicationsOf(account, { from, to });
      const last = own.findLast((publication) => isCounted(publication, { countStories: false }));
      if (last !== undefined) lasts.push(last);
    }
    const [first, ...others] = lasts.sort((a, b) => b.epochMs - a.epochMs);
    if (first === undefined) return [];
    const accounts = lasts.map(({ account }) => account.id).sort();
    const period = { from: { date: from }, to: { date: to } };
    const isTold = typeof due === 'string';
    const data = isTold ? { accounts: accounts.join(', '), ...period } : { ...missingCalendar(due), ...period };
    const place = { path: first.post.path, at: { key: ['publish_at'] }, publications: others.slice(0, 10) };
    const messageId = isTold ? ('missing' as const) : ('no-calendar' as const);
    return [{ messageId, data, ...place, accounts, subject: month, measure: accounts.length }];
  });
}

function faultsOf(
  { review: { path, data }, period }: DatedReview,
  input: RepositoryInput,
  { excuses }: { readonly excuses: readonly string[] },
): FileDraft<MessageId>[] {
  const { accounts } = data;
  if (period.from > input.today()) {
    const told = { from: { date: period.from }, to: { date: period.to } };
    return [{ messageId: 'future', data: told, path, at: { key: ['period'] }, accounts }];
  }
  return data.metrics.flatMap((metric, index): FileDraft<MessageId>[] => {
    const outcome = outcomeOf(metric);
    if (outcome === 'met') return [];
    const about = { path, accounts: metric.accounts ?? accounts, same: metric.metric };
    const shown = clip(metric.metric, SHOWN);
    if (outcome === 'unknown') {
      const [target, actual] = [clip(String(metric.target), SHOWN), clip(String(metric.actual), SHOWN)];
      const at = { key: ['metrics', index, 'actual'] };
      return [{ messageId: 'uncomparable', data: { metric: shown, target, actual }, ...about, at }];
    }
    const { cause, action } = metric;
    if (cause === undefined || action === undefined) {
      const lack = cause !== undefined ? 'action' : action !== undefined ? 'cause' : 'both';
      return [{ messageId: 'why', data: { metric: shown, lack }, ...about, at: { key: ['metrics', index] } }];
    }
    if (!isExcuse(cause, excuses)) return [];
    const told = { metric: shown, cause: clip(cause, SHOWN) };
    return [{ messageId: 'excuse', data: told, ...about, at: { key: ['metrics', index, 'cause'] } }];
  });
}

/** Words of an excuse, and nothing that could be looked into: no figure, and hardly another word. */
function isExcuse(cause: string, excuses: readonly string[]): boolean {
  if (excuses.length === 0 || /\p{N}/u.test(cause)) return false;
  const tokens = tokensOf(cause);
  const found = matchesBut(tokens, excuses, NONE);
  const covered = found.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return found.length > 0 && tokens.length - covered <= MOST_BESIDE;
}

/** Words beside an excuse that say no more than it does: «пост просто не зашёл». The number is ours. */
const MOST_BESIDE = 3;

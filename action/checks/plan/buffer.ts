import * as z from 'zod/mini';
import { dayAfter } from '../../core/calendar/days.ts';
import { isCounted, type Publication } from '../../core/calendar/publication.ts';
import { defineCheck, type FileDraft, type RepositoryInput } from '../../core/check.ts';
import { type Account, isActive } from '../../core/content/account.ts';
import { PURPOSES } from '../../core/content/post.ts';
import { type DatedPlan, datedPlans } from '../../core/planning/plans.ts';

/** In these somebody else has read it. */
const READY: readonly (string | undefined)[] = ['approved', 'scheduled', 'published'];
/** How far back one looks to see how often an account publishes, in days. */
const LOOK_BACK = 28;

interface Options {
  readonly days: number;
  readonly regular: number;
  readonly except_purposes: readonly string[];
  /** The plans that ask for more days. */
  readonly demanding: readonly DatedPlan[];
}

/** What goes out in the next days is approved, and there is enough of it (facts/advice-map.md S1.0c). */
export default defineCheck({
  id: 'plan.buffer',
  scope: 'repository',
  needs: 'dates',
  options: z.strictObject({
    /** Days ahead for which everything is approved: facts/advice-map.md S1.0c names seven; no study proves them. */
    days: z._default(z.number().check(z.int(), z.minimum(1)), 7),
    /** An account with fewer publications in four weeks has no stock to keep. The number is ours. */
    regular: z._default(z.number().check(z.int(), z.minimum(1)), 8),
    /** Nobody writes these ahead. */
    except_purposes: z._default(z.array(z.enum(PURPOSES)), ['news']),
  }),
  // Of posts that are not looked at nobody says whether they are stock.
  stricter: { days: 'higher', regular: 'lower', except_purposes: 'unknown' },
  messages: ['unapproved', 'short'],
  judge: (input, options) => {
    const demanding = datedPlans(input.plans).filter(({ plan }) => plan.data.buffer_days !== undefined);
    const asked = { ...options, demanding };
    const active = [...input.policy.accounts.values()].filter(isActive);
    return [...unapproved(input, asked), ...active.flatMap((account) => shortStock(account, input, asked))];
  },
});

/** The posts of the next days that nobody has approved. What came up yesterday was never in stock. */
function unapproved(input: RepositoryInput, options: Options): FileDraft<'unapproved'>[] {
  return input.posts.flatMap(({ path, data }): FileDraft<'unapproved'>[] => {
    const { status, publish_at, accounts, purpose } = data;
    if (publish_at === undefined || status === 'idea' || READY.includes(status)) return [];
    if (data.unplanned !== undefined || (data.urgent !== undefined && data.urgent !== false)) return [];
    if (purpose !== undefined && options.except_purposes.includes(purpose)) return [];
    const account = accounts.map((id) => input.policy.accounts.get(id)).find((known) => known !== undefined);
    const date = /^\d{4}-\d{2}-\d{2}/.exec(publish_at)?.[0];
    if (account === undefined || date === undefined) return [];
    const today = input.todayOf(account);
    const days = daysFor(account, today, options);
    if (date < today || date >= dayAfter(today, days)) return [];
    const told = { date: { date }, days, status: status ?? 'none' };
    return [{ messageId: 'unapproved', data: told, path, at: { key: ['status'] }, accounts }];
  });
}

/** An account that publishes often, and has approved posts for fewer days than it should. */
function shortStock(account: Account, input: RepositoryInput, options: Options): FileDraft<'short'>[] {
  const today = input.todayOf(account);
  const isStock = (publication: Publication): boolean => {
    const { purpose } = publication.post.data;
    const isLeftOut = purpose !== undefined && options.except_purposes.includes(purpose);
    return isCounted(publication, { countStories: false }) && !isLeftOut;
  };
  const before = { from: dayAfter(today, -LOOK_BACK), to: dayAfter(today, -1) };
  const recent = input.publicationsOf(account, before).filter(isStock);
  const last = recent.at(-1);
  if (last === undefined || recent.length < options.regular) return [];
  const days = daysFor(account, today, options);
  const far = input.publicationsOf(account, { from: dayAfter(today, days), to: '9999-12-31' });
  const isReady = (publication: Publication): boolean =>
    isStock(publication) && READY.includes(publication.post.data.status);
  if (far.some(isReady)) return [];
  const near = input.publicationsOf(account, { from: today, to: dayAfter(today, days - 1) }).filter(isReady);
  const end = near.at(-1) ?? last;
  const data = { account: account.id, days, count: near.length };
  const place = { path: end.post.path, at: { key: ['publish_at'] }, accounts: [account.id], publications: [end] };
  return [{ messageId: 'short', data, ...place, subject: account.id, measure: days - near.length }];
}

/** The days that the policy asks for; a plan of the account may ask for more. */
function daysFor({ id }: Account, today: string, { demanding, days }: Options): number {
  const own = demanding.flatMap(({ plan: { data }, period }) =>
    data.accounts.includes(id) && period.from <= today && today <= period.to ? (data.buffer_days ?? 0) : 0,
  );
  return own.reduce((most, one) => Math.max(most, one), days);
}

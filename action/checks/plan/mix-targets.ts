import * as z from 'zod/mini';
import { isCounted } from '../../core/calendar/publication.ts';
import { deviationsFrom, isBeyond } from '../../core/calendar/shares.ts';
import { defineCheck, type FileDraft, type RepositoryInput } from '../../core/check.ts';
import { unknownThings } from '../../core/content/plan.ts';
import { type Double, doublesOf, type PlannedTarget, plannedTargets } from '../../core/content/planned-targets.ts';

type MessageDraft = FileDraft<'sum' | 'basis' | 'twice' | 'off'>;

/** Shares are whole numbers, and a third is not: 99 to 101 will do (facts/advice-map.md S1.6c). */
const SUM = { of: 100, slack: 1 };

/** A plan splits its days among formats, ways of perceiving or purposes: the shares make a whole, stand on something, and the posts keep to them. */
export default defineCheck({
  id: 'plan.mix-targets',
  scope: 'repository',
  options: z.strictObject({
    /** Percent points either way (facts/advice-map.md S1.6c). No study proves it. */
    tolerance: z._default(z.number().check(z.minimum(0), z.maximum(100)), 15),
    /** With fewer publications that say what they are a share says nothing. The number is ours. */
    min_posts: z._default(z.number().check(z.int(), z.minimum(1)), 5),
  }),
  stricter: { tolerance: 'lower', min_posts: 'lower' },
  messages: ['sum', 'basis', 'twice', 'off'],
  // What is planned may still change, and what has gone out cannot.
  advises: ['off'],
  judge: (input, options) => {
    const targets = plannedTargets(input.plans, input.policy.accounts);
    const decided = targets.filter(({ plan }) => plan.data.status !== 'draft');
    return [
      ...targets.flatMap(ownFaults),
      ...doublesOf(decided).map((double) => twice(double, input.isTouched)),
      ...decided.filter(isSound).flatMap((target) => deviations(target, input, options)),
    ];
  },
});

/** How far the shares are from a whole; 0 when they are near enough. */
function excessOf({ target }: PlannedTarget): number {
  const sum = Object.values(target.shares).reduce((total, share) => total + share, 0);
  return isBeyond(sum, SUM.of, SUM.slack) ? sum - SUM.of : 0;
}

/** Whether posts can be compared with shares: with a word misspelt, or a part too much, every post would seem to be at fault. */
function isSound(planned: PlannedTarget): boolean {
  return excessOf(planned) === 0 && unknownThings(planned.target).length === 0;
}

/** What is wrong with shares by themselves. */
function ownFaults(planned: PlannedTarget): MessageDraft[] {
  const { plan, index, target } = planned;
  const accounts = planned.accounts.map(({ id }) => id);
  const place = { path: plan.path, at: { key: ['targets', index, 'shares'] } };
  const about = { ...place, accounts, same: `${target.by}|${accounts.join()}` };
  const excess = excessOf(planned);
  const sum = Math.round((SUM.of + excess) * 100) / 100;
  const found: MessageDraft[] = [];
  if (excess !== 0) found.push({ ...about, messageId: 'sum', data: { sum }, measure: Math.abs(excess) });
  if (target.basis === undefined) found.push({ ...about, messageId: 'basis' });
  return found;
}

/** Of two targets the changed one is told, else the later one. */
function twice({ account, earlier, later }: Double, isTouched: RepositoryInput['isTouched']): MessageDraft {
  const isEarlierAtFault = isTouched(earlier.plan.path) && !isTouched(later.plan.path);
  const [fault, other] = isEarlierAtFault ? [earlier, later] : [later, earlier];
  const { path } = other.plan;
  const { by } = fault.target;
  return {
    messageId: 'twice',
    data: { account: account.id, by, path },
    path: fault.plan.path,
    at: { key: ['targets', fault.index, 'by'] },
    accounts: [account.id],
    related: [{ path, at: { key: ['targets', other.index, 'by'] } }],
    same: `${account.id}|${by}`,
  };
}

/** What the accounts of a target have too much or too little of. */
function deviations(
  { plan: { path }, index, target, period: { from, to }, accounts }: PlannedTarget,
  { publicationsOf, todayOf }: RepositoryInput,
  { tolerance, min_posts }: { readonly tolerance: number; readonly min_posts: number },
): MessageDraft[] {
  return accounts.flatMap((account) => {
    const own = publicationsOf(account, { from, to }).filter((publication) =>
      isCounted(publication, { countStories: false }),
    );
    const state = todayOf(account) > to ? 'over' : 'open';
    return deviationsFrom(target, own, { tolerance, min: min_posts }).map((deviation): MessageDraft => {
      const { thing, publications, real, planned, ...counts } = deviation;
      const key = Object.hasOwn(target.shares, thing) ? [thing] : [];
      return {
        messageId: 'off',
        data: {
          ...{ account: account.id, by: target.by, thing, from: { date: from }, to: { date: to }, state },
          ...{ ...counts, count: publications.length, real: real / 100, planned: planned / 100, tolerance },
          direction: real < planned ? 'less' : 'more',
        },
        path,
        at: { key: ['targets', index, 'shares', ...key] },
        publications,
        accounts: [account.id],
        same: `${account.id}|${target.by}|${thing}`,
        measure: Math.abs(real - planned),
      };
    });
  });
}

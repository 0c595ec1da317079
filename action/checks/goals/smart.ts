import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import type { Period } from '../../core/content/period.ts';
import type { PlanGoal } from '../../core/content/plan.ts';
import { quarterOf } from '../../core/planning/days.ts';
import { figureOf } from '../../core/planning/figure.ts';
import { datedPlans } from '../../core/planning/plans.ts';
import { clip } from '../../core/text/clip.ts';
import { phraseList } from '../../core/text/signals.ts';
import { matchesBut } from '../../core/text/unexcepted.ts';
import { tokensOf } from '../../core/text/words.ts';

type MessageId = 'none' | 'vague' | 'vanity' | 'number' | 'deadline' | 'outside' | 'owner';

/** So much of a found text is shown, in UTF-16 units. */
const SHOWN = 80;

interface Options {
  readonly vague: readonly string[];
  readonly vanity: readonly string[];
  readonly except: readonly string[];
  readonly measures: readonly string[];
  readonly until: 'period' | 'quarter';
}

/** A goal has what it is measured by, a number, a day and a name (facts/advice-map.md S2.1b). */
export default defineCheck({
  id: 'goals.smart',
  scope: 'repository',
  options: z.strictObject({
    /** Words of a wish, in the place of a metric. */
    vague: z._default(phraseList, []),
    /** What can be bought, and is no goal. */
    vanity: z._default(phraseList, []),
    /** Phrases in which such a word is about something else. */
    except: z._default(phraseList, []),
    /** What makes a figure of a wish, anywhere in the metric: «опрос», «доля», “rate”. */
    measures: z._default(phraseList, []),
    /** By when a goal may end: with its plan, or with the quarter in which the plan ends. */
    until: z._default(z.enum(['period', 'quarter']), 'period'),
  }),
  stricter: { vague: 'more', vanity: 'more', except: 'fewer', measures: 'fewer', until: 'unknown' },
  messages: ['none', 'vague', 'vanity', 'number', 'deadline', 'outside', 'owner'],
  // A plan without goals is a calendar, and no lie.
  advises: ['none'],
  judge: ({ plans }, options) =>
    datedPlans(plans).flatMap(({ plan: { path, data }, period }): FileDraft<MessageId>[] => {
      const { goals = [], accounts, status } = data;
      if (goals.length === 0) {
        if (status === 'draft') return [];
        return [{ messageId: 'none', path, at: { key: ['goals'] }, accounts }];
      }
      return goals.flatMap((goal, index) =>
        faultsOf(goal, period, options).map(({ key, ...fault }): FileDraft<MessageId> => {
          const about = { path, at: { key: ['goals', index, key] }, accounts: goal.accounts ?? accounts };
          return { ...fault, ...about, same: `${goal.metric}|${fault.messageId}` };
        }),
      );
    }),
});

const NONE: readonly string[] = [];

type Fault = Pick<FileDraft<MessageId>, 'messageId' | 'data'> & { readonly key: keyof PlanGoal };

function faultsOf(goal: PlanGoal, period: Period, options: Options): Fault[] {
  const { metric, target, by, owner } = goal;
  const shown = { metric: clip(metric, SHOWN) };
  const found: Fault[] = [];
  const isVague = holds(metric, options.vague, options.except) && !holds(metric, options.measures, NONE);
  if (isVague) found.push({ messageId: 'vague', key: 'metric', data: shown });
  if (holds(metric, options.vanity, options.except)) found.push({ messageId: 'vanity', key: 'metric', data: shown });
  if (figureOf(target) === undefined) {
    found.push({ messageId: 'number', key: 'target', data: { target: clip(String(target), SHOWN) } });
  }
  if (owner === undefined) found.push({ messageId: 'owner', key: 'owner', data: shown });
  if (by === undefined) return [...found, { messageId: 'deadline', key: 'by', data: shown }];
  const date = /^\d{4}-\d{2}-\d{2}/.exec(by)?.[0];
  const last = options.until === 'quarter' ? quarterOf(period.to).to : period.to;
  if (date === undefined || (date >= period.from && date <= last)) return found;
  const data = { ...shown, by: { date }, from: { date: period.from }, to: { date: last } };
  return [...found, { messageId: 'outside', key: 'by', data }];
}

function holds(text: string, phrases: readonly string[], except: readonly string[]): boolean {
  return matchesBut(tokensOf(text), phrases, except).length > 0;
}

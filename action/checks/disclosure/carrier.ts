import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { localized, moment } from '../../core/content/fields.ts';
import {
  CONCERN,
  CONCERN_STRICTNESS,
  concerns,
  mayConcern,
  SOURCE,
  SOURCE_STRICTNESS,
  sourceData,
} from '../../core/law.ts';
import { PLATFORM_IDS, PLATFORMS } from '../../core/platforms.ts';

const STATES = ['banned', 'disputed', 'unconfirmed'] as const;

/** Advertising on a platform where the law of the market forbids it, or where that is in dispute. */
export default defineCheck({
  id: 'disclosure.carrier',
  scope: 'publication',
  options: z.strictObject({
    ...SOURCE,
    ...CONCERN,
    /** Platforms and how sure it is: `banned` blocks, `disputed` and `unconfirmed` only advise. */
    carriers: z.partialRecord(
      z.enum(PLATFORM_IDS),
      z.strictObject({
        state: z.enum(STATES),
        since: moment,
        /** Until then, some say, nobody is fined. */
        transition_until: z.optional(moment),
        /** Until then somebody looks again (`policy.data-age` reminds of it). */
        recheck_by: z.optional(moment),
        source: z.optional(localized),
      }),
    ),
  }),
  stricter: { ...SOURCE_STRICTNESS, ...CONCERN_STRICTNESS, carriers: 'unknown' },
  messages: STATES,
  advises: ['disputed', 'unconfirmed'],
  mayFire: (document, options, policy) =>
    mayConcern(document, options, policy) &&
    document.post?.data.accounts.some((id) => options.carriers[policy.accounts.get(id)?.platform ?? 'other']) === true,
  judge: async ({ post: { data }, account, policy, date }, options) => {
    const carrier = options.carriers[account.platform];
    if (carrier === undefined || !concerns(options, data, account, policy)) return [];
    const day = await date();
    if (day !== null && day < carrier.since.slice(0, 10)) return [];
    const { state, since, transition_until, recheck_by } = carrier;
    return [
      {
        messageId: state,
        data: {
          ...sourceData({ ...options, source: carrier.source ?? options.source }),
          platform: { localized: PLATFORMS[account.platform].name },
          since: { date: since.slice(0, 10) },
          ...(state === 'disputed'
            ? {
                transition: written(isOver(transition_until, day) ? undefined : transition_until),
                recheck: written(recheck_by),
              }
            : {}),
        },
        at: { key: ['accounts', data.accounts.indexOf(account.id)] },
        same: account.platform,
      },
    ] satisfies Draft<(typeof STATES)[number]>[];
  },
});

/** A transition that had ended when the post goes out helps nobody. */
function isOver(until: string | undefined, day: string | null): boolean {
  return until !== undefined && day !== null && day > until.slice(0, 10);
}

function written(date: string | undefined) {
  return date === undefined ? 'none' : { date: date.slice(0, 10) };
}

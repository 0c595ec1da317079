import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { ROLE } from '../../core/text/role.ts';

const TAG = /(?<![\p{L}\p{N}_&/#])#[\p{L}_][\p{L}\p{N}_]*/gu;

/** More hashtags than anybody reads. What a platform counts and what it forbids is a matter of its limits. */
export default defineCheck({
  id: 'spam.hashtags',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Four precise ones do; fifteen are stuffing (facts/advice-map.md S2.4d). */
    max: z._default(z.number().check(z.int(), z.minimum(0)), 5),
    platforms: z._default(z.record(z.string(), z.number().check(z.int(), z.minimum(0))), {}),
  }),
  stricter: { max: 'lower', platforms: 'unknown' },
  messages: ['over'],
  mayFire: ({ text, bodyStart, facts }, { max, platforms }) =>
    facts?.hasHidden !== false ||
    text.slice(bodyStart).split('#').length - 1 > Math.min(max, ...Object.values(platforms)),
  judge: ({ account, visible }, { max, platforms }) => {
    const limit = platforms[account.platform] ?? max;
    const shown = visible();
    const tags = [...shown.text.matchAll(TAG)].filter(({ index }) => shown.roles[index] !== ROLE.code);
    const first = tags[limit];
    const last = tags.at(-1);
    if (first === undefined || last === undefined) return [];
    const at = shown.span(first.index, last.index + last[0].length);
    return [
      { messageId: 'over' as const, data: { count: tags.length, limit }, at, same: 'hashtags', measure: tags.length },
    ];
  },
});

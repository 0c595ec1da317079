import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { ROLE } from '../../core/text/role.ts';

const MENTION = /(?<![\p{L}\p{N}_.@/])@[\p{L}\p{N}_][\p{L}\p{N}_.]*/gu;

/** Calling many people by name who did not write to us (facts/advice-map.md S2.4d). */
export default defineCheck({
  id: 'spam.mentions',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** More than five (facts/frequency.md §2; the number is ours). */
    max: z._default(z.number().check(z.int(), z.minimum(0)), 5),
  }),
  stricter: { max: 'lower' },
  messages: ['over'],
  mayFire: ({ text, bodyStart, facts }, { max }) =>
    facts?.hasHidden !== false || text.slice(bodyStart).split('@').length - 1 > max,
  judge: ({ visible }, { max }) => {
    const shown = visible();
    const names = [...shown.text.matchAll(MENTION)].filter(({ index }) => shown.roles[index] !== ROLE.code);
    const different = new Set(names.map(([name]) => name.toLowerCase()));
    const [first, last] = [names[0], names.at(-1)];
    if (first === undefined || last === undefined || different.size <= max) return [];
    const at = shown.span(first.index, last.index + last[0].length);
    return [
      {
        messageId: 'over' as const,
        data: { count: different.size, limit: max },
        at,
        same: 'mentions',
        measure: different.size,
      },
    ];
  },
});

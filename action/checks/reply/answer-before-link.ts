import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { REPLIES } from '../../core/content/reply.ts';
import { hostOf } from '../../core/text/address.ts';
import { spoken } from '../../core/text/said.ts';

/** The answer stands before the link, which only proves it (facts/advice-map.md S1.9d). */
export default defineCheck({
  id: 'reply.answer-before-link',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** Characters before the first link (facts/advice-map.md S1.9d). The number is ours. */
    min: z._default(z.number().check(z.int(), z.minimum(1)), 40),
  }),
  stricter: { min: 'higher' },
  messages: ['found'],
  mayFire: ({ reply, facts }) => reply !== undefined && facts !== undefined && (facts.hasAddress || facts.hasHidden),
  judge: ({ passages, visible }, { min }) => {
    const said = spoken(passages);
    const [first] = [...visible().links].sort((a, b) => a.span.start - b.span.start);
    if (said === undefined || first === undefined || hostOf(first.url) === undefined) return [];
    const before = said.tokens.filter(({ start }) => placeOf(said.at(start, start)) < first.span.start);
    const [start, end] = [before[0]?.start ?? 0, before.at(-1)?.end ?? 0];
    const count = [...said.text.slice(start, end).replace(/\s+/gu, ' ')].length;
    if (count >= min) return [];
    return [{ messageId: 'found', data: { count, limit: min, host: hostOf(first.url) ?? '' }, at: first.span }];
  },
});

function placeOf(place: ReturnType<NonNullable<ReturnType<typeof spoken>>['at']>): number {
  return 'start' in place ? place.start : 0;
}

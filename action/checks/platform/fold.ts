import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { unitAt } from '../../core/fitting/limit.ts';
import { factData, platformTable, rowsFor, sourced, TABLE_STRICTNESS } from '../../core/platform-table.ts';
import { graphemeAt, lengthIn, longestIn, UNITS } from '../../core/text/lengths.ts';
import { ROLE } from '../../core/text/role.ts';
import { sentencesOf } from '../../core/text/sentences.ts';

/** How much of a text is seen on a phone before "more" (facts/platforms.yaml, folds, 2026-11-22: all approximate). */
const row = z.strictObject({
  fold: z.number().check(z.int(), z.minimum(1)),
  /** How the platform counts them: X cuts by the weights of its posts. */
  unit: z._default(z.enum(UNITS), 'utf16'),
  ...sourced,
});

/** What is seen before "more" says why to read on: one whole sentence, and in an offer the way to it. */
export default defineCheck({
  id: 'platform.fold',
  scope: 'publication',
  options: platformTable(row),
  stricter: TABLE_STRICTNESS,
  messages: ['sentence', 'tags'],
  mayFire: (document, table, policy) => {
    const { post, text, bodyStart } = document;
    if (post === undefined) return false;
    // A definition may be shown many times.
    const isOpen = post.data.hashtags !== undefined || text.includes(']:', bodyStart);
    return rowsFor(document, policy, table).some(
      ({ row: { fold, unit } }) => isOpen || longestIn(unit, text.slice(bodyStart)) > fold,
    );
  },
  judge: ({ account, visible }, table) => {
    const row = table[account.platform];
    const { text, roles, span } = visible();
    if (row === undefined || lengthIn(row.unit, text) <= row.fold) return [];
    const { fold, unit } = row;
    const data = { ...factData(account, row), fold };
    const seen = { start: 0, end: graphemeAt(text, unitAt(text, unit, fold)) };
    const draft = (messageId: 'sentence' | 'tags', count: number): Draft<typeof messageId>[] => [
      { messageId, data: { ...data, count }, at: span(seen.start, seen.end), same: messageId, measure: count },
    ];
    const words = text
      .slice(0, seen.end)
      .split('')
      .filter((_, at) => roles[at] === ROLE.prose || roles[at] === ROLE.quote);
    if (!/\p{L}{2}/u.test(words.join(''))) return draft('tags', fold);
    for (const { start, end } of sentencesOf(text, roles)) {
      const sentence = text.slice(start, end);
      if (!/\p{L}/u.test(sentence)) continue;
      const count = lengthIn(unit, text.slice(0, start + sentence.trimEnd().length));
      return count > fold ? draft('sentence', count) : [];
    }
    return [];
  },
});

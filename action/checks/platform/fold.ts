import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { factData, platformTable, rowsFor, sourced, TABLE_STRICTNESS } from '../../core/platform-table.ts';
import { ROLE } from '../../core/text/role.ts';
import { sentencesOf } from '../../core/text/sentences.ts';

/** How much of a text is seen on a phone before "more" (facts/platforms.yaml, folds, 2026-11-22: all approximate). */
const row = z.strictObject({
  /** UTF-16 units. */
  fold: z.number().check(z.int(), z.minimum(1)),
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
    const added = post.data.hashtags === undefined ? 0 : Number.POSITIVE_INFINITY;
    // A definition may be shown many times.
    const length = text.includes(']:', bodyStart) ? Number.POSITIVE_INFINITY : text.length - bodyStart + added;
    return rowsFor(document, policy, table).some(({ row: { fold } }) => length > fold);
  },
  judge: ({ account, visible }, table) => {
    const row = table[account.platform];
    const { text, roles, span } = visible();
    if (row === undefined || text.length <= row.fold) return [];
    const data = { ...factData(account, row), fold: row.fold };
    const seen = { start: 0, end: Math.min(row.fold, text.length) };
    const draft = (messageId: 'sentence' | 'tags', count: number): Draft<typeof messageId>[] => [
      { messageId, data: { ...data, count }, at: span(seen.start, seen.end), same: messageId, measure: count },
    ];
    const words = text
      .slice(0, row.fold)
      .split('')
      .filter((_, at) => roles[at] === ROLE.prose || roles[at] === ROLE.quote);
    if (!/\p{L}{2}/u.test(words.join(''))) return draft('tags', row.fold);
    for (const { start, end } of sentencesOf(text, roles)) {
      const sentence = text.slice(start, end);
      if (!/\p{L}/u.test(sentence)) continue;
      const count = start + sentence.trimEnd().length;
      return count > row.fold ? draft('sentence', count) : [];
    }
    return [];
  },
});

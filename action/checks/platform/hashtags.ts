import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { hashtagsOn } from '../../core/content/post.ts';
import { factData, platformTable, rowsFor, sourced, TABLE_STRICTNESS } from '../../core/platform-table.ts';
import { clip } from '../../core/text/clip.ts';
import { hashtagsIn } from '../../core/text/hashtags.ts';
import { lengthIn } from '../../core/text/lengths.ts';

const TAG_SHOWN = 30;

const number = z.optional(z.number().check(z.int(), z.minimum(0)));

/** What a platform does with hashtags (facts/platforms.yaml, `hashtags` of each platform, 2026-11-22). */
const row = z.strictObject({
  /** More are refused or ignored. */
  max: number,
  /** More are taken, and nobody advises it. */
  recommended: number,
  /** Characters of one tag, its sign not counted. */
  tag_max: number,
  unconfirmed: z._default(z.array(z.enum(['max', 'tag_max'])), []),
  ...sourced,
});

/** Hashtags of the text and of the front matter, as platforms tell a tag from a number or from a part of a word. */
export default defineCheck({
  id: 'platform.hashtags',
  scope: 'publication',
  options: platformTable(row),
  stricter: TABLE_STRICTNESS,
  messages: ['over', 'over-unsure', 'many', 'long', 'long-unsure'],
  advises: ['over-unsure', 'many', 'long-unsure'],
  mayFire: (document, table, policy) => {
    const { post, text, bodyStart, facts } = document;
    if (post === undefined) return false;
    return rowsFor(document, policy, table).some(({ account, row: { max, recommended, tag_max } }) => {
      const signs = hashtagsOn(post.data, account.id).length + text.slice(bodyStart).split(/[#＃]/).length - 1;
      if (facts?.hasHidden !== false) return true;
      return signs > Math.min(max ?? signs, recommended ?? signs) || (tag_max !== undefined && signs > 0);
    });
  },
  judge: ({ account, visible }, table) => {
    const row = table[account.platform];
    if (row === undefined) return [];
    const shown = visible();
    const tags = hashtagsIn(shown.text, shown.roles);
    const fact = factData(account, row);
    const over = (messageId: 'over' | 'over-unsure' | 'many', limit: number | undefined): Draft<typeof messageId>[] => {
      const [first, last] = [tags[limit ?? tags.length], tags.at(-1)];
      if (limit === undefined || first === undefined || last === undefined) return [];
      const at = shown.span(first.start, last.end);
      return [{ messageId, data: { ...fact, count: tags.length, limit }, at, same: 'hashtags', measure: tags.length }];
    };
    const refused = over(row.unconfirmed.includes('max') ? 'over-unsure' : 'over', row.max);
    const { tag_max: longest } = row;
    const long = tags.flatMap(({ text, start, end }): Draft<'long' | 'long-unsure'>[] => {
      const count = lengthIn('grapheme', text) - 1;
      if (longest === undefined || count <= longest) return [];
      const messageId = row.unconfirmed.includes('tag_max') ? 'long-unsure' : 'long';
      return [
        { messageId, data: { ...fact, tag: clip(text, TAG_SHOWN), count, limit: longest }, at: shown.span(start, end) },
      ];
    });
    return [...(refused.length > 0 ? refused : over('many', row.recommended)), ...long];
  },
});

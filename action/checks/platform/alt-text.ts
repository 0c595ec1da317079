import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { attachmentsOf, mayHoldPictures } from '../../core/content/attachments.ts';
import { factData, platformTable, rowsFor, sourced, TABLE_STRICTNESS } from '../../core/platform-table.ts';
import { lengthIn } from '../../core/text/lengths.ts';

/** Where a platform has a field for the words that describe a picture (facts/platforms.yaml, `alt_text`, 2026-11-22). */
const row = z.strictObject({
  images: z._default(z.boolean(), true),
  video: z._default(z.boolean(), false),
  /** The field takes so many characters. */
  max: z.optional(z.number().check(z.int(), z.minimum(1))),
  unconfirmed: z._default(z.array(z.enum(['max', 'images'])), []),
  ...sourced,
});

type AltDraft = Draft<'missing' | 'long' | 'long-unsure'>;

/** Pictures are described for those who do not see them, where the platform has a field for it, and the words fit into it. */
export default defineCheck({
  id: 'platform.alt-text',
  scope: 'publication',
  options: platformTable(row),
  stricter: TABLE_STRICTNESS,
  messages: ['missing', 'long', 'long-unsure'],
  // A platform takes a picture without words.
  advises: ['missing', 'long-unsure'],
  mayFire: (document, table, policy) => {
    const rows = rowsFor(document, policy, table);
    if (rows.length === 0) return false;
    if (mayHoldPictures(document)) return true;
    const least = Math.min(...rows.map(({ row: { max } }) => max ?? Number.POSITIVE_INFINITY));
    return (document.post?.data.media ?? []).some(({ alt }) => alt === undefined || alt.length > least);
  },
  judge: ({ document, post, account, visible }, table) => {
    const row = table[account.platform];
    if (row === undefined) return [];
    const fact = factData(account, row);
    return attachmentsOf(post, document, visible).flatMap(({ kind, file, alt, at }): AltDraft[] => {
      const isAsked = kind === 'video' ? row.video : kind === 'image' || kind === 'gif' ? row.images : false;
      if (!isAsked) return [];
      if (alt === undefined) return [{ messageId: 'missing', data: { ...fact, kind }, at, same: file }];
      const count = lengthIn('codepoint', alt);
      if (row.max === undefined || count <= row.max) return [];
      const messageId = row.unconfirmed.includes('max') ? 'long-unsure' : 'long';
      const place = 'key' in at ? { key: [...at.key, 'alt'] } : at;
      return [{ messageId, data: { ...fact, count, limit: row.max }, at: place, same: file, measure: count }];
    });
  },
});

import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { FORMATS } from '../../core/content/post.ts';
import { shownHost, typedAddress } from '../../core/links.ts';
import { factData, platformTable, rowsFor, sourced, TABLE_STRICTNESS } from '../../core/platform-table.ts';
import { hostOf } from '../../core/text/address.ts';

/** Where an address in a text is nothing but letters (facts/platforms.yaml, `links` of each platform, 2026-11-22). */
const row = z.strictObject({
  /** `all` addresses are dead, or those without `https://` are. */
  dead: z._default(z.enum(['all', 'bare']), 'all'),
  /** Where a link lives instead: in the profile, in a field of its own, or in the description of another format. */
  instead: z._default(z.enum(['bio', 'field', 'none']), 'none'),
  /** Formats in which it is so; all, when none is named. */
  formats: z._default(z.array(z.enum(FORMATS)), []),
  ...sourced,
});

/** An address in a text that nobody can click. */
export default defineCheck({
  id: 'platform.dead-link',
  scope: 'publication',
  options: platformTable(row),
  stricter: TABLE_STRICTNESS,
  messages: ['dead', 'bare'],
  mayFire: (document, table, policy) => {
    const { facts } = document;
    if (facts === undefined || (!facts.hasAddress && !facts.hasHidden)) return false;
    return rowsFor(document, policy, table).length > 0;
  },
  judge: ({ post, account, visible }, table) => {
    const row = table[account.platform];
    const { format } = post.data;
    if (row === undefined || (row.formats.length > 0 && (format === undefined || !row.formats.includes(format))))
      return [];
    const fact = { ...factData(account, row), instead: row.instead };
    return visible().links.flatMap(({ url, span, isBare, label, target }): Draft<'dead' | 'bare'>[] => {
      const host = hostOf(url);
      if (host === undefined || (row.dead === 'bare' && isBare !== true)) return [];
      const data = { ...fact, url: typedAddress({ url, ...(isBare ? { isBare } : {}) }), host: shownHost(host) };
      if (row.dead === 'all') return [{ messageId: 'dead', data, at: span, same: url }];
      const place = label === undefined ? target : undefined;
      const suggestions =
        place === undefined ? [] : [{ span: { start: place.start, end: place.start }, text: 'https://' }];
      return [{ messageId: 'bare', data, at: span, same: url, suggestions }];
    });
  },
});

import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { factData, platformTable, rowsFor, sourced, TABLE_STRICTNESS } from '../../core/platform-table.ts';
import { type FoundMark, MARKS, marksIn } from '../../core/text/marks.ts';

/** What a platform shows as it is meant; whatever else a text has is seen as signs, or is lost. */
const row = z.strictObject({ shows: z._default(z.array(z.enum(MARKS)), []), ...sourced });

/** Signs of every mark; a number sign makes a heading only before white space, and underlines make one, too. */
const SIGNS = /[*_~`|]|\][(:[]|#(?:[ \t\r\n]|$)|^[ \t>]*(?:=+|-+)[ \t]*\r?$/m;

/** Markdown that readers would see as asterisks and brackets, since the platform has no such formatting (facts/platforms.yaml, 2026-11-22). */
export default defineCheck({
  id: 'platform.raw-markdown',
  scope: 'publication',
  options: platformTable(row),
  stricter: TABLE_STRICTNESS,
  messages: ['raw'],
  mayFire: (document, table, policy) => {
    if (document.facts === undefined || rowsFor(document, policy, table).length === 0) return false;
    return SIGNS.test(document.text.slice(document.bodyStart));
  },
  judge: ({ document, post, account }, table) => {
    const row = table[account.platform];
    // A long post on Telegram has headings and tables, too.
    const isRich = account.platform === 'telegram' && (post.data.telegram?.mode ?? account.mode) === 'rich';
    if (row === undefined || isRich) return [];
    const { text: source, bodyStart: base } = document;
    const byMark = new Map<string, FoundMark[]>();
    for (const found of marksIn(document.tree, { source, base, account: account.id })) {
      if (row.shows.includes(found.mark)) continue;
      byMark.set(found.mark, [...(byMark.get(found.mark) ?? []), found]);
    }
    return [...byMark].flatMap(([mark, found]): Draft<'raw'>[] => {
      const [first] = found;
      if (first === undefined) return [];
      const data = { ...factData(account, row), mark, count: found.length };
      const at = { start: first.start, end: first.end };
      const suggestions = found.flatMap(({ start, end, plain }) =>
        plain === undefined ? [] : [{ span: { start, end }, text: plain }],
      );
      return [{ messageId: 'raw', data, at, suggestions, same: mark, measure: found.length }];
    });
  },
});

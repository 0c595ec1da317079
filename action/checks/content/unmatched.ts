import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { CONTENT_FOLDERS } from '../../core/content/kinds.ts';
import { nearest } from '../../core/nearest.ts';

/** A file under `content/` that is of no known kind, so that no rule ever sees it. */
export default defineCheck({
  id: 'content.unmatched',
  scope: 'repository',
  options: z.strictObject({
    /** Paths, or folders ending in `/`, that are meant to stay unjudged. */
    ignore: z._default(z.array(z.string()), []),
  }),
  stricter: { ignore: 'fewer' },
  messages: ['folder', 'extension'],
  judge: ({ unmatched }, { ignore }) =>
    unmatched
      .filter((path) => !ignore.some((known) => (known.endsWith('/') ? path.startsWith(known) : path === known)))
      .map((path) => {
        const folder = path.split('/')[1] ?? '';
        const isKnown = CONTENT_FOLDERS.includes(folder) && path.split('/').length > 2;
        return {
          messageId: isKnown ? ('extension' as const) : ('folder' as const),
          data: { folder, folders: CONTENT_FOLDERS.join(', '), suggestion: nearest(folder, CONTENT_FOLDERS) ?? 'none' },
          path,
          at: { start: 0, end: 0 },
        };
      }),
});

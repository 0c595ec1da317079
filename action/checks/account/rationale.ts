import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import { isActive } from '../../core/content/account.ts';
import { ACCOUNTS_PATH } from '../../core/policy/files.ts';
import { clip } from '../../core/text/clip.ts';
import { phraseList } from '../../core/text/signals.ts';
import { matchesBut } from '../../core/text/unexcepted.ts';
import { tokensOf } from '../../core/text/words.ts';

/** So much of a found text is shown, in UTF-16 units. */
const SHOWN = 100;

/** Each network is chosen on purpose, and "everyone is there" is no purpose (facts/advice-map.md S2.0, S2.1d). */
export default defineCheck({
  id: 'account.rationale',
  scope: 'policy',
  options: z.strictObject({
    /** What is no reason, unless a figure stands beside it. */
    phrases: z._default(phraseList, []),
    except: z._default(phraseList, []),
  }),
  stricter: { phrases: 'more', except: 'fewer' },
  messages: ['missing', 'everyone'],
  judge: ({ policy }, { phrases, except }) =>
    [...policy.accounts.values()].filter(isActive).flatMap(({ id, rationale }): FileDraft<'missing' | 'everyone'>[] => {
      const place = { path: ACCOUNTS_PATH, at: { key: [id, 'rationale'] }, accounts: [id], same: id };
      if (rationale === undefined) return [{ messageId: 'missing', data: { account: id }, ...place }];
      const isCopied = matchesBut(tokensOf(rationale), phrases, except).length > 0;
      // Whoever counted them says more than that everybody is there.
      if (!isCopied || /\p{N}/u.test(rationale)) return [];
      return [{ messageId: 'everyone', data: { account: id, found: clip(rationale, SHOWN) }, ...place }];
    }),
});

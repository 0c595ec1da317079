import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { maskValue } from '../../core/text/mask.ts';
import { secretsIn } from '../../core/text/secrets.ts';

/** Keys and tokens, anywhere in the file: what is in a comment, in code or in a card is in the repository, too (facts/tone.md §9). */
export default defineCheck({
  id: 'privacy.secret',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Keys out of documentation, which open nothing. */
    allow: z._default(z.array(z.string()), []),
  }),
  stricter: { allow: 'fewer' },
  messages: ['found'],
  mayFire: ({ text }) => secretsIn(text).length > 0,
  judge: ({ document: { text } }, { allow }) => {
    const known = new Set(allow);
    return secretsIn(text).flatMap(({ kind, start, end }) => {
      const value = text.slice(start, end);
      if (known.has(value)) return [];
      const data = { kind: kind.replace('-', '_'), value: maskValue(value) };
      return [{ messageId: 'found' as const, data, at: { start, end }, isPersonal: true, same: value }];
    });
  },
});

import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';

/** A front-matter key that the format does not have. Mostly a misspelt one, and then the field it meant is empty. */
export default defineCheck({
  id: 'content.unknown-key',
  scope: 'document',
  options: z.strictObject({
    /** Keys of the front matter's top level that other tools of the team read. */
    allow: z._default(z.array(z.string()), []),
  }),
  stricter: { allow: 'fewer' },
  messages: ['schema.unknown-key'],
  messagePrefix: 'problem',
  judge: ({ document }, { allow }) =>
    document.problems.flatMap(({ messageId, data, at }) => {
      if (messageId !== 'schema.unknown-key') return [];
      return allow.includes(String(data['key'])) ? [] : [{ messageId, data, at }];
    }),
});

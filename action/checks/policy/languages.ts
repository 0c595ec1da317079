import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import type { Regulation } from '../../core/policy/policy.ts';

type MessageId = 'no-translation' | 'missing-clause' | 'extra-clause';

/** Every regulation exists in every language of the policy, with the same clauses. */
export default defineCheck({
  id: 'policy.languages',
  scope: 'policy',
  options: z.strictObject({}),
  stricter: {},
  messages: ['no-translation', 'missing-clause', 'extra-clause'],
  judge: ({ policy }) => {
    const [, ...others] = policy.settings.languages;
    const own = policy.regulations.filter(({ pack }) => pack === undefined);
    return own.flatMap((regulation) => others.flatMap((language) => compare(regulation, language)));
  },
});

function compare(regulation: Regulation, language: string): FileDraft<MessageId>[] {
  const translation = regulation.translations.get(language);
  if (translation === undefined) {
    const expected = regulation.path.replace(/\.md$/, `.${language}.md`);
    return [
      { messageId: 'no-translation', data: { language, expected }, path: regulation.path, at: { start: 0, end: 0 } },
    ];
  }
  const missing = regulation.clauses
    .filter(({ id }) => !translation.clauses.some((clause) => clause.id === id))
    .map(({ id, title, span }): FileDraft<MessageId> => {
      const data = { id, title, translation: translation.path };
      return { messageId: 'missing-clause', data, path: regulation.path, at: span };
    });
  const extra = translation.clauses
    .filter(({ id }) => !regulation.clauses.some((clause) => clause.id === id))
    .map(({ id, title, span }): FileDraft<MessageId> => {
      const data = { id, title, original: regulation.path };
      return { messageId: 'extra-clause', data, path: translation.path, at: span };
    });
  return [...missing, ...extra];
}

import * as z from 'zod/mini';
import { defineCheck, type FileDraft } from '../../core/check.ts';
import { POLICY_PATH } from '../../core/policy/files.ts';
import type { Regulation } from '../../core/policy/policy.ts';

type MessageId = 'missing' | 'empty' | 'no-owner' | 'no-review-date';

/** What a communication policy has to say (facts/advice-map.md §A). */
const SECTIONS = [
  'audience',
  'content',
  'pipeline',
  'topics',
  'frequency',
  'answering',
  'sharp-situations',
  'negative-comments',
  'special-events',
  'content-mix',
  'platform-strategy',
  'mentions',
  'external-links',
  'review',
  'goals',
  'honesty',
  'personality',
  'spam',
  'publishing-guide',
  'oversharing',
  'promo-balance',
];

/** Each section that a policy must have is there in every language, says something, and has an owner and a day of review. */
export default defineCheck({
  id: 'policy.sections',
  scope: 'policy',
  options: z.strictObject({ required: z._default(z.array(z.string()), SECTIONS) }),
  stricter: { required: 'more' },
  messages: ['missing', 'empty', 'no-owner', 'no-review-date'],
  judge: ({ policy }, { required }) => {
    const own = policy.regulations.filter(({ pack }) => pack === undefined);
    const missing = required
      .filter((section) => !own.some(({ sections }) => sections.includes(section)))
      .map((section): FileDraft<MessageId> => {
        return {
          messageId: 'missing',
          data: { section, name: section.replaceAll('-', '_') },
          path: POLICY_PATH,
          at: { key: ['id'] },
          subject: section,
        };
      });
    return [...missing, ...own.flatMap(judgeRegulation)];
  },
});

function judgeRegulation(regulation: Regulation): FileDraft<MessageId>[] {
  const { path, title, translations } = regulation;
  const found: FileDraft<MessageId>[] = [];
  if (regulation.owner === undefined) {
    found.push({ messageId: 'no-owner', data: { title }, path, at: { key: ['owner'] } });
  }
  if (regulation.reviewBy === undefined) {
    found.push({ messageId: 'no-review-date', data: { title }, path, at: { key: ['review_by'] } });
  }
  for (const written of [{ path, clauses: regulation.clauses }, ...translations.values()]) {
    for (const [index, { title: clause, level, span, hasProse }] of written.clauses.entries()) {
      // A heading over clauses of its own says what they say.
      const isParent = (written.clauses[index + 1]?.level ?? 0) > level;
      if (isParent || hasProse) continue;
      found.push({ messageId: 'empty', data: { clause }, path: written.path, at: span });
    }
  }
  return found;
}

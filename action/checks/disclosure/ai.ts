import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { moment } from '../../core/content/fields.ts';
import type { PostData } from '../../core/content/post.ts';
import { anyAccount, CONCERN, concerns, kindOf, SOURCE, SOURCE_STRICTNESS, sourceData } from '../../core/law.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { phraseList } from '../../core/text/signals.ts';

type MessageId = 'synthetic' | 'media' | 'early';

/** What a machine made so that it looks real is labelled: in the text, or with the platform's own tool. */
export default defineCheck({
  id: 'disclosure.ai',
  scope: 'publication',
  options: z.strictObject({
    ...SOURCE,
    markets: CONCERN.markets,
    /** How the label is worded. */
    labels: z._default(phraseList, []),
    /** Hashtags that are one, without their sign. */
    hashtags: z._default(z.array(z.string()), []),
    /** The law asks it since that day. */
    from: moment,
    /** Sources disagree whether it began only then; until then it is advice. */
    certain_from: z.optional(moment),
  }),
  stricter: {
    ...SOURCE_STRICTNESS,
    markets: 'more',
    labels: 'fewer',
    hashtags: 'fewer',
    from: 'unknown',
    certain_from: 'unknown',
  },
  messages: ['synthetic', 'media', 'early'],
  // A picture that a machine drew and nobody takes for real needs no label; a person knows.
  advises: ['media', 'early'],
  mayFire: ({ post }, { markets }, policy) =>
    anyAccount(post?.data, policy, (account, data) => isMade(data) && concerns({ markets }, data, account, policy)),
  judge: async ({ post: { data }, account, policy, passages, date }, options) => {
    const { markets, labels, hashtags, from, certain_from } = options;
    if (!isMade(data) || !concerns({ markets }, data, account, policy)) return [];
    const day = await date();
    if (day !== null && day < from.slice(0, 10)) return [];
    const tools = data.disclosure?.platform_label;
    // A switch that says no more is that of an ad where the post is one.
    const isLabelled =
      (Array.isArray(tools) && tools.includes('ai')) ||
      (tools === true && ['none', 'own', undefined].includes(kindOf(data, account))) ||
      passages.of(['raw', 'alt']).some(({ tokens }) => Phrases.of(labels).find(tokens).length > 0) ||
      passages.of(['hashtags']).some(({ normal }) => hashtags.includes(normal.text));
    if (isLabelled) return [];
    const index = data.media?.findIndex(({ ai_generated }) => ai_generated === true) ?? -1;
    const isSynthetic = data.disclosure?.ai_generated === 'synthetic_media';
    const isEarly = day !== null && certain_from !== undefined && day < certain_from.slice(0, 10);
    const messageId: MessageId = isEarly ? 'early' : isSynthetic ? 'synthetic' : 'media';
    const at = { key: isSynthetic ? ['disclosure', 'ai_generated'] : ['media', index, 'ai_generated'] };
    return [
      {
        messageId,
        data: {
          ...sourceData(options),
          from: { date: from.slice(0, 10) },
          ...(isEarly ? { certain: { date: certain_from.slice(0, 10) } } : {}),
        },
        at,
      },
    ] satisfies Draft<MessageId>[];
  },
});

function isMade({ disclosure, media }: PostData): boolean {
  return (
    disclosure?.ai_generated === 'synthetic_media' || media?.some(({ ai_generated }) => ai_generated === true) === true
  );
}

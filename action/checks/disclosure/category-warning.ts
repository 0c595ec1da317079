import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import {
  CONCERN,
  CONCERN_STRICTNESS,
  concerns,
  mayConcern,
  SOURCE,
  SOURCE_STRICTNESS,
  sourceData,
} from '../../core/law.ts';
import { standTogether } from '../../core/text/near-lists.ts';
import { phraseList } from '../../core/text/signals.ts';

/** Goods of which the law asks an ad to say something: medicines, loans, food supplements. The topic of the post tells which they are. */
export default defineCheck({
  id: 'disclosure.category-warning',
  scope: 'publication',
  options: z.strictObject({
    ...SOURCE,
    ...CONCERN,
    /** Topics, as posts name them in `topic`. */
    topics: z.array(z.string()),
    /** A phrase of each of the lists, near each other, is the warning. */
    warning: z.array(phraseList).check(z.minLength(1)),
    /** The warning as a message shows it. */
    says: z.string(),
    /** Its parts stand in so many characters. The number is ours. */
    within: z._default(z.number().check(z.int(), z.minimum(10), z.maximum(1000)), 120),
  }),
  stricter: {
    ...SOURCE_STRICTNESS,
    ...CONCERN_STRICTNESS,
    topics: 'more',
    warning: 'unknown',
    says: 'neutral',
    within: 'lower',
  },
  messages: ['missing'],
  mayFire: (document, options, policy) =>
    options.topics.includes(document.post?.data.topic ?? '') && mayConcern(document, options, policy),
  judge: ({ post: { data }, account, policy, passages }, { topics, warning, says, within, ...options }) => {
    const { topic } = data;
    if (topic === undefined || !topics.includes(topic) || !concerns(options, data, account, policy)) return [];
    if (passages.of(['raw']).some(({ tokens }) => standTogether(tokens, warning, within))) return [];
    return [
      { messageId: 'missing', data: { ...sourceData(options), topic, says }, at: { key: ['topic'] } },
    ] satisfies Draft<'missing'>[];
  },
});

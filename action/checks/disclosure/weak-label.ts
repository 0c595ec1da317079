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
import { advertiserNames, findMarks } from '../../core/text/ad-marks.ts';
import { phraseList, shown } from '../../core/text/signals.ts';

const NOTHING: readonly string[] = [];

/** A post is marked with a word that most readers do not understand, and with no other. */
export default defineCheck({
  id: 'disclosure.weak-label',
  scope: 'publication',
  options: z.strictObject({
    ...SOURCE,
    ...CONCERN,
    /** Hashtags, without their sign, that tell nobody that it is an ad. */
    weak: z._default(z.array(z.string()), []),
    /** Phrases that tell it to nobody. */
    weak_phrases: z._default(phraseList, []),
    /** What is clear, as for `disclosure.label`: where it stands, the weak word does no harm. */
    marks: z._default(z.array(z.string()), []),
    phrases: z._default(phraseList, []),
    /** What the hashtag is replaced by. */
    instead: z._default(z.string(), '#ad'),
  }),
  stricter: {
    ...SOURCE_STRICTNESS,
    ...CONCERN_STRICTNESS,
    weak: 'more',
    weak_phrases: 'more',
    marks: 'fewer',
    phrases: 'fewer',
    instead: 'neutral',
  },
  messages: ['weak'],
  mayFire: (document, options, policy) => mayConcern(document, options, policy),
  judge: ({ document, post, account, policy, passages }, options) => {
    if (!concerns(options, post.data, account, policy)) return [];
    const raw = passages.of(['raw']);
    if (findMarks(raw, options, advertiserNames(post.data)).length > 0) return [];
    const tags = passages.of(['hashtags']).filter(({ normal }) => options.weak.includes(normal.text));
    const [tag] = tags;
    const [phrase] = findMarks(raw, { marks: NOTHING, phrases: options.weak_phrases }, NOTHING, { isOwn: true });
    const at = tag?.at(0, tag.text.length) ?? phrase?.passage.at(phrase.start, phrase.end);
    if (at === undefined) return [];
    const { instead } = options;
    const word = tag === undefined ? shown(phrase?.passage.text.slice(phrase.start, phrase.end) ?? '') : `#${tag.text}`;
    const draft = { messageId: 'weak' as const, data: { ...sourceData(options), word, instead }, at };
    // A hashtag of the card stands in no text that could be replaced.
    if (tag === undefined || !('start' in at) || document.text.slice(at.start - 1, at.end) !== word) return [draft];
    const span = { start: at.start - 1, end: at.end };
    return [{ ...draft, suggestions: [{ span, text: instead }] }] satisfies Draft<'weak'>[];
  },
});

import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { anyAccount, kindOf } from '../../core/law.ts';
import { advertiserNames, findMarks } from '../../core/text/ad-marks.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { phraseList, shown } from '../../core/text/signals.ts';

/** The card says that a post is no advertising, and the text is marked as such. */
export default defineCheck({
  id: 'disclosure.declared-unused',
  scope: 'publication',
  options: z.strictObject({
    /** As for `disclosure.label`. */
    marks: z._default(phraseList, []),
    phrases: z._default(phraseList, []),
    names: z._default(z.array(z.string()), []),
  }),
  stricter: { marks: 'more', phrases: 'more', names: 'more' },
  messages: ['marked'],
  mayFire: ({ post, unparsed }, { marks, phrases }, policy) =>
    anyAccount(post?.data, policy, (account, data) => kindOf(data, account) === 'none') &&
    unparsed !== undefined &&
    (Phrases.of(marks).mayStandIn(unparsed) || Phrases.of(phrases).mayStandIn(unparsed)),
  judge: ({ post: { data }, account, passages }, options) => {
    if (kindOf(data, account) !== 'none') return [];
    const [first] = findMarks(passages.of(['raw']), options, advertiserNames(data), { isOwn: true });
    if (first === undefined) return [];
    const { passage, start, end } = first;
    const mark = shown(passage.text.slice(start, end));
    return [{ messageId: 'marked', data: { mark }, at: passage.at(start, end) }] satisfies Draft<'marked'>[];
  },
});

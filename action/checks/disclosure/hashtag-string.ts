import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { anyAccount, kindOf, SOURCE, SOURCE_STRICTNESS, sourceData } from '../../core/law.ts';
import { hashtagsIn } from '../../core/text/hashtags.ts';
import { normalise } from '../../core/text/normal.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { phraseList } from '../../core/text/signals.ts';

/** What stands between hashtags of one row. */
const GAP = /^[\s,;·•]*$/;

/** The mark of an ad in a row of other hashtags: nobody reads that far (facts/disclosure.md §3). */
export default defineCheck({
  id: 'disclosure.hashtag-string',
  scope: 'publication',
  options: z.strictObject({
    ...SOURCE,
    /** Hashtags that are the mark, without their sign. */
    marks: z._default(phraseList, ['ad']),
    /** After so many others in one row it is lost (facts/disclosure.md §6). */
    after: z._default(z.number().check(z.int(), z.minimum(1)), 2),
  }),
  stricter: { ...SOURCE_STRICTNESS, marks: 'unknown', after: 'lower' },
  messages: ['lost'],
  mayFire: ({ post, text, bodyStart, facts, unparsed }, { after, marks }, policy) => {
    if (!anyAccount(post?.data, policy, (account, data) => kindOf(data, account) !== 'none')) return false;
    if (facts?.hasHidden !== false || unparsed === undefined) return facts !== undefined;
    return text.slice(bodyStart).split(/[#＃]/).length - 1 > after && Phrases.of(marks).mayStandIn(unparsed);
  },
  judge: ({ document, post, account, visible }, { marks, after, ...source }) => {
    // A mark that has no business there is told by `disclosure.declared-unused`.
    if (kindOf(post.data, account) === 'none') return [];
    const { text, roles, span } = visible();
    const drafts: Draft<'lost'>[] = [];
    const isMark = (tag: string): boolean => marks.includes(normalise(tag.slice(1)).text);
    let row = { start: 0, end: -1, count: 0, isMarked: false };
    for (const { text: tag, start: index, end } of hashtagsIn(text, roles)) {
      const isNext = row.end >= 0 && GAP.test(text.slice(row.end, index));
      if (!isNext) row = { start: index, end: index, count: 0, isMarked: false };
      if (isMark(tag) && row.count >= after && !row.isMarked) {
        const at = span(index, end);
        const all = span(row.start, end);
        const before = text.slice(row.start, index);
        const isTyped = document.text.slice(all.start, all.end) === before + tag;
        const suggestions = isTyped ? [{ span: all, text: `${tag} ${before.replace(/[\s,;·•]+$/u, '')}` }] : [];
        drafts.push({
          messageId: 'lost',
          data: { ...sourceData(source), tag, count: row.count },
          at,
          suggestions,
        });
      }
      row = { ...row, end, count: row.count + (isMark(tag) ? 0 : 1), isMarked: row.isMarked || isMark(tag) };
    }
    return drafts;
  },
});

import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { PostData } from '../../core/content/post.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, mayHoldWording, placeOf } from '../../core/text/wording.ts';

/** A share of people, or a study, that nobody can look up: no claim with a source, no link that proves it (facts/tone.md §10). */
export default defineCheck({
  id: 'honesty.stat',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** How a statistic is worded: `{percent} людей`, «исследование показало». */
    words: z._default(phraseList, []),
    /** Phrases that look like a statistic and are none. */
    except: z._default(phraseList, []),
    /** Reasons of links in the card that lead to a source. */
    reasons: z._default(z.array(z.string()), ['proof', 'source']),
  }),
  stricter: { words: 'more', except: 'fewer', reasons: 'fewer' },
  messages: ['unsourced'],
  mayFire: (document, { words, reasons }) =>
    document.post !== undefined && !isSourced(document.post.data, reasons) && mayHoldWording(document, words),
  judge: ({ post, passages }, { words, except, reasons }) => {
    if (isSourced(post.data, reasons)) return [];
    return findWording(passages.of(['text']), words, except).map(
      (wording): Draft<'unsourced'> => ({
        messageId: 'unsourced',
        data: { text: shown(wording.text) },
        at: placeOf(wording),
      }),
    );
  },
});

function isSourced({ claims = [], links = [] }: PostData, reasons: readonly string[]): boolean {
  return (
    claims.some(({ source }) => source !== undefined) ||
    links.some(({ reason }) => reason !== undefined && reasons.includes(reason))
  );
}

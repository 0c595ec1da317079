import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { matchesBut } from '../../core/text/unexcepted.ts';
import { mayHoldWording } from '../../core/text/wording.ts';

/** What one would not say aloud before the most important client: quarrels, illness, money, dismissals (facts/advice-map.md S2.6, facts/tone.md §9). */
export default defineCheck({
  id: 'oversharing.personal',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    words: z._default(phraseList, []),
    /** Phrases in which a word is about something else. */
    except: z._default(phraseList, []),
  }),
  stricter: { words: 'more', except: 'fewer' },
  messages: ['found'],
  mayFire: (document, { words }) => mayHoldWording(document, words),
  judge: ({ passages }, { words, except }) =>
    passages.of(['text']).flatMap(({ text, tokens, at }) =>
      matchesBut(tokens, words, except).map(({ first, last }): Draft<'found'> => {
        const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
        return { messageId: 'found', data: { found: shown(text.slice(start, end)) }, at: at(start, end) };
      }),
    ),
});

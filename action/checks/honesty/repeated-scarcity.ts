import * as z from 'zod/mini';
import { daysBetween } from '../../core/calendar/days.ts';
import { defineCheck } from '../../core/check.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, mayHoldWording, type Wording } from '../../core/text/wording.ts';

/** A text says so once or twice; more sentences are not remembered. */
const MOST_SENTENCES = 10;

/** «Только сегодня» said twice of the same thing on two days of an account: then it was not only that day (facts/tone.md §10). */
export default defineCheck({
  id: 'honesty.repeated-scarcity',
  scope: 'account',
  options: z.strictObject({
    /** How it is said that there is no other time. */
    words: z._default(phraseList, []),
    /** Phrases that look like it and are none. */
    except: z._default(phraseList, []),
    /** So long it is remembered. The number is ours. */
    days: z._default(z.number().check(z.int(), z.minimum(1)), 30),
    /** Two sentences with this share of their words in common speak of the same thing. The number is ours. */
    same: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.5),
  }),
  stricter: { words: 'more', except: 'fewer', days: 'higher', same: 'lower' },
  messages: ['again'],
  remembers: {
    mayHold: (document, { words }) => mayHoldWording(document, words),
    of: (passages, { words, except }) => {
      const sentences = findWording(passages.of(['text']), words, except)
        .slice(0, MOST_SENTENCES)
        .map((wording) => `${shown(wording.text)}\t${sentenceOf(wording).join(' ')}`);
      return sentences.length === 0 ? undefined : sentences.join('\n');
    },
  },
  mayFire: ({ publications }) => publications.length > 1,
  judge: ({ account, publications, rememberedOf, dateOf }, { days, same }) => {
    const said = publications.flatMap((publication) => {
      const remembered = publication.post.isPlanned ? rememberedOf(publication) : undefined;
      if (remembered === undefined) return [];
      const sentences = remembered.split('\n').map((line) => {
        const [text = '', words = ''] = line.split('\t');
        return { text, words: new Set(words.split(' ')) };
      });
      return { publication, sentences, date: dateOf(publication) };
    });
    return said.flatMap(({ publication, sentences, date }, index) => {
      for (let at = index - 1; at >= 0; at--) {
        const earlier = said[at];
        if (earlier === undefined || daysBetween(earlier.date, date) > days) break;
        // One file that goes out again was sent again.
        if (earlier.date === date || earlier.publication.post.path === publication.post.path) continue;
        const again = sentences.find(({ words }) =>
          earlier.sentences.some((other) => share(words, other.words) >= same),
        );
        if (again === undefined) continue;
        const { path } = earlier.publication.post;
        const data = { account: account.id, text: again.text, date: { date: earlier.date }, path };
        const related = [earlier.publication];
        return { messageId: 'again', data, at: { key: [] }, publication, related, subject: publication, measure: 1 };
      }
      return [];
    });
  },
});

/** The words of the sentence in which it is said. */
function sentenceOf({ passage: { tokens }, first, last }: Wording): readonly string[] {
  let start = first;
  while (start > 0 && tokens[start]?.opensSentence === false) start--;
  let end = last + 1;
  while (tokens[end]?.opensSentence === false) end++;
  return tokens.slice(start, end).flatMap(({ word }) => (/\p{L}/u.test(word) ? word : []));
}

/** The share of words in common (Jaccard). */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / (a.size + b.size - common);
}

import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { countsBefore, findNames, nameWords } from '../../core/text/competitors.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { matchesBut } from '../../core/text/unexcepted.ts';
import { mayHoldWording } from '../../core/text/wording.ts';

type MessageId = 'attack' | 'may-attack';

/** A competitor of `competitors` in the policy, and something bad about it in the same sentence (facts/tone.md §3). */
export default defineCheck({
  id: 'tone.competitor-attack',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** What is bad: `обман*`, `rip off`. */
    words: z._default(phraseList, []),
    /** Words that only look bad: `не обман*`. */
    except: z._default(phraseList, []),
    /** Words after which somebody else is spoken of: `а`, `while`. */
    breaks: z._default(phraseList, []),
    /** At most so many characters stand between the name and the word (facts/tone.md §3). */
    within: z._default(z.number().check(z.int(), z.minimum(0), z.maximum(1000)), 80),
  }),
  stricter: { words: 'more', except: 'fewer', breaks: 'fewer', within: 'higher' },
  messages: ['attack', 'may-attack'],
  // A name that opens its sentence without quotation marks may be a common word.
  advises: ['may-attack'],
  mayFire: (document, { words }, { settings }) =>
    settings.competitors !== undefined &&
    mayHoldWording(document, nameWords(settings.competitors)) &&
    mayHoldWording(document, words),
  judge: ({ passages, visible, policy }, { words, except, breaks, within }) => {
    const { competitors } = policy.settings;
    if (competitors === undefined) return [];
    return passages.of(['text']).flatMap((passage): readonly Draft<MessageId>[] => {
      const { tokens } = passage;
      const written = passage.scope === 'title' ? passage.text : visible().text;
      const names = findNames(tokens, written, competitors);
      if (names.length === 0) return [];
      const bad = matchesBut(tokens, words, except);
      const sentences = countsBefore(tokens, ({ opensSentence }) => opensSentence);
      const starts = new Set(
        Phrases.of(breaks)
          .find(tokens)
          .map(({ first }) => first),
      );
      const broken = countsBefore(tokens, (_, index) => starts.has(index));
      let from = 0;
      return names.flatMap((name): readonly Draft<MessageId>[] => {
        const start = tokens[name.first]?.start ?? 0;
        const end = tokens[name.last]?.end ?? start;
        while (from < bad.length && (tokens[bad[from]?.last ?? 0]?.end ?? 0) < start - within) from++;
        for (let i = from; i < bad.length; i++) {
          const { first = 0, last = 0 } = bad[i] ?? {};
          const [wordStart, wordEnd] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
          if (wordStart > end + within) break;
          const [left, right] = first > name.last ? [name.last, first] : [last, name.first];
          if (sentences[left + 1] !== sentences[right + 1] || broken[left + 1] !== broken[right + 1]) continue;
          const at = passage.at(Math.min(start, wordStart), Math.max(end, wordEnd));
          const data = { name: name.competitor, word: shown(written.slice(wordStart, wordEnd)) };
          return [{ messageId: name.isSure ? 'attack' : 'may-attack', data, at }];
        }
        return [];
      });
    });
  },
});

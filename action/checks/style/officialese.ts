import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { Passage } from '../../core/text/passages.ts';
import { perHundred } from '../../core/text/per-hundred.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, mostWording, type Wording } from '../../core/text/wording.ts';
import { isLetters, type Token } from '../../core/text/words.ts';

/** So many of the words are shown. */
const SHOWN = 6;

/** Officialese and empty words, by their density and as one finding: each alone is no sin (facts/tone.md §8). */
export default defineCheck({
  id: 'style.officialese',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Officialese: each counts one. */
    words: z._default(phraseList, []),
    /** Empty words: each counts `filler_weight`. */
    filler: z._default(phraseList, []),
    /** Phrases that look like either and are none. */
    except: z._default(phraseList, []),
    /** The number is ours. */
    filler_weight: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.5),
    /** More than so many per 100 words (facts/tone.md §8). */
    max: z._default(z.number().check(z.minimum(0)), 2),
    /** In a short text one of them is a large share: so many are needed at least. The number is ours. */
    min: z._default(z.number().check(z.minimum(0)), 2),
  }),
  stricter: { words: 'more', filler: 'more', except: 'fewer', filler_weight: 'higher', max: 'lower', min: 'lower' },
  messages: ['dense'],
  mayFire: (document, { words, filler, filler_weight, min }) =>
    mostWording(document, words) + mostWording(document, filler) * filler_weight >= Math.max(min, Number.MIN_VALUE),
  judge: ({ passages }, { words, filler, except, filler_weight, max, min }) => {
    const text = passages.of(['text']);
    const official = findWording(text, words, except);
    const taken = new Set(official.flatMap(tokensIn));
    const empty = findWording(text, filler, except).filter(
      (wording) => !tokensIn(wording).some((token) => taken.has(token)),
    );
    const found = [...official, ...empty].sort((a, b) => order(text, a) - order(text, b) || a.start - b.start);
    const [first] = found;
    const weight = official.length + empty.length * filler_weight;
    const total = text.reduce((sum, { tokens }) => sum + tokens.filter(isLetters).length, 0);
    if (first === undefined || weight < min || weight * 100 <= max * total) return [];
    const names = [...new Set(found.map((wording) => shown(wording.text).toLowerCase()))].slice(0, SHOWN).join(', ');
    const density = perHundred(weight, total);
    const data = { found: names, count: found.length, words: total, density, limit: max };
    return [{ messageId: 'dense', data, at: first.passage.at(first.start, first.end) }];
  },
});

function tokensIn({ passage, first, last }: Wording): readonly Token[] {
  return passage.tokens.slice(first, last + 1);
}

function order(passages: readonly Passage[], { passage }: Wording): number {
  return passages.indexOf(passage);
}

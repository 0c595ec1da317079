import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { clip } from '../../core/text/clip.ts';
import { codeOf, hiddenIn, mayHide } from '../../core/text/hidden.ts';
import { mayMix, mixedWords } from '../../core/text/mixed-script.ts';

type MessageId = 'bidi' | 'invisible' | 'rtl' | 'soft_hyphen' | 'mixed';

/** So much of a word is shown, in UTF-16 units. */
const SHOWN = 40;
/** Findings of a kind in one file: whoever pasted more repairs these first, and sees the next. The number is ours. */
const MOST_FOUND = 100;
/** Letters that a message names. */
const MOST_LETTERS = 4;

/**
 * What a reviewer does not see in a source: characters that reorder the text or are invisible (Boucher and Anderson, “Trojan Source”, 2021), and
 * letters of one script among those of another. It looks at the whole file, front matter included. Marks of languages that are written from right to
 * left, and soft hyphens, only advise.
 */
export default defineCheck({
  id: 'text.hidden-characters',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Words of two scripts that are written so: brands. */
    allow: z._default(z.array(z.string()), []),
    /** Letters of one script inside a word of another are looked for, too. */
    mixed_scripts: z._default(z.boolean(), true),
  }),
  stricter: { allow: 'fewer', mixed_scripts: 'on' },
  messages: ['bidi', 'invisible', 'rtl', 'soft_hyphen', 'mixed'],
  advises: ['rtl', 'soft_hyphen'],
  mayFire: ({ text }, { mixed_scripts }) => mayHide(text) || (mixed_scripts && mayMix(text)),
  judge: ({ document: { text } }, { allow, mixed_scripts }) => {
    const hidden = hiddenIn(text)
      .slice(0, MOST_FOUND)
      .map(({ kind, start, end, codes }): Draft<MessageId> => {
        const messageId = kind === 'soft-hyphen' ? 'soft_hyphen' : kind;
        const at = { start, end };
        // Marks of another direction may do their work: nobody takes them out unasked.
        const suggestions = kind === 'rtl' ? [] : [{ span: at, text: '' }];
        return { messageId, data: { codes }, at, suggestions, same: `${codes} ${around(text, start, end)}` };
      });
    if (!mixed_scripts) return hidden;
    const mixed = mixedWords(text, new Set(allow))
      .slice(0, MOST_FOUND)
      .map(({ start, end, word, strange, repaired, script }): Draft<MessageId> => {
        const letters = [...strange];
        const codes = letters.slice(0, MOST_LETTERS).map((letter) => `${letter} (${codeOf(letter)})`);
        const data = { word: clip(word, SHOWN), letters: codes.join(', '), script };
        return {
          messageId: 'mixed',
          data,
          at: { start, end },
          suggestions: [{ span: { start, end }, text: repaired }],
        };
      });
    return [...hidden, ...mixed];
  },
});

/** The words on both sides: they tell one place from another. */
function around(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - 8), start)}|${text.slice(end, end + 8)}`;
}

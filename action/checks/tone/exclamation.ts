import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { Passage } from '../../core/text/passages.ts';
import { replacement } from '../../core/text/replacement.ts';
import { isLetters } from '../../core/text/words.ts';

type MessageId = 'row' | 'many';

/** Marks of exclamation and question, with the emoji that stand for them. */
const RUN = /(?:[!?！？❗❕❓❔‼⁇⁈⁉]|\uFE0F)+/gu;
const DOUBLE = /[‼⁇⁈⁉]/gu;
const EXCLAMATION = /[!！❗❕‼⁈⁉]/u;
const QUESTION = /[?？❓❔⁇⁈⁉]/u;
const MAYBE = /[!！❗❕‼⁈⁉?？❓❔⁇]/u;

/** Exclamation marks in a row, or more than a text can bear (facts/tone.md §6). */
export default defineCheck({
  id: 'tone.exclamation',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** So many exclamation marks in a row shout (facts/tone.md §6). */
    row: z._default(z.number().check(z.int(), z.minimum(2)), 2),
    /** So many marks of both kinds in a row (facts/tone.md §6): «?!» is a tone of voice, «?!?» is not. */
    mixed: z._default(z.number().check(z.int(), z.minimum(3)), 3),
    /** One exclamation is borne by so many words (facts/tone.md §6). */
    words: z._default(z.number().check(z.int(), z.minimum(1)), 40),
    /** Fewer are never too many (facts/tone.md §6). */
    min: z._default(z.number().check(z.int(), z.minimum(1)), 3),
    /** Names that are written with the mark: Yahoo! */
    allow: z._default(z.array(z.string()), ['Yahoo!']),
  }),
  stricter: { row: 'lower', mixed: 'lower', words: 'higher', min: 'lower', allow: 'fewer' },
  messages: ['row', 'many'],
  mayFire: ({ facts, post, text, bodyStart }) =>
    facts !== undefined && (facts.hasHidden || MAYBE.test(post?.data.title ?? '') || MAYBE.test(text.slice(bodyStart))),
  judge: ({ passages }, options) => {
    const text = passages.of(['text']);
    const runs = text.flatMap((passage) => runsIn(passage, options.allow));
    const rows = runs.flatMap(({ passage, start, marks, isPure, length }): Draft<MessageId>[] => {
      const limit = isPure ? Math.min(options.row, options.mixed) : options.mixed;
      if (length < limit) return [];
      const calm = `${QUESTION.test(marks) ? '?' : ''}${EXCLAMATION.test(marks) ? '!' : ''}`;
      const data = { marks, calm };
      return [{ messageId: 'row', data, ...replacement(passage, start, start + marks.length, calm) }];
    });
    const loud = runs.filter(({ marks }) => EXCLAMATION.test(marks));
    const [first] = loud;
    const words = text.reduce((sum, { tokens }) => sum + tokens.filter(isLetters).length, 0);
    if (first === undefined || loud.length < options.min || loud.length * options.words <= words) return rows;
    const at = first.passage.at(first.start, first.start + first.marks.length);
    return [...rows, { messageId: 'many', data: { count: loud.length, words, limit: options.words }, at }];
  },
});

/** Marks that stand together; `!=` and a name with its mark are none. */
function runsIn(passage: Passage, allow: readonly string[]) {
  return [...passage.text.matchAll(RUN)].flatMap(({ 0: run, index: start }) => {
    const isOperator = passage.text.charAt(start + run.length) === '=';
    const own = allow.find((name) => passage.text.startsWith(name, start + 1 - name.length) && /!$/.test(name));
    const skipped = own === undefined ? 0 : 1;
    const marks = run.slice(skipped, isOperator ? -1 : undefined);
    if (!MAYBE.test(marks)) return [];
    const length = marks.replaceAll('\uFE0F', '').length + (marks.match(DOUBLE)?.length ?? 0);
    return [{ passage, start: start + skipped, marks, length, isPure: !QUESTION.test(marks) }];
  });
}

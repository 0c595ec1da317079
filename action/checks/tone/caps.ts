import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { ROLE } from '../../core/text/role.ts';
import type { VisibleText } from '../../core/text/visible.ts';

/** A word of visible prose. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isLoud: boolean;
  /** Only white space and punctuation stand between it and the word before, in the same paragraph. */
  readonly isNext: boolean;
}

type MessageId = 'run' | 'share';

/** Letters, with the marks and apostrophes inside words; digits make a model number, not a shout. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}'’-]*[\p{L}\p{N}\p{M}])?/gu;
/** Roman numerals. */
const ROMAN = /^[IVXLCDM]+$/;

/** Words in capitals: several in a row, or too large a share of the text (facts/tone.md §6). */
export default defineCheck({
  id: 'tone.caps',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Shorter words are abbreviations or prepositions and are never counted. */
    min_letters: z._default(z.number().check(z.int(), z.minimum(3)), 4),
    /** So many loud words in a row are a shout. */
    run: z._default(z.number().check(z.int(), z.minimum(1)), 3),
    /** Above this share of all words the whole text is loud. */
    share: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.2),
    /** A share is taken of texts with at least so many words. */
    min_words: z._default(z.number().check(z.int(), z.minimum(1)), 10),
    /** Abbreviations and names that are written so. */
    allow: z._default(z.array(z.string()), []),
  }),
  // With a lower minimum more words are loud, and more are counted.
  stricter: { min_letters: 'unknown', run: 'lower', share: 'lower', min_words: 'lower', allow: 'fewer' },
  messages: ['run', 'share'],
  mayFire: ({ facts }, { run, share, min_words, min_letters }) => {
    if (facts === undefined || facts.hasHidden) return facts !== undefined;
    const loud = facts.capitals.reduce((sum, letters) => sum + Math.floor(letters / min_letters), facts.joints);
    return loud >= Math.min(run, Math.floor(share * min_words) + 1);
  },
  judge: ({ visible }, options) => {
    const view = visible();
    const words = wordsOf(view, options.min_letters, new Set(options.allow));
    const runs = runsOf(words).filter((run) => run.length >= options.run);
    if (runs.length > 0) return runs.map((run) => draftOf('run', view, run, { count: run.length, limit: options.run }));
    const loud = words.filter((word) => word.isLoud);
    if (words.length < options.min_words || loud.length <= words.length * options.share) return [];
    return [draftOf('share', view, loud.slice(0, 1), { share: loud.length / words.length, limit: options.share })];
  },
});

function wordsOf(view: VisibleText, minLetters: number, allow: ReadonlySet<string>): Word[] {
  const words: Word[] = [];
  let gapStart = 0;
  for (const match of view.text.matchAll(WORD)) {
    const [text] = match;
    const start = match.index;
    const end = start + text.length;
    const isNext = words.length > 0 && isQuietGap(view, gapStart, start);
    gapStart = end;
    if (view.roles[start] !== ROLE.prose) continue;
    const letters = [...text.matchAll(/\p{L}/gu)].length;
    const isLoud =
      letters >= minLetters &&
      text === text.toUpperCase() &&
      /\p{Lu}/u.test(text) &&
      !/\p{N}/u.test(text) &&
      !ROMAN.test(text) &&
      !allow.has(text);
    words.push({ text, start, end, isLoud, isNext });
  }
  return words;
}

/** A gap that does not end a run: no paragraph break, nothing quoted or addressed in it. */
function isQuietGap(view: VisibleText, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (view.roles[i] !== ROLE.prose) return false;
  }
  return true;
}

/** Loud words in a row. Short words between them («НА», «И») neither count nor break the row when they are capitals too. */
function runsOf(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const word of words) {
    if (!word.isNext && run.length > 0) {
      runs.push(run);
      run = [];
    }
    if (word.isLoud) run.push(word);
    else if (word.text !== word.text.toUpperCase() || /\p{N}/u.test(word.text)) {
      runs.push(run);
      run = [];
    }
  }
  return [...runs, run].filter((found) => found.length > 0);
}

function draftOf(
  messageId: MessageId,
  view: VisibleText,
  words: readonly Word[],
  data: Draft<MessageId>['data'] & object,
): Draft<MessageId> {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const at = view.span(start, end);
  const text = view.text.slice(start, end);
  // Only where the source is the very text: a replacement must not eat markup.
  const isPlain = at.end - at.start === text.length;
  return {
    messageId,
    data,
    at,
    suggestions: messageId === 'run' && isPlain ? [{ span: at, text: quiet(view.text, start, text) }] : [],
  };
}

/** The words in lower case, with a capital where a sentence starts. */
function quiet(text: string, start: number, words: string): string {
  const lower = words.toLowerCase();
  const isSentenceStart = /(?:^|[.!?…\n]\s*|[—–-]\s+)$/u.test(text.slice(Math.max(0, start - 20), start));
  const capitalised = isSentenceStart ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
  return capitalised.replace(/([.!?…]\s+)(\p{Ll})/gu, (_, stop: string, letter: string) => stop + letter.toUpperCase());
}

import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { REPLIES } from '../../core/content/reply.ts';
import { emojiIn } from '../../core/text/emoji.ts';
import { greetingOf } from '../../core/text/greeting.ts';
import type { Passage } from '../../core/text/passages.ts';
import { opening, spoken } from '../../core/text/said.ts';
import { phraseList, shown } from '../../core/text/signals.ts';
import { findWording, placeOf } from '../../core/text/wording.ts';
import { isLetters } from '../../core/text/words.ts';

type MessageId = 'caps' | 'exclamation' | 'emoji' | 'irony' | 'short' | 'long';

/** Marks that stand together. One of exclamation among them shouts, whatever stands beside it: «?!», “!!!”. */
const MARKS = /(?:[!?！？❗❕❓❔‼⁇⁈⁉]|\uFE0F)+/gu;
const EXCLAMATION = /[!！❗❕‼⁈⁉]/u;

/** A reply to somebody who is angry stays calm (facts/advice-map.md S1.3b): nobody shouts, jokes or smiles at them. Curses are judged by a check of their own. */
export default defineCheck({
  id: 'reply.calm',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** Of the answering matrix: who is answered so. */
    classes: z._default(z.array(z.string()), ['complaint', 'complaint_severe', 'insult', 'provocation']),
    /** A word of so many capitals shouts; shorter ones are abbreviations (facts/tone.md §6). */
    min_letters: z._default(z.number().check(z.int(), z.minimum(2)), 4),
    /** Abbreviations and names that are written so. */
    allow: z._default(z.array(z.string()), []),
    /** After these one exclamation mark may stand, and nowhere else. */
    greetings: z._default(phraseList, []),
    /** «ну конечно», “oh really”. */
    irony: z._default(phraseList, []),
    except: z._default(phraseList, []),
    /** Characters (facts/advice-map.md S1.3b). The numbers are ours. */
    min: z._default(z.number().check(z.int(), z.minimum(0)), 40),
    max: z._default(z.number().check(z.int(), z.minimum(1)), 900),
  }),
  stricter: {
    ...{ classes: 'more', min_letters: 'lower', allow: 'fewer', greetings: 'fewer', irony: 'more', except: 'fewer' },
    ...{ min: 'higher', max: 'lower' },
  },
  messages: ['caps', 'exclamation', 'emoji', 'irony', 'short', 'long'],
  advises: ['short', 'long'],
  mayFire: ({ reply }, { classes }) => reply?.class !== undefined && classes.includes(reply.class),
  judge: ({ reply, passages }, options) => {
    const said = spoken(passages);
    if (said === undefined || reply?.class === undefined || !options.classes.includes(reply.class)) return [];
    const irony = findWording([said], options.irony, options.except).map((wording): Draft<MessageId> => {
      return { messageId: 'irony', data: { text: shown(wording.text) }, at: placeOf(wording) };
    });
    return [...loudIn(said, options), ...irony, ...lengthOf(said, options)];
  },
});

interface Options {
  readonly min_letters: number;
  readonly allow: readonly string[];
  readonly greetings: readonly string[];
  readonly min: number;
  readonly max: number;
}

/** The first loud word, the first mark beyond the greeting, the first emoji: each is told once. */
function loudIn(said: Passage, { min_letters, allow, greetings }: Options): Draft<MessageId>[] {
  const { text, tokens, at } = said;
  const greeting = greetingOf(tokens, greetings);
  const isOfGreeting = (start: number, mark: string): boolean =>
    greeting !== undefined && mark === '!' && start >= greeting.start && start <= greeting.end + 1;
  const loud = tokens.find(
    (token) => isLetters(token) && isLoud(text.slice(token.start, token.end), min_letters, allow),
  );
  const mark = [...text.matchAll(MARKS)].find(
    ({ index, 0: marks }) => EXCLAMATION.test(marks) && !isOfGreeting(index, marks),
  );
  const [emoji] = emojiIn(text).filter((one) => !EXCLAMATION.test(one.text) && !QUESTION.test(one.text));
  return [
    ...(loud === undefined ? [] : [draft('caps', said, loud.start, loud.end)]),
    ...(mark === undefined ? [] : [draft('exclamation', said, mark.index, mark.index + mark[0].length)]),
    ...(emoji === undefined
      ? []
      : [{ messageId: 'emoji' as const, data: { text: emoji.text }, at: at(emoji.start, emoji.end) }]),
  ];
}

/** Marks that are pictures, too, are told as marks. */
const QUESTION = /[❓❔⁇]/u;

function draft(messageId: MessageId, { text, at }: Passage, start: number, end: number): Draft<MessageId> {
  return { messageId, data: { text: shown(text.slice(start, end)) }, at: at(start, end) };
}

function isLoud(word: string, least: number, allow: readonly string[]): boolean {
  if (/\p{N}|\p{Ll}/u.test(word) || allow.includes(word)) return false;
  return (word.match(/\p{Lu}/gu)?.length ?? 0) >= least;
}

function lengthOf(said: Passage, { min, max }: Options): Draft<MessageId>[] {
  const count = [...said.text.replace(/\s+/gu, ' ').trim()].length;
  if (count === 0 || (count >= min && count <= max)) return [];
  const isShort = count < min;
  return [{ messageId: isShort ? 'short' : 'long', data: { count, limit: isShort ? min : max }, at: opening(said) }];
}

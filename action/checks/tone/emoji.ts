import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { type Emoji, emojiIn, mayHoldEmoji } from '../../core/text/emoji.ts';
import type { Passage } from '../../core/text/passages.ts';
import { replacement } from '../../core/text/replacement.ts';

type MessageId = 'row' | 'many';

/** In front of a line an emoji is a bullet and counts half (facts/tone.md §6). */
const BULLET = 0.5;
const BLANK = /^[ \t\u00A0]*$/;

/** More emoji than a text can bear, or one several times in a row (facts/tone.md §6). */
export default defineCheck({
  id: 'tone.emoji',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** A text shorter than so many characters, emoji not counted, … (facts/tone.md §6) */
    short: z._default(z.number().check(z.int(), z.minimum(0)), 500),
    /** … bears so many emoji (facts/tone.md §6). */
    max: z._default(z.number().check(z.int(), z.minimum(0)), 5),
    /** In a longer one each emoji is borne by so many characters (facts/tone.md §6). */
    characters: z._default(z.number().check(z.int(), z.minimum(1)), 60),
    /** The same emoji so many times in a row shouts (facts/tone.md §6). */
    row: z._default(z.number().check(z.int(), z.minimum(2)), 3),
  }),
  stricter: { short: 'unknown', max: 'lower', characters: 'higher', row: 'lower' },
  messages: ['row', 'many'],
  mayFire: ({ facts, post, text, bodyStart }) =>
    facts !== undefined &&
    (facts.hasHidden || mayHoldEmoji(post?.data.title ?? '') || mayHoldEmoji(text.slice(bodyStart))),
  judge: ({ passages }, options) => {
    const found = passages.of(['text']).map((passage) => ({ passage, emoji: emojiIn(passage.text) }));
    const rows = found.flatMap(({ passage, emoji }) =>
      rowsOf(passage, emoji)
        .filter((row) => row.length >= options.row)
        .map((row) => draftOf(passage, row)),
    );
    const first = found.find(({ emoji }) => emoji.length > 0);
    if (first === undefined) return rows;
    const count = found.reduce((sum, { passage, emoji }) => sum + weightOf(passage, emoji), 0);
    const characters = found.reduce((sum, { passage, emoji }) => sum + lettersOf(passage, emoji), 0);
    const limit = characters < options.short ? options.max : Math.floor(characters / options.characters);
    if (count <= limit) return rows;
    const [{ start, end } = { start: 0, end: 0 }] = first.emoji;
    return [...rows, { messageId: 'many', data: { count, limit, characters }, at: first.passage.at(start, end) }];
  },
});

function draftOf(passage: Passage, row: readonly Emoji[]): Draft<MessageId> {
  const [start, end, text] = [row[0]?.start ?? 0, row.at(-1)?.end ?? 0, row[0]?.text ?? ''];
  return { messageId: 'row', data: { emoji: text, count: row.length }, ...replacement(passage, start, end, text) };
}

/** The same emoji one after another, spaces between them not counting. */
function rowsOf({ text }: Passage, emoji: readonly Emoji[]): Emoji[][] {
  const rows: Emoji[][] = [];
  for (const found of emoji) {
    const before = rows.at(-1)?.at(-1);
    const isNext = before?.text === found.text && BLANK.test(text.slice(before.end, found.start));
    if (isNext) rows.at(-1)?.push(found);
    else rows.push([found]);
  }
  return rows;
}

function weightOf({ text }: Passage, emoji: readonly Emoji[]): number {
  return emoji.reduce((sum, { start }) => {
    let before = start - 1;
    while (before >= 0 && text.charAt(before) !== '\n' && BLANK.test(text.charAt(before))) before--;
    return sum + (before < 0 || text.charAt(before) === '\n' ? BULLET : 1);
  }, 0);
}

/** Characters that are read: white space counts once, emoji not at all. */
function lettersOf({ text }: Passage, emoji: readonly Emoji[]): number {
  let rest = '';
  let from = 0;
  for (const { start, end } of emoji) {
    rest += text.slice(from, start);
    from = end;
  }
  return [...`${rest}${text.slice(from)}`.replace(/\s+/g, ' ')].length;
}

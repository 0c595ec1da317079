import type { Span } from './lines.ts';

/** A picture as a reader counts them: a flag, a family joined of several, a keycap are one each. */
export interface Emoji extends Span {
  readonly text: string;
}

/** The sign that asks for colour, a tone of skin, or the tags of a flag of a part of a country. */
const MODIFIER = '(?:\\uFE0F\\u20E3?|\\p{Emoji_Modifier}|[\\u{E0020}-\\u{E007E}]{1,16}\\u{E007F})?';
const ELEMENT = `(?!\\p{RI})\\p{Emoji}${MODIFIER}`;
/** What may be an emoji (Unicode Technical Standard #51, section 1.4.9). */
const POSSIBLE = new RegExp(`\\p{RI}\\p{RI}|[0-9#*]\\uFE0F?\\u20E3|${ELEMENT}(?:\\u200D${ELEMENT})*`, 'gu');
/** Shown in colour without being asked to, or asked to. */
const IS_SHOWN = /^\p{RI}|^\p{Emoji_Presentation}|[\uFE0F\u20E3\u200D]|\p{Emoji_Modifier}/u;
/** Typed by old keyboards without the sign for colour, and shown in colour all the same. */
const OLD = /^[❤♥☺☹✌☝]/u;
/** Letters and marks of trade, whatever sign follows them (facts/tone.md §0). */
const LETTERS = /^[©®™ℹ]/u;

/** Emoji or a part of one; © ® ™ ℹ too. It is cheap, and true too often. */
const MAYBE = /[\p{Emoji_Presentation}❤♥☺☹✌☝]|\uFE0F|\u20E3|\u200D/u;

export function mayHoldEmoji(text: string): boolean {
  return MAYBE.test(text);
}

/** The emoji of a text, in order, in UTF-16 units. */
export function emojiIn(text: string): readonly Emoji[] {
  return [...text.matchAll(POSSIBLE)].flatMap(({ 0: emoji, index }) => {
    const isShown = (IS_SHOWN.test(emoji) || OLD.test(emoji)) && !LETTERS.test(emoji);
    // A digit is an emoji only in a keycap.
    return isShown && !/^[0-9#*](?!\uFE0F?\u20E3)/.test(emoji)
      ? [{ start: index, end: index + emoji.length, text: emoji }]
      : [];
  });
}

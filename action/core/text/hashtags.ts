import { ROLE } from './role.ts';

/** A hashtag with its sign, in units of the visible text. */
export interface Hashtag {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A tag begins after anything but a letter, a digit, «&» or a slash, and holds a letter: «#2024» is a number, «текст#нет» is a word with a sign in it,
 * and «#тег-дефис» ends at the hyphen (twitter-text 3.1.0; facts/platforms.yaml, x_hashtag_examples). Other platforms do the same.
 */
const TAG =
  /(?<!(?![\uFE0E\uFE0F])[\p{L}\p{M}\p{N}_&/\u200C-\u200D\u00B7])[#＃](?!\uFE0F|\u20E3)(?=[\p{N}_\u200C-\u200D\u00B7]*[\p{L}\p{M}])[\p{L}\p{M}\p{N}_\u200C-\u200D\u00B7]+/gu;

/** The hashtags of a text: those of addresses and of code are none. */
export function hashtagsIn(text: string, roles?: Uint8Array): readonly Hashtag[] {
  return [...text.matchAll(TAG)].flatMap(({ 0: tag, index }) => {
    const end = index + tag.length;
    // «#раз#два» and «#http://» are none.
    const goesOn = /^(?:[#＃]|:\/\/)/.test(text.slice(end, end + 3));
    return goesOn || roles?.[index] === ROLE.code ? [] : [{ text: tag, start: index, end }];
  });
}

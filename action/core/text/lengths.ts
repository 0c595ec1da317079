import { emojiIn } from './emoji.ts';
import { xLinksIn } from './x-links.ts';

/** How platforms count a text (facts/platforms.yaml, counting_methods). */
export const UNITS = ['utf16', 'codepoint', 'grapheme', 'utf8_bytes', 'x_weighted', 'mastodon', 'threads'] as const;
export type Unit = (typeof UNITS)[number];

/** X and Mastodon count an address of any length so (twitter-text config/v3.json; Mastodon docs, user/posting.md). */
const LINK = 23;

/** The length of a text as a platform counts it. */
export function lengthIn(unit: Unit, text: string): number {
  return COUNTERS[unit](text);
}

const COUNTERS: Readonly<Record<Unit, (text: string) => number>> = {
  utf16: (text) => text.length,
  codepoint: codePoints,
  grapheme: graphemes,
  utf8_bytes: utf8Bytes,
  x_weighted: xWeight,
  mastodon: mastodonLength,
  threads: threadsLength,
};

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

let segmenter: Intl.Segmenter | undefined;

function graphemes(text: string): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let count = 0;
  for (const _ of segmenter.segment(text)) count++;
  return count;
}

/** Where the character begins, as a reader sees it, in which a UTF-16 unit stands. */
export function graphemeAt(text: string, at: number): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return at >= text.length ? at : (segmenter.segment(text).containing(at)?.index ?? at);
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Sequences are sets of texts, which only this flag knows (ES2024). */
const SET_FLAGS = 'gv';

let emojiSequence: RegExp | undefined;

/**
 * The weight of a post on X (twitter-text 3.1.0, config v3): NFC first; a link is 23, an emoji 2, of all else what Latin, Cyrillic and their
 * neighbours write is 1 and the rest 2: «№», «₽» and «…» are 2.
 */
function xWeight(text: string): number {
  const normal = text.normalize('NFC');
  const skipped = new Map<number, { readonly length: number; readonly weight: number }>();
  // Those of the current Unicode; what old keyboards leave out of a sequence makes it a row of signs, each with its own weight.
  emojiSequence ??= new RegExp('\\p{RGI_Emoji}', SET_FLAGS);
  for (const { 0: emoji, index } of normal.matchAll(emojiSequence)) {
    skipped.set(index, { length: emoji.length, weight: 2 });
  }
  for (const { start, length } of xLinksIn(normal)) skipped.set(start, { length, weight: LINK });
  let weight = 0;
  for (let at = 0; at < normal.length; ) {
    const whole = skipped.get(at);
    const code = normal.codePointAt(at) ?? 0;
    weight += whole?.weight ?? (isLight(code) ? 1 : 2);
    at += whole?.length ?? (code > 0xffff ? 2 : 1);
  }
  return weight;
}

function isLight(code: number): boolean {
  if (code <= 0x10ff) return true;
  return (code >= 0x2000 && code <= 0x200d) || (code >= 0x2010 && code <= 0x201f) || (code >= 0x2032 && code <= 0x2037);
}

/** Of `@user@host` only the user counts. */
const REMOTE_MENTION = /(?<![\p{L}\p{N}_/=])@([a-z0-9_]+)@[\p{L}\p{N}][\p{L}\p{N}.-]*[\p{L}\p{N}]/giu;

/** Graphemes, where an address with `http(s)://` is 23 (Mastodon's StatusLengthValidator). */
function mastodonLength(text: string): number {
  let shown = '';
  let from = 0;
  for (const { start, length, hasScheme } of xLinksIn(text)) {
    if (!hasScheme) continue;
    shown += `${text.slice(from, start)}${'x'.repeat(LINK)}`;
    from = start + length;
  }
  return graphemes((shown + text.slice(from)).replace(REMOTE_MENTION, '@$1'));
}

/** Characters, but an emoji is as long as its bytes in UTF-8 (developers.facebook.com, Threads posts, 2026-04-14). */
function threadsLength(text: string): number {
  let length = 0;
  let from = 0;
  for (const { start, end, text: emoji } of emojiIn(text)) {
    length += codePoints(text.slice(from, start)) + utf8Bytes(emoji);
    from = end;
  }
  return length + codePoints(text.slice(from));
}

/**
 * No text of so many UTF-16 units is longer than this: a look at the source that parses nothing. What is shown is never longer than its Markdown,
 * but for references to addresses that stand elsewhere.
 */
export function longestIn(unit: Unit, source: string): number {
  if (unit === 'utf16' || unit === 'codepoint' || unit === 'grapheme') return source.length;
  let length = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    // An address has a dot, and may count for more than it has letters.
    if (code === 0x2e && unit !== 'utf8_bytes' && unit !== 'threads') length += LINK;
    // Outside these three alphabets composing may give up to three units.
    length += code < 0x80 ? 1 : isPlainLetter(code) ? (unit === 'utf8_bytes' ? 2 : 1) : 3;
  }
  return length;
}

/** Letters of Latin and Cyrillic that stand alone: no emoji and no marks. */
function isPlainLetter(code: number): boolean {
  return (code >= 0xc0 && code < 0x250) || (code >= 0x400 && code < 0x483) || (code >= 0x48a && code < 0x530);
}

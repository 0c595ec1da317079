import type { PostData } from '../content/post.ts';
import { normalise } from './normal.ts';
import type { Passage } from './passages.ts';
import { Phrases } from './phrases.ts';
import { ROLE } from './role.ts';
import { quotationsIn } from './visible.ts';

/** How advertising is marked. */
export interface MarkWords {
  /** Words that are a mark when they stand by themselves: at the start of a line or a sentence, alone in brackets, or as a hashtag. */
  readonly marks: readonly string[];
  /** Phrases that are one wherever they stand (`Phrases`). */
  readonly phrases: readonly string[];
  /** What a name begins with that may follow a mark without any punctuation: ООО, ИП. */
  readonly names?: readonly string[];
}

/** A mark, in UTF-16 units of its passage. */
export interface AdMark {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** So far after the mark the advertiser is still part of it, in characters (facts/disclosure.md §6). */
const ADVERTISER_WITHIN = 80;
/** So much before a mark tells whether it stands by itself, in characters. */
const LOOK_BACK = 24;

/** A sentence has ended, or a bracket, a separator or the line begins; nothing but signs stands between, or a mark in another language: "Ad / Werbung". */
const OPENS = /(?:^|[\n.!?…([|·•¦])[^\p{L}\p{N}]*(?:\p{L}{2,16}\s?\/\s)?$/u;
/** The rest of the line is empty, or the mark is closed by a sign: «Реклама.», "Ad:", "Ad |", "(ad)", "Ad — we…", "Ad / Werbung: …". */
const CLOSES = /^(?:[^\p{L}\p{N}\n]*(?:\n|$)|\s?[.:|)\]·•¦!]|\s?\/\s|\s[—–-]\s)/u;
const FIRST_WORD = /^[^\p{L}\p{N}\n]*([\p{L}\p{N}]+)/u;

const patterns = new WeakMap<readonly string[], RegExp>();

function patternOf(marks: readonly string[]): RegExp {
  let known = patterns.get(marks);
  if (known === undefined) {
    const words = marks.map(
      (mark) =>
        normalise(mark)
          .text.match(/[\p{L}\p{N}]+/gu)
          ?.join('[\\s-]+') ?? '',
    );
    const any = words.filter((word) => word !== '').sort((a, b) => b.length - a.length);
    known = new RegExp(any.length === 0 ? '(?!)' : `(?<![\\p{L}\\p{N}_])(?:${any.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
    patterns.set(marks, known);
  }
  return known;
}

/**
 * Where a text is marked as advertising, in order. «Наша реклама на ТВ», «социальная реклама», «не реклама» and "an ad I saw" are talk about
 * advertising and no mark; nor is what stands in quotation marks. A reader sees a mark that is set off from the text, as a block quotation or as
 * code, all the same: it counts, unless only what the author says himself is asked for.
 */
export function findMarks(
  passages: readonly Passage[],
  words: MarkWords,
  advertiser: readonly string[],
  { isOwn = false }: { readonly isOwn?: boolean } = {},
): readonly AdMark[] {
  return passages.flatMap((passage) => {
    const found = [...inForm(passage, words, advertiser), ...inPhrases(passage, words.phrases)];
    if (found.length === 0) return [];
    const isQuoted = new Uint8Array(passage.text.length);
    for (const { start, end } of quotationsIn(passage.text)) isQuoted.fill(1, start, end);
    return found
      .filter(({ start }) => isQuoted[start] !== 1 && (!isOwn || isSaid(passage, start)))
      .sort((a, b) => a.start - b.start);
  });
}

function inForm(passage: Passage, { marks, names = [] }: MarkWords, advertiser: readonly string[]): AdMark[] {
  const { text, span } = passage.normal;
  const openers = names.map((name) => normalise(name).text);
  return [...text.matchAll(patternOf(marks))].flatMap(({ 0: word, index }) => {
    const from = span(index, index + word.length);
    const mark = { passage, ...from };
    const before = text.slice(Math.max(0, index - LOOK_BACK), index);
    if (before.endsWith('#')) return [mark];
    if (!(index > LOOK_BACK ? OPENS.test(before.replace(/^./su, 'x')) : OPENS.test(before))) return [];
    const after = text.slice(index + word.length, index + word.length + ADVERTISER_WITHIN);
    if (CLOSES.test(after) || openers.includes(FIRST_WORD.exec(after)?.[1] ?? '')) return [mark];
    return namesAny(after, advertiser) ? [mark] : [];
  });
}

function inPhrases(passage: Passage, phrases: readonly string[]): AdMark[] {
  const { tokens } = passage;
  return Phrases.of(phrases)
    .find(tokens)
    .map(({ first, last }) => ({ passage, start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }));
}

/** Whether it is neither quoted, in a block either, nor typed as code. */
function isSaid({ roles }: Passage, at: number): boolean {
  const role = roles?.[at] ?? ROLE.prose;
  return role !== ROLE.quote && role !== ROLE.code;
}

/** By what a text names the advertiser of a card: the name with and without the form of the firm, and the tax number. */
export function advertiserNames({ disclosure }: PostData): readonly string[] {
  const { advertiser } = disclosure ?? {};
  if (advertiser === undefined) return [];
  const { name, inn = '' } = typeof advertiser === 'string' ? { name: advertiser } : advertiser;
  const words = plainWords(name ?? '');
  const short = words.replace(/^(?:ооо|оао|зао|пао|ао|нко|ано|ип|ltd|llc|gmbh|inc) | (?:ltd|llc|gmbh|inc)$/gu, '');
  return [words, short, plainWords(String(inn))].filter((known) => known !== '');
}

/** Whether one of the names stands in a text, as words. */
export function namesAny(text: string, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  const words = ` ${plainWords(text)} `;
  return names.some((name) => words.includes(` ${name} `));
}

/** The words of a text in the form in which they are compared, one space between them. */
export function plainWords(text: string): string {
  return (normalise(text).text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

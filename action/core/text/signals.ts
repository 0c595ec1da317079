import * as z from 'zod/mini';
import type { Place } from '../finding.ts';
import { clip } from './clip.ts';
import { isPhrase, type Match, PHRASE_HINT, Phrases } from './phrases.ts';
import type { Token } from './words.ts';

/** So much of the words that gave a signal is shown, in UTF-16 units. */
const SHOWN = 40;

/** Words and phrases as a policy writes them (`Phrases`). */
export const phraseList = z.array(z.string().check(z.refine(isPhrase, PHRASE_HINT)));

/** What a reader sees, in tokens, with the way back to the source. */
export interface TokenText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly placeOf: (start: number, end: number) => Place;
}

export interface Signal {
  readonly points: number;
  readonly words: readonly string[];
}

/** A signal that was found, with the words that gave it, at their first place. */
export interface Found<S> {
  readonly signal: S;
  readonly text: string;
  readonly at: Place;
}

/**
 * The signals that texts give, each once, the strongest first. A stretch of text is a signal once, the strongest that it can be: the price in
 * «вместо 1 990 ₽» is not counted a second time. What an exception covers gives no signal at all.
 */
export function findSignals<S extends Signal>(
  signals: readonly S[],
  except: readonly string[],
  texts: readonly TokenText[],
): readonly Found<S>[] {
  const marked = texts.map(({ tokens }) => {
    const excepted = new Uint8Array(tokens.length);
    for (const match of Phrases.of(except).find(tokens)) mark(excepted, match);
    return { excepted, taken: new Uint8Array(tokens.length) };
  });
  return byPoints(signals).flatMap((signal) => {
    const found = texts.flatMap(({ text, tokens, placeOf }, index) => {
      const { excepted, taken } = marked[index] ?? { excepted: new Uint8Array(), taken: new Uint8Array() };
      const free = Phrases.of(signal.words)
        .find(tokens)
        .filter((match) => !isMarked(taken, match));
      for (const match of free) mark(taken, match);
      const first = free.find((match) => !isMarked(excepted, match));
      if (first === undefined) return [];
      const [start, end] = [tokens[first.first]?.start ?? 0, tokens[first.last]?.end ?? 0];
      return [{ signal, text: shown(text.slice(start, end)), at: placeOf(start, end) }];
    });
    return found.slice(0, 1);
  });
}

/** The words as a message shows them. */
export function shown(text: string): string {
  return clip(text.replace(/\s+/g, ' '), SHOWN);
}

export function byPoints<S extends Signal>(signals: readonly S[]): readonly S[] {
  return [...signals].sort((a, b) => b.points - a.points);
}

function mark(marks: Uint8Array, { first, last }: Match): void {
  marks.fill(1, first, last + 1);
}

function isMarked(marks: Uint8Array, { first, last }: Match): boolean {
  return marks.subarray(first, last + 1).includes(1);
}

import type { Figure } from './figures.ts';
import { ROLE } from './role.ts';
import type { UnparsedText } from './unparsed.ts';
import { fold, type Token } from './words.ts';

/** A stretch of tokens, by their places in the list; the last is part of it. */
export interface Match {
  readonly first: number;
  readonly last: number;
}

type Part = { readonly word: string; readonly isStem: boolean } | { readonly figure: Figure | 'code' };

interface Phrase {
  readonly parts: readonly Part[];
  readonly opensSentence: boolean;
}

const FIGURES = ['price', 'percent', '-percent', 'code'] as const;
const PART = /\{([a-z-]+)\}|([\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*)(\*?)(?![\p{L}\p{N}])/gu;

/** Shown to whoever writes a phrase that is none. */
export const PHRASE_HINT = 'скидк*, ^buy, {price}, {percent}, {-percent}, {code}';

/**
 * A phrase of a policy: words as they are read, in any case, «ё» as «е», in one sentence; punctuation between them does not matter.
 * `скидк*` is every word that begins so. `^buy` opens a sentence, as an English imperative does. `{price}`, `{percent}`, `{-percent}` stand for a
 * figure in any notation, `{code}` for a word of capitals and digits. No phrase goes back over the text, so any list is linear.
 */
function parsePhrase(source: string): Phrase | undefined {
  const opensSentence = source.startsWith('^');
  const text = opensSentence ? source.slice(1) : source;
  const parts = [...text.matchAll(PART)].map(([, name, word, star]): Part | undefined => {
    if (word !== undefined) return { word: fold(word), isStem: star === '*' };
    const figure = FIGURES.find((known) => known === name);
    return figure && { figure };
  });
  const isWhole = parts.length > 0 && !/[{}*^]/.test(text.replace(PART, ' '));
  const known = parts.filter((part) => part !== undefined);
  return isWhole && known.length === parts.length ? { parts: known, opensSentence } : undefined;
}

export function isPhrase(source: string): boolean {
  return parsePhrase(source) !== undefined;
}

/** Phrases, ready to be looked for. */
export class Phrases {
  readonly #byWord = new Map<string, Phrase[]>();
  readonly #byStem = new Map<string, Phrase[]>();
  readonly #byFigure: readonly Phrase[];
  #longestStem = 0;
  /** One word of each phrase without figures: the longest, which says most. */
  readonly #words: RegExp | undefined;
  readonly #figures: ReadonlySet<Figure>;
  static readonly #known = new WeakMap<readonly string[], Phrases>();

  /** The phrases of an option, made ready once. */
  static of(sources: readonly string[]): Phrases {
    let phrases = Phrases.#known.get(sources);
    if (phrases === undefined) {
      phrases = new Phrases(sources);
      Phrases.#known.set(sources, phrases);
    }
    return phrases;
  }

  private constructor(sources: readonly string[]) {
    const phrases = sources.flatMap((source) => parsePhrase(source) ?? []);
    for (const phrase of phrases) {
      const [first] = phrase.parts;
      if (first === undefined || 'figure' in first) continue;
      const index = first.isStem ? this.#byStem : this.#byWord;
      index.set(first.word, [...(index.get(first.word) ?? []), phrase]);
      if (first.isStem) this.#longestStem = Math.max(this.#longestStem, first.word.length);
    }
    this.#byFigure = phrases.filter(({ parts: [first] }) => first !== undefined && 'figure' in first);
    const tells = phrases.map(tellingPart);
    const words = tells.flatMap((tell) => (typeof tell === 'object' ? [tell.word] : []));
    this.#words = words.length === 0 ? undefined : new RegExp(words.join('|'), 'u');
    this.#figures = new Set(tells.filter((tell) => typeof tell === 'string'));
  }

  /** Every place in prose where one of the phrases stands, in order; places may overlap. */
  find(tokens: readonly Token[]): readonly Match[] {
    const matches: Match[] = [];
    tokens.forEach((token, first) => {
      const last = Math.max(-1, ...this.#candidates(token).map((phrase) => endOf(phrase, tokens, first)));
      if (last >= 0) matches.push({ first, last });
    });
    return matches;
  }

  /** Whether a text may hold any of them: true too often, never false too often. */
  mayStandIn(text: UnparsedText): boolean {
    if ([...this.#figures].some((figure) => text.mayHoldFigure(figure))) return true;
    return this.#words !== undefined && text.mayHoldWord(this.#words);
  }

  #candidates({ word, figure, isCode }: Token): readonly Phrase[] {
    const found = [...(this.#byWord.get(word) ?? [])];
    for (let length = Math.min(word.length, this.#longestStem); length > 0; length--) {
      found.push(...(this.#byStem.get(word.slice(0, length)) ?? []));
    }
    return figure !== undefined || isCode ? [...found, ...this.#byFigure] : found;
  }
}

/** The place of a phrase's last token when it stands at a token, else -1. */
function endOf({ parts, opensSentence }: Phrase, tokens: readonly Token[], first: number): number {
  const stands = parts.every((part, i) => {
    const token = tokens[first + i];
    if (token === undefined || token.role !== ROLE.prose) return false;
    if (i === 0 ? opensSentence && !token.opensSentence : !token.isNext) return false;
    return fits(token, part);
  });
  return stands ? first + parts.length - 1 : -1;
}

function fits(token: Token, part: Part): boolean {
  if ('word' in part) return part.isStem ? token.word.startsWith(part.word) : token.word === part.word;
  if (part.figure === 'code') return token.isCode;
  return token.figure === part.figure || (part.figure === 'percent' && token.figure === '-percent');
}

/** What tells at a glance that a phrase may be there: a figure, for those are rare, else its longest word. */
function tellingPart({ parts }: Phrase): Figure | { readonly word: string } {
  const figure = parts.find((part) => 'figure' in part && part.figure !== 'code');
  if (figure !== undefined && 'figure' in figure && figure.figure !== 'code') return figure.figure;
  const words = parts.flatMap((part) => ('word' in part ? [part.word] : []));
  return { word: words.sort((a, b) => b.length - a.length)[0] ?? '' };
}

import { EdgeLetters } from './edge-letters.ts';
import type { Figure } from './figures.ts';
import { ROLE } from './role.ts';
import type { SourceWords, UnparsedText } from './unparsed.ts';
import { fold, type Token } from './words.ts';

/** A stretch of tokens, by their places in the list; the last is part of it. */
export interface Match {
  readonly first: number;
  readonly last: number;
}

/** A word, the first letters of one (`start`), or its last (`end`); or any number. */
type WordPart = { readonly kind: 'word' | 'start' | 'end'; readonly text: string } | { readonly kind: 'number' };
/** What may stand at one place of a phrase. */
type Part = { readonly words: readonly WordPart[] } | { readonly figure: Figure | 'code' };

interface Phrase {
  readonly parts: readonly Part[];
  /** So many of the parts only have to stand before what is found. */
  readonly context: number;
  readonly opensSentence: boolean;
  readonly endsSentence: boolean;
}

const FIGURES = ['price', 'percent', '-percent', 'all-percent', 'number-one', 'code'] as const;
const WORD = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\p{Cf}]*';
const CHOICE = `(?:\\{number\\}|\\{word\\}|\\*?${WORD}\\*?)`;
/** Choices at one place are joined by `|`: `самый|самая`. */
const PART = new RegExp(
  `\\{(${FIGURES.join('|')})\\}|(?<![\\p{L}\\p{N}*|])(${CHOICE}(?:\\|${CHOICE})*)(?![\\p{L}\\p{N}*|])`,
  'gu',
);

/** What only has to stand before: `(мы) лучшие`. */
const CONTEXT = /^\((?<before>[^()]*)\)(?<after>[^()]*)$/;
/** A choice of words that are more than one word each, «not|don't», would be read as another phrase. */
const BROKEN_CHOICE =
  /\|\S*[^\s|{}*\p{L}\p{N}\p{M}\p{Cf}-]|[^\s|{}*\p{L}\p{N}\p{M}\p{Cf}-]\S*\||\|[^\s|{]*-|-[^\s|}]*\|/u;

/** Shown to whoever writes a phrase that is none. */
export const PHRASE_HINT =
  'скидк*, *ейший, самый|самая, (мы) лучшие, ^buy, шок$, {number}, {word}, {price}, {percent}, {-percent}, {all-percent}, {number-one}, {code}';

/**
 * A phrase of a policy: words as they are read, in any case, «ё» as «е», in one sentence; punctuation between them does not matter.
 * `скидк*` is every word that begins so, `*ейший` every one that ends so, `самый|самая` either. `^buy` opens a sentence, as an English imperative
 * does, and `шок$` ends one; `(мы) лучшие` is «лучшие» after «мы». `{number}` is any number, `{word}` any word after the first; `{price}`, `{percent}`, `{-percent}`, `{all-percent}` (100 %), `{number-one}` (№ 1) stand for a
 * figure in any notation, `{code}` for a word of capitals and digits. No phrase goes back over the text, so any list is linear.
 */
function parsePhrase(source: string): Phrase | undefined {
  const opensSentence = source.startsWith('^');
  const endsSentence = source.endsWith('$');
  const body = source.slice(opensSentence ? 1 : 0, endsSentence ? -1 : undefined);
  const { before = '', after = body } = CONTEXT.exec(body)?.groups ?? {};
  const text = `${before} ${after}`;
  const context = [...before.matchAll(PART)].length;
  const parts = [...text.matchAll(PART)].map(([, name, choices]): Part | undefined => {
    if (choices !== undefined) {
      const words = choices.split('|').map(wordPart);
      return words.includes(undefined) ? undefined : { words: words.filter((word) => word !== undefined) };
    }
    const figure = FIGURES.find((known) => known === name);
    return figure && { figure };
  });
  const [first] = parts;
  const isOpen = first !== undefined && 'words' in first && first.words.includes(ANY_WORD);
  const isWhole =
    !isOpen &&
    parts.length > context &&
    !/[{}*^|$()\p{L}\p{N}]/u.test(text.replace(PART, ' ')) &&
    !BROKEN_CHOICE.test(text);
  const known = parts.filter((part) => part !== undefined);
  return isWhole && known.length === parts.length ? { parts: known, context, opensSentence, endsSentence } : undefined;
}

/** A word ends with nothing, whatever it is. */
const ANY_WORD: WordPart = { kind: 'end', text: '' };

function wordPart(choice: string): WordPart | undefined {
  if (choice === '{number}') return { kind: 'number' };
  if (choice === '{word}') return ANY_WORD;
  const text = fold(choice.replaceAll('*', ''));
  const [isEnd, isStart] = [choice.startsWith('*'), choice.endsWith('*')];
  if (isEnd && isStart) return undefined;
  return { kind: isStart ? 'start' : isEnd ? 'end' : 'word', text };
}

/** So many phrases are remembered. */
const KEPT = 20_000;
/** What is known to be a phrase: a policy is read again for each example that brings files of its own. */
const known = new Set<string>();

export function isPhrase(source: string): boolean {
  if (known.has(source)) return true;
  if (parsePhrase(source) === undefined) return false;
  if (known.size >= KEPT) known.clear();
  known.add(source);
  return true;
}

/** Phrases, ready to be looked for. */
export class Phrases {
  readonly #byWord = new Map<string, Phrase[]>();
  /** By their first letters, at most so many: few lengths to try at each word. */
  readonly #byStem = new Map<string, Phrase[]>();
  readonly #stemLengths: readonly number[];
  readonly #starts = new EdgeLetters('start');
  readonly #ends = new EdgeLetters('end');
  /** A phrase may begin with any number. */
  #hasNumber = false;
  readonly #byFigure: readonly Phrase[];
  /** Phrases that begin with the end of a word, or a number. */
  readonly #byEnd: readonly Phrase[];
  /** Some words of each phrase without figures: those that say most. */
  readonly #words: RegExp | undefined;
  /** The same as parts of phrases, each with the phrases that it tells of. */
  readonly #tells: readonly { readonly part: WordPart; readonly phrases: readonly Phrase[] }[];
  readonly #tellStarts = new EdgeLetters('start');
  /** A number, or the end of a word, tells, too. */
  #tellsByEnd = false;
  readonly #figures: ReadonlyMap<Figure, readonly Phrase[]>;
  readonly #isEmpty: boolean;
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
    const byEnd = new Set<Phrase>();
    for (const phrase of phrases) {
      const [first] = phrase.parts;
      if (first === undefined || 'figure' in first) continue;
      for (const part of first.words) {
        if (part.kind === 'word' || part.kind === 'start') this.#starts.add(part.text);
        else if (part.kind === 'end') this.#ends.add(part.text);
        else this.#hasNumber = true;
        if (part.kind === 'word') append(this.#byWord, part.text, phrase);
        else if (part.kind === 'start') append(this.#byStem, part.text.slice(0, STEM_KEY), phrase);
        else byEnd.add(phrase);
      }
    }
    this.#stemLengths = [...new Set([...this.#byStem.keys()].map((stem) => stem.length))];
    this.#byEnd = [...byEnd];
    this.#byFigure = phrases.filter(({ parts: [first] }) => first !== undefined && 'figure' in first);
    const tells = new Map<string, { part: WordPart; phrases: Phrase[] }>();
    const figures = new Map<Figure, Phrase[]>();
    for (const phrase of phrases) {
      const tell = tellingPart(phrase);
      if (typeof tell === 'string') append(figures, tell, phrase);
      for (const part of typeof tell === 'string' ? [] : tell) {
        const key = JSON.stringify(part);
        const known = tells.get(key);
        if (known === undefined) tells.set(key, { part, phrases: [phrase] });
        else known.phrases.push(phrase);
      }
    }
    this.#tells = [...tells.values()];
    this.#figures = figures;
    for (const { part } of this.#tells) {
      if (part.kind === 'word' || part.kind === 'start') this.#tellStarts.add(part.text);
      else this.#tellsByEnd = true;
    }
    const words = this.#tells.map(({ part }) => (part.kind === 'number' ? '' : part.text));
    this.#words = words.length === 0 ? undefined : new RegExp([...new Set(words)].join('|'), 'u');
    this.#isEmpty = phrases.length === 0;
  }

  /** Whether one of the phrases stands anywhere in prose. */
  standsIn(tokens: readonly Token[]): boolean {
    return (
      !this.#isEmpty &&
      tokens.some(
        (token, first) =>
          token.role === ROLE.prose && this.#mayStartAt(token) && this.#longest(tokens, first, token) !== undefined,
      )
    );
  }

  /** Every place in prose where one of the phrases stands, in order; places may overlap. */
  find(tokens: readonly Token[]): readonly Match[] {
    const matches: Match[] = [];
    if (this.#isEmpty) return matches;
    for (let first = 0; first < tokens.length; first++) {
      const token = tokens[first];
      if (token === undefined || token.role !== ROLE.prose || !this.#mayStartAt(token)) continue;
      const last = this.#longest(tokens, first, token);
      if (last !== undefined) matches.push(last);
    }
    return matches.sort((a, b) => a.first - b.first);
  }

  /** Whether a text may hold any of them: true too often, never false too often. */
  mayStandIn(text: UnparsedText): boolean {
    const { words } = text;
    const stands = (phrase: Phrase): boolean =>
      words === undefined || phrase.parts.every((part) => mayBe(part, text, words));
    for (const [figure, phrases] of this.#figures) if (text.mayHoldFigure(figure) && phrases.some(stands)) return true;
    if (words === undefined) return this.#words !== undefined && text.mayHoldWord(this.#words);
    return this.#tells.some(({ part, phrases }) => mayStandAmong(part, words) && phrases.some(stands));
  }

  /** In how many places of a text they may stand, each in words of its own: too many often, never too few. */
  mostIn(text: UnparsedText): number {
    if (this.#isEmpty || !this.mayStandIn(text)) return 0;
    if (this.#figures.size > 0) return Infinity;
    if (this.#words === undefined) return 0;
    return text.words?.count((word) => this.#isTold(word)) ?? text.mostWords(this.#words);
  }

  /** Whether a word tells of a phrase. */
  #isTold(word: string): boolean {
    if (!this.#tellsByEnd && !this.#tellStarts.mayHave(word)) return false;
    return this.#tells.some(({ part }) => fitsWord(word, part));
  }

  /** Most words start no phrase, and their first letters tell; or their last, where a phrase begins with the end of a word. */
  #mayStartAt({ word, figure, isCode }: Token): boolean {
    if (figure !== undefined || isCode) return this.#byFigure.length > 0 || isCode;
    return this.#starts.mayHave(word) || (this.#byEnd.length > 0 && (this.#hasNumber || this.#ends.mayHave(word)));
  }

  /** The phrase that starts at a token and goes furthest. */
  #longest(tokens: readonly Token[], first: number, { word, figure, isCode }: Token): Match | undefined {
    let best: Match | undefined;
    const look = (phrases: readonly Phrase[] | undefined): void => {
      for (const phrase of phrases ?? NONE) {
        const last = endOf(phrase, tokens, first);
        if (last > (best?.last ?? -1)) best = { first: first + phrase.context, last };
      }
    };
    if (figure !== undefined) {
      look(this.#byFigure);
      return best;
    }
    look(this.#byWord.get(word));
    look(this.#byEnd);
    for (const length of this.#stemLengths) if (length <= word.length) look(this.#byStem.get(word.slice(0, length)));
    if (isCode) look(this.#byFigure);
    return best;
  }
}

const NONE: readonly Phrase[] = [];
/** So many first letters of a stem are its key. */
const STEM_KEY = 3;

function append<Key>(index: Map<Key, Phrase[]>, key: Key, phrase: Phrase): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [phrase]);
  else if (known.at(-1) !== phrase) known.push(phrase);
}

/** The place of a phrase's last token when it stands at a token, else -1. */
function endOf({ parts, opensSentence, endsSentence }: Phrase, tokens: readonly Token[], first: number): number {
  const last = first + parts.length - 1;
  const stands = parts.every((part, i) => {
    const token = tokens[first + i];
    if (token === undefined || token.role !== ROLE.prose) return false;
    if (i === 0 ? opensSentence && !token.opensSentence : !token.isNext) return false;
    return fits(token, part);
  });
  return stands && (!endsSentence || tokens[last + 1]?.opensSentence !== false) ? last : -1;
}

function fits(token: Token, part: Part): boolean {
  if ('words' in part) return token.figure === undefined && part.words.some((word) => fitsWord(token.word, word));
  if (part.figure === 'code') return token.isCode;
  if (part.figure === 'percent' && (token.figure === '-percent' || token.figure === 'all-percent')) return true;
  return token.figure === part.figure;
}

function fitsWord(word: string, part: WordPart): boolean {
  switch (part.kind) {
    case 'word':
      return word === part.text;
    case 'start':
      return word.startsWith(part.text);
    case 'end':
      return word.endsWith(part.text);
    case 'number':
      return /^\p{N}+$/u.test(word);
  }
}

/** What tells at a glance that a phrase may be there: a figure, for those are rare, else the words of the place where even the shortest says most. */
function tellingPart({ parts }: Phrase): Figure | readonly WordPart[] {
  const figure = parts.find((part) => 'figure' in part && part.figure !== 'code');
  if (figure !== undefined && 'figure' in figure && figure.figure !== 'code') return figure.figure;
  const choices = parts.flatMap((part) => ('words' in part ? [part.words] : []));
  const lengthOf = (part: WordPart): number => (part.kind === 'number' ? 0 : part.text.length);
  const shortest = (words: readonly WordPart[]): number => Math.min(...words.map(lengthOf));
  return [...choices].sort((a, b) => shortest(b) - shortest(a))[0] ?? [{ kind: 'start', text: '' }];
}

function mayBe(part: Part, text: UnparsedText, words: SourceWords): boolean {
  if ('words' in part) return part.words.some((word) => mayStandAmong(word, words));
  return part.figure === 'code' || text.mayHoldFigure(part.figure);
}

function mayStandAmong(part: WordPart, words: SourceWords): boolean {
  switch (part.kind) {
    case 'word':
      return words.has(part.text);
    case 'start':
      return words.hasStart(part.text);
    case 'end':
      return words.hasEnd(part.text);
    case 'number':
      return words.hasNumber;
  }
}

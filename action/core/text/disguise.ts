import { runsOf } from './letter-runs.ts';
import { type Alphabets, inRussianLetters, readings } from './look-alikes.ts';
import type { Roots, Sight, Unit } from './roots.ts';
import type { TypedText, Word } from './typed-words.ts';
import { characterAt, UNIT } from './units.ts';

/** A word of roots, however it was typed. Offsets are those of the text that was looked at. */
export interface Disguised {
  readonly start: number;
  readonly end: number;
  readonly sight: Sight;
}

export interface DisguiseOptions {
  /** How a stretch was written before it was normalised: capitals tell names. */
  readonly written?: (start: number, end: number) => string;
  /** Look from the source of a text: promise too much, never too little. */
  readonly isLenient?: boolean;
}

/** Signs that say nothing before a word, and after it. */
const LEAD = /^[*•●∗✱⁎#_|!]+/;
const TRAIL = '#_|!';
const HIDING = /[*•●∗✱⁎#]/;
const SIGNS = /[@$!€|*•●∗✱⁎#_]/;
const LETTERS = /^\p{L}+$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const DIGIT = /\p{N}/u;
/** Latin letters of which a Russian word may be made. */
const LATIN_RUSSIAN = /^[abcdehikmnoprtuxy0-9@]+$/;
/** Stands before a part of an address. */
const ADDRESS = /[/=?&.%-]/;
/** A word with a hole of dots: «х.й», «бл…дь». */
const DOTTED = /(?<![\p{L}\p{N}.…])(\p{L}{1,8})(\.{1,5}|…)(\p{L}{1,24})(?![\p{L}\p{N}])/gu;
/** Digits in front of a word that are read as no letter: a number typed together with it. */
const NUMBER = /^\p{N}*[2579]\p{N}*(?=\p{L})|^\p{N}{2,}(?=\p{L})/u;

/** The words of roots in a normalised text (`normalise`), in order of the pipeline of facts/tone.md §2; each stretch once. */
export function findDisguised(typed: TypedText, roots: Roots, options: DisguiseOptions = {}): readonly Disguised[] {
  const isLenient = options.isLenient === true;
  const { text } = typed;
  const found: Disguised[] = [];
  const known = new Map<string, readonly Disguised[]>();
  for (const word of typed.words) {
    const { start, end } = word;
    const isFound = readPlain(text, word, roots, isLenient);
    if (isFound === true) found.push({ start, end, sight: 'plain' });
    if (isFound !== undefined) continue;
    // A word that stands there again is read once.
    const token = text.slice(start, end);
    const isInAddress = ADDRESS.test(text.charAt(start - 1));
    const written = HIDING.test(token) ? (options.written?.(start, end) ?? token) : token;
    const key = isInAddress ? `/${written}` : written;
    const read = known.get(key) ?? readToken(token, { roots, isLenient, written, isInAddress });
    known.set(key, read);
    for (const one of read) found.push({ ...one, start: start + one.start, end: start + one.end });
  }
  for (const { letters, starts, places, end } of runsOf(typed, isLenient)) {
    const units = unitsOf(letters, alphabetsOf(letters, false), false, Infinity);
    for (const at of starts) {
      // From the first letter of a row all that follow are read, too.
      const sight = units[at]?.isRepeated === true ? undefined : roots.read(units, at);
      if (sight !== undefined) found.push({ start: places[at] ?? 0, end, sight });
    }
  }
  return apart([...found, ...readDotted(text, roots, options)]);
}

/** Whether a word of one alphabet without signs is of the roots, or `undefined` where more than a walk over its letters is needed to tell. */
function readPlain(text: string, word: Word, roots: Roots, isLenient: boolean): boolean | undefined {
  const { start, end, alphabet, hasRepeated } = word;
  if (alphabet === undefined) return undefined;
  // Digits stand for letters only beside letters.
  if (alphabet === 'digits') return false;
  if (roots.isWord(text, start, end, isLenient)) return true;
  if (hasRepeated && roots.mayBegin(text, start, end)) return undefined;
  if (alphabet === 'cyrillic') return false;
  const russian = inRussianLetters(text.slice(start, end));
  return russian !== undefined && roots.mayBegin(russian, 0, russian.length) ? undefined : false;
}

/** Each stretch once: the first, and of those that start together the longest. */
function apart(found: Disguised[]): readonly Disguised[] {
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      const isFree = one.start >= end;
      if (isFree) end = one.end;
      return isFree;
    });
}

/** Words with a hole of dots. «Х.Ибрагимов» is a name, «х.е.» an abbreviation, and in Latin letters addresses look so. */
function readDotted(text: string, roots: Roots, { written, isLenient = false }: DisguiseOptions): readonly Disguised[] {
  const found: Disguised[] = [];
  for (const { 0: whole, 1: before = '', 2: dots = '', 3: after = '', index: start } of dotted(text)) {
    const end = start + whole.length;
    const isAbbreviation = before.length + after.length < 3 && !after.endsWith('й');
    if (
      isAbbreviation ||
      !CYRILLIC.test(before) ||
      /^\p{Lu}\.\p{Lu}|\.\p{Lu}\p{Ll}/u.test(written?.(start, end) ?? whole)
    )
      continue;
    const hole = { letters: '', hidden: dots === '…' ? 3 : dots.length, isIdle: false, isRepeated: false };
    const alphabets = alphabetsOf(before + after, false);
    const units = [...unitsOf(before, alphabets, false), hole, ...unitsOf(after, alphabets, false)];
    const sight = roots.read(units, 0, { isWeak: true, isLenient });
    if (sight === 'masked' || (isLenient && sight !== undefined)) found.push({ start, end, sight: 'masked' });
  }
  return found;
}

function dotted(text: string): Iterable<RegExpExecArray> {
  return hasDotsInside(text) ? text.matchAll(DOTTED) : [];
}

/** Whether dots stand between two letters anywhere: in most texts white space follows them. */
function hasDotsInside(text: string): boolean {
  for (const dot of ['.', '…']) {
    for (let at = text.indexOf(dot); at !== -1; at = text.indexOf(dot, at + 1)) {
      if ((characterAt(text, at + 1).kind & (UNIT.word | UNIT.digit)) === UNIT.word) return true;
    }
  }
  return false;
}

interface Reading {
  readonly roots: Roots;
  readonly isLenient: boolean;
  /** As it was before it was normalised. */
  readonly written: string;
  /** What stands before it is a sign of addresses: ids there are letters by chance. */
  readonly isInAddress: boolean;
}

/**
 * A word with signs, digits, repeated letters or letters of two alphabets: as a whole, without what stands before it, or in its parts. Offsets are
 * those of the word.
 */
function readToken(token: string, { roots, isLenient, written, isInAddress }: Reading): readonly Disguised[] {
  const isName = /^[^\p{L}]*\p{Lu}[^\p{L}]*$/u.test(written);
  const readAt = (word: string, start: number): readonly Disguised[] => {
    const trimmed = trimmedEnd(word, (sign) => DIGIT.test(sign));
    const hasHidden = HIDING.test(trimmed);
    if (trimmed.length < 2 || (!hasHidden && LETTERS.test(trimmed) && trimmed.length < 3)) return [];
    const alphabets = alphabetsOf(trimmed, !isInAddress && trimmed === word && LATIN_RUSSIAN.test(word));
    const isWeak = alphabets.hasCyrillic && trimmed.includes('@') && !hasHidden;
    const sight = roots.read(unitsOf(trimmed, alphabets, isLenient), 0, { isLenient, isName, isWeak });
    return sight === undefined ? [] : [{ start, end: start + trimmed.length, sight }];
  };
  const lead = LEAD.exec(token)?.[0].length ?? 0;
  const word = trimmedEnd(token.slice(lead), (sign) => TRAIL.includes(sign));
  const whole = readAt(word, lead);
  if (whole.length > 0) return whole;
  const skipped = /^[@$€]+/.exec(word)?.[0].length ?? NUMBER.exec(word)?.[0].length ?? 0;
  const rest = skipped > 0 ? readAt(word.slice(skipped), lead + skipped) : [];
  if (rest.length > 0 || !SIGNS.test(word)) return rest;
  return [...word.matchAll(/[\p{L}\p{N}]{3,}/gu)].flatMap(({ 0: part, index }) => readAt(part, lead + index));
}

/** Without the signs at its end; a pattern that is bound to the end would look at each row of them again and again. */
function trimmedEnd(word: string, isTrimmed: (sign: string) => boolean): string {
  let end = word.length;
  while (end > 0 && isTrimmed(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

function alphabetsOf(word: string, isLatinRussian: boolean): Alphabets {
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  return {
    hasCyrillic: CYRILLIC.test(word),
    hasLatin: LATIN.test(word),
    isLatinRussian: isLatinRussian && (!DIGIT.test(word) || (letters > 3 && !/^\p{N}/u.test(word))),
  };
}

/** What each place of a word may be. A row of hiding signs is one place, and a row of one letter no longer than tells that it is one. */
function unitsOf(word: string, alphabets: Alphabets, isLenient: boolean, longestRow = 4): readonly Unit[] {
  const units: Unit[] = [];
  const isRussian = alphabets.hasCyrillic;
  for (const [row] of word.matchAll(/(.)\1*/gu)) {
    const sign = String.fromCodePoint(row.codePointAt(0) ?? 0);
    const count = row.length / sign.length;
    if (HIDING.test(sign)) {
      const last = units.at(-1);
      const hidden = count + (last !== undefined && last.letters === '' ? last.hidden : 0);
      if (hidden > count) units.pop();
      units.push({ letters: '', hidden, isIdle: false, isRepeated: false });
      continue;
    }
    const letters = readings(sign, alphabets);
    const isOwn = (isRussian ? CYRILLIC : LATIN).test(letters);
    const unit = {
      letters,
      // «бл@ть»: in a Russian word the sign may hide any letter.
      hidden: sign === '@' && isRussian ? 1 : 0,
      // A digit that is read as a letter is one: `c0unt` is innocent.
      isIdle: (DIGIT.test(sign) && units.length > 0 && !isOwn) || (isLenient && sign === '_'),
    };
    // No root of Russian curses has a doubled letter, so two are enough; an English word with one letter less may be another one.
    const isLong = count > (isRussian ? 1 : 2);
    for (let i = 0; i < Math.min(count, longestRow); i++) units.push({ ...unit, isRepeated: isLong && i > 0 });
  }
  return units;
}

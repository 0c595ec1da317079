import { findDisguised } from './disguise.ts';
import { MARKUP } from './markup.ts';
import type { Roots } from './roots.ts';
import { type TypedText, typedText } from './typed-words.ts';
import { foldedPlain } from './words.ts';

/** Marks of code alone, which hide no letters; and what stands around labels. */
const CODE_MARKS = /[~`\\]/g;
const LABELS = /!\[[^\]]*\]\([^)]*\)|\[\^[^\]]*\]|\]\([^)]*\)|\]\[[^\]]*\]|[[\]]/g;
/** A mark at a letter: it may be markup or stand there as it is. */
const BREAK = /[^\s*_~`\\([«“"—–-][*_~`\\]+\S/u;
const BREAKS = [/[*_~`\\]+/, /[~`\\]+/];
/** So many of them in one stretch are no writing of a person; what they may come to is not worked out. */
const MOST_BREAKS = 16;

/** Everything that the words of a Markdown source may come to when it is parsed, in the form in which disguised words are looked for. */
export class UnparsedDisguise {
  /** Forms of the source; nothing where there are too many. */
  readonly #forms: readonly TypedText[] | undefined;

  /** `folded` is the source without markup, folded, where somebody has it already. */
  constructor(source: string, folded = source.replace(MARKUP, '')) {
    const others = otherForms(source);
    this.#forms =
      others === undefined
        ? undefined
        : [folded, ...(others.length === 0 ? [] : [others.join('\n')])].map((form) => typedText(asCompared(form)));
  }

  /** Whether a word of the roots may stand in the text: true too often, never false too often. */
  mayHold(roots: Roots): boolean {
    return this.#forms?.some((form) => findDisguised(form, roots, { isLenient: true }).length > 0) ?? true;
  }
}

/** What stands around marks that may be markup or not, and around brackets of links. */
function otherForms(source: string): readonly string[] | undefined {
  const forms: string[] = [];
  const hasMarks = /[*_~`\\]/.test(source);
  if (hasMarks && /[^\s*_~`\\][\\~`]*[*_]/u.test(source)) forms.push(source.replace(CODE_MARKS, ''));
  for (const chunk of hasMarks && BREAK.test(source) ? source.split(/\s+/) : []) {
    if (!BREAK.test(chunk)) continue;
    for (const marks of BREAKS) {
      const parts = chunk.split(marks);
      if (parts.length > MOST_BREAKS) return undefined;
      forms.push(parts.map((_, index) => parts.slice(index).join('')).join(' '));
    }
  }
  if (source.includes('[')) {
    forms.push(...[MARKUP, CODE_MARKS].map((marks) => source.replace(marks, '').replace(LABELS, '')));
  }
  return forms;
}

/** The words as `normalise` gives them, without the way back. */
function asCompared(text: string): string {
  const plain = foldedPlain(text);
  if (plain !== undefined) return plain;
  const letters = text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').normalize('NFD');
  const bare = letters.replace(/(?!\u0306)\p{M}|\p{Cf}/gu, '').replace(/и\u0306/g, 'й');
  return bare.replace(/\p{M}/gu, '').normalize('NFC');
}

import { findDisguised } from './disguise.ts';
import type { Roots } from './roots.ts';
import { MARKUP } from './unparsed.ts';
import { isPlain } from './words.ts';

/** Marks of code alone, which hide no letters; and what stands around labels. */
const CODE_MARKS = /[~`\\]/g;
const LABELS = /!\[[^\]]*\]\([^)]*\)|\[\^[^\]]*\]|\]\([^)]*\)|\]\[[^\]]*\]|[[\]]/g;
/** A mark at a letter: it may be markup or stand there as it is. */
const BREAK = /[^\s*_~`\\([«“"—–-][*_~`\\]+\S/u;
const BREAKS = [/[*_~`\\]+/, /[~`\\]+/];
/** So many of them in one stretch are no writing of a person; what they may come to is not worked out. */
const MOST_BREAKS = 16;

/**
 * Whether a Markdown source may show a word of the roots when it is parsed: true too often, never false too often. `folded` is the source without
 * markup, folded, where somebody has it already.
 */
export function mayHoldDisguised(source: string, roots: Roots, folded = source.replace(MARKUP, '')): boolean {
  const isFound = (form: string): boolean => findDisguised(form, roots, { isLenient: true }).length > 0;
  if (isFound(asCompared(folded))) return true;
  const forms: string[] = [];
  if (/[^\s*_~`\\][\\~`]*[*_]/u.test(source)) forms.push(source.replace(CODE_MARKS, ''));
  for (const chunk of BREAK.test(source) ? source.split(/\s+/) : []) {
    if (!BREAK.test(chunk)) continue;
    for (const marks of BREAKS) {
      const parts = chunk.split(marks);
      if (parts.length > MOST_BREAKS) return true;
      forms.push(parts.map((_, index) => parts.slice(index).join('')).join(' '));
    }
  }
  if (source.includes('[')) {
    forms.push(...[MARKUP, CODE_MARKS].map((marks) => source.replace(marks, '').replace(LABELS, '')));
  }
  return forms.length > 0 && isFound(asCompared(forms.join('\n')));
}

/** The words as `normalise` gives them, without the way back. */
function asCompared(text: string): string {
  if (isPlain(text)) return text.toLowerCase().replaceAll('ё', 'е');
  const letters = text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').normalize('NFD');
  const bare = letters.replace(/(?!\u0306)\p{M}|\p{Cf}/gu, '').replace(/и\u0306/g, 'й');
  return bare.replace(/\p{M}/gu, '').normalize('NFC');
}

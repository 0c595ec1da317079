import { normalise } from '../normal.ts';
import type { Passage } from '../passages.ts';
import type { PatternText } from './view.ts';

/** The replacements that a policy writes after a pattern: `a|b` is a choice, `\|` a bar, `$1` what a group holds. */
export function replacementsOf(written: string, groups: readonly string[]): readonly string[] {
  return written
    .split(/(?<!\\)\|/)
    .map((word) =>
      word.replaceAll('\\|', '|').replace(/\$(\d)/g, (whole, number: string) => groups[Number(number) - 1] ?? whole),
    );
}

const LETTERS = /\p{L}/gu;

/** A word in the case of what it replaces: «Сайт» for «Вебсайт», «САЙТ» for «ВЕБСАЙТ». A word with capitals of its own keeps them. */
export function asWritten(word: string, model: string): string {
  if (word !== word.toLowerCase()) return word;
  const letters = model.match(LETTERS) ?? [];
  const [first = ''] = letters;
  if (first === first.toLowerCase()) return word;
  if (letters.length > 1 && letters.every((letter) => letter !== letter.toLowerCase())) return word.toUpperCase();
  return word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** So much of the text around a replacement is looked at again, in UTF-16 units. */
const AROUND = 200;

interface Stretch {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** Whether a rule would find nothing where a word is put in the place of another, nor over its edges. */
export async function isSilentAfter(
  { passage, start, end }: Stretch,
  word: string,
  find: (text: PatternText) => Promise<readonly { readonly start: number; readonly end: number }[]>,
): Promise<boolean> {
  const before = passage.text.slice(Math.max(0, start - AROUND), start);
  const text = before + word + passage.text.slice(end, end + AROUND);
  const found = await find({ text, roles: undefined, normal: normalise(text) });
  const [from, to] = [before.length, before.length + word.length];
  return found.every((match) => match.end <= from || match.start >= to);
}

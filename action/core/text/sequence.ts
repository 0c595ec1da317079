import type { Token } from './words.ts';

/** The places in a text where the same words stand in a row, as places among its tokens (Knuth, Morris and Pratt: linear whatever repeats). */
export function placesOf(text: readonly Token[], words: readonly Token[]): readonly { first: number; last: number }[] {
  if (words.length === 0 || words.length > text.length) return [];
  const border = bordersOf(words);
  const places: { first: number; last: number }[] = [];
  let length = 0;
  text.forEach((token, index) => {
    while (length > 0 && !isSame(words[length], token)) length = border[length - 1] ?? 0;
    if (isSame(words[length], token)) length++;
    if (length < words.length) return;
    places.push({ first: index - length + 1, last: index });
    length = border[length - 1] ?? 0;
  });
  return places;
}

/** For each start of the words, how much of its beginning is its end, too. */
function bordersOf(words: readonly Token[]): Uint32Array {
  const border = new Uint32Array(words.length);
  let length = 0;
  for (let index = 1; index < words.length; index++) {
    while (length > 0 && !isSame(words[length], words[index])) length = border[length - 1] ?? 0;
    if (isSame(words[length], words[index])) length++;
    border[index] = length;
  }
  return border;
}

function isSame(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && b !== undefined && a.word === b.word && a.figure === b.figure;
}

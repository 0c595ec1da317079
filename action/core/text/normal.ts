import { foldedPlain } from './words.ts';

/** A text in the form in which words are compared, with the way back: each unit knows the units of the original that it stands for. */
export interface Normal {
  readonly text: string;
  /** The stretch of the original for a stretch of the text, in UTF-16 units. */
  readonly span: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** A character with the marks that stand on it. */
const CLUSTER = /[^\p{M}]\p{M}*|\p{M}+/gu;
const INVISIBLE = /^\p{Cf}$/u;
const MARKS = /\p{M}/gu;

/**
 * Lower case, «ё» as «е», wide and styled letters as plain ones (NFKC), without stress marks and characters that nobody sees; «й» stays, though it is
 * a letter with a mark (facts/tone.md §0). A text of ordinary letters keeps its length, and nothing is built for the way back.
 */
export function normalise(text: string): Normal {
  const plain = foldedPlain(text);
  if (plain !== undefined) return { text: plain, span: (start, end) => ({ start, end }) };
  let normal = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const form = INVISIBLE.test(cluster) ? '' : plainForm(cluster);
    for (let unit = 0; unit < form.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
    normal += form;
  }
  return {
    text: normal,
    span: (start, end) => {
      const from = starts[start] ?? text.length;
      return { start: from, end: end <= start ? from : (ends[end - 1] ?? text.length) };
    },
  };
}

function plainForm(cluster: string): string {
  // The same signs stay as they are in a text of nothing but ordinary ones: «…» and «№» are not spelt out.
  const plain = foldedPlain(cluster);
  if (plain !== undefined) return plain;
  const lower = cluster.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
  if (!/[^\0-\x7f\u0430-\u044f]/.test(lower)) return lower;
  // What is left of marks after composing: a stress, or the breve of «й», which is a part of the letter.
  const letters = lower
    .normalize('NFD')
    // A stroke through the letter stands before its breve.
    .replace(/и(?!\u0306)\p{M}+?\u0306/gu, 'й')
    .replace(/и\u0306/g, 'й')
    .replace(MARKS, '')
    .replace(/\p{Cf}/gu, '');
  return letters.normalize('NFC');
}

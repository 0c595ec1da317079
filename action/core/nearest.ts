import { distance } from 'fastest-levenshtein';

/** The candidate that a misspelt name most likely stands for: at most a third of its letters are off. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const off = distance(name.toLowerCase(), candidate.toLowerCase());
    if (off < bestDistance) [best, bestDistance] = [candidate, off];
  }
  return best;
}

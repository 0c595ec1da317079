import { distance } from 'fastest-levenshtein';

/** The candidate that a misspelt name most likely stands for: at most a third of its letters are off, or two stand in the wrong order. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const off = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (off < bestDistance) [best, bestDistance] = [candidate, off];
  }
  return best;
}

/** Levenshtein's distance, in which two neighbours that changed places count once. */
function editDistance(a: string, b: string): number {
  const first = [...a].findIndex((letter, index) => letter !== b[index]);
  const swapped = a.slice(0, first) + a.charAt(first + 1) + a.charAt(first) + a.slice(first + 2);
  return Math.min(distance(a, b), first >= 0 && swapped !== a ? 1 + distance(swapped, b) : Number.POSITIVE_INFINITY);
}

import { Phrases } from './phrases.ts';
import type { Token } from './words.ts';

/** Whether a stretch of so many characters holds a phrase of every list, in whatever order. Linear: a window moves over what was found. */
export function standTogether(
  tokens: readonly Token[],
  lists: readonly (readonly string[])[],
  within: number,
): boolean {
  const found = lists
    .flatMap((list, which) =>
      Phrases.of(list)
        .find(tokens)
        .map(({ first, last }) => ({ which, start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 })),
    )
    .sort((a, b) => a.start - b.start);
  const counts = new Uint32Array(lists.length);
  let from = 0;
  let kinds = 0;
  for (const { which, end } of found) {
    if (counts[which] === 0) kinds++;
    counts[which] = (counts[which] ?? 0) + 1;
    for (let first = found[from]; first !== undefined && end - first.start > within; first = found[++from]) {
      counts[first.which] = (counts[first.which] ?? 0) - 1;
      if (counts[first.which] === 0) kinds--;
    }
    if (kinds === lists.length) return true;
  }
  return false;
}

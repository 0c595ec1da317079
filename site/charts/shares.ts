/**
 * A share in whole percents, rounded each by itself; nothing of nothing is 0. So equal counts have equal shares, and a column may add up to
 * 99 or 101: sharing the rest out would show two of nineteen as 11 in one cell and as 10 in the next.
 */
export function wholePercent(count: number, total: number): number {
  return total === 0 ? 0 : Math.round((count * 100) / total);
}

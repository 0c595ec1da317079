/** Whole percents that add up to 100, by largest remainder; all zero where there is nothing. Of equal remainders the first wins. */
export function wholePercents(values: readonly number[]): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return values.map(() => 0);
  const exact = values.map((value) => (value * 100) / total);
  const whole = exact.map(Math.floor);
  const lacking = 100 - whole.reduce((sum, value) => sum + value, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, lacking)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

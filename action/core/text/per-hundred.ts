/**
 * How many of so many, per hundred, to be told: up to a tenth, so that what is over a limit never reads as the limit. A little is taken off first: what
 * floating point adds is no tenth.
 */
export function perHundred(count: number, total: number): number {
  return Math.ceil((count / total) * 1000 - 1e-6) / 10;
}

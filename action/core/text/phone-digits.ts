/** Whether two notations mean one number: only digits count, and 8 before a Russian number is +7. */
export function sameDigits(a: string, b: string): boolean {
  return canonicalDigits(a) === canonicalDigits(b);
}

/** A number as its digits, Russian ones with 7. */
export function canonicalDigits(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits;
}

/**
 * Whether Markdown may show a phone number, seen from its source: nine digits with little but punctuation between them, or digits
 * enough and markup that may join what stands apart.
 */
export function mayHoldPhone(source: string): boolean {
  if (/\p{Nd}(?:[^\p{L}\p{N}\n]{0,12}\p{Nd}){8}/u.test(source)) return true;
  return /[<&]|\]\(|\]\[|\[\^/.test(source) && (source.match(/\p{Nd}/gu)?.length ?? 0) >= 9;
}

/** Whether two notations mean one number: only digits count, and 8 before a Russian number is +7. */
export function sameDigits(a: string, b: string): boolean {
  return canonical(a) === canonical(b);
}

function canonical(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length === 11 && digits.startsWith('8') ? `7${digits.slice(1)}` : digits;
}

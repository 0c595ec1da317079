/** What a value is that should have been a salted hash. */
export type HashForm = 'hash' | 'email' | 'phone' | 'name' | 'other';

/** Hexadecimal digits, cut short or not; an algorithm may be named before them. */
const HASH = /^(?:[a-z][a-z0-9-]{1,20}:)?([0-9a-f]{12,128})$/i;
/** So many digits without a letter among them are no number that anybody dials. */
const LONG = 32;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d\s().-]{7,24}$/;
/** Fewer digits dial nobody. */
const LEAST_DIGITS = 7;

/**
 * Tells a hash from the name, the address or the number that it should hide. Whether salt is in it nobody can see; a hash without salt of something
 * that can be guessed is as good as the thing itself.
 */
export function hashForm(value: string): HashForm {
  const text = value.trim();
  const digits = HASH.exec(text)?.[1];
  if (digits !== undefined && (/[a-f]/i.test(digits) || digits.length >= LONG)) return 'hash';
  if (EMAIL.test(text)) return 'email';
  if (PHONE.test(text) && text.replace(/\D/g, '').length >= LEAST_DIGITS) return 'phone';
  return text.startsWith('@') || /^\p{L}[\p{L}\p{M}'’. -]*$/u.test(text) ? 'name' : 'other';
}

import { LOCALES } from '../../action/core/messages.ts';

/** A value that is one word or one figure. */
export type Plain = string | number | boolean;

/** A value of a rule's options, by the form in which it reads best. */
export type OptionForm =
  | { readonly kind: 'none' }
  | { readonly kind: 'plain'; readonly value: Plain }
  /** A list of words or figures. */
  | { readonly kind: 'words'; readonly values: readonly Plain[] }
  /** A list of anything else. */
  | { readonly kind: 'list'; readonly values: readonly unknown[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, unknown])[] };

const isPlain = (value: unknown): value is Plain => ['string', 'number', 'boolean'].includes(typeof value);

export function rowsOf(value: unknown): OptionForm {
  if (value === '' || value === null || value === undefined) return { kind: 'none' };
  if (isPlain(value)) return { kind: 'plain', value };
  if (Array.isArray(value)) {
    if (value.length === 0) return { kind: 'none' };
    return value.every(isPlain) ? { kind: 'words', values: value } : { kind: 'list', values: value };
  }
  const entries = Object.entries(value).filter(([, inner]) => rowsOf(inner).kind !== 'none');
  return entries.length === 0 ? { kind: 'none' } : { kind: 'map', entries };
}

/** A text in each language of the site. */
export function isLocalized(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, text]) => LOCALES.some((locale) => locale === key) && typeof text === 'string')
  );
}

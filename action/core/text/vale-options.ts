import * as z from 'zod/mini';
import { localized } from '../content/fields.ts';
import type { Localized, MessageData } from '../finding.ts';
import { scopeOption } from './scopes.ts';

/** A pattern of RE2 as a policy writes it. What is wrong with it is told when the policy is read. */
export const pattern = z.string();
export const patterns = z._default(z.array(pattern), []);

/** Options that Vale gives every kind of rule, with its names. */
export const COMMON = {
  /** Where to look (`scopeOption`). */
  scope: z._default(scopeOption, 'text'),
  /** What is wrong, in the words of the policy: `{match}` and `%s` stand for what was found. Without it the program says it. */
  message: z.optional(localized),
  /** Where the rule comes from; shown by nobody yet, kept for those who read the policy. */
  link: z.optional(z.string()),
  /** Vale's vocabularies belong to its own configuration; what a policy accepts stands in `exceptions`. */
  vocab: z.optional(z.boolean()),
  /** What an editor of Vale does about it. We offer replacements where there is exactly one. */
  action: z.optional(z.looseObject({ name: z.optional(z.string()) })),
} as const;

export const COMMON_STRICTNESS = {
  scope: 'unknown',
  message: 'neutral',
  link: 'neutral',
  vocab: 'neutral',
  action: 'neutral',
} as const;

/** Case, word edges, exceptions: what patterns that are looked for have in common. */
export const SEARCH = {
  /** Any case, «ё» as «е», stress marks and characters that nobody sees passed over; else the text as it stands. */
  ignorecase: z._default(z.boolean(), false),
  /** Patterns may start or end in the middle of a word. */
  nonword: z._default(z.boolean(), false),
  /** Patterns that are no finding: whatever one of them covers is passed over. */
  exceptions: patterns,
} as const;

export const SEARCH_STRICTNESS = { ignorecase: 'unknown', nonword: 'unknown', exceptions: 'fewer' } as const;

/**
 * The message that a rule gives instead of the generic one, with what was found in the places for it: `{match}` by name, `%s` in order, `%[2]s` by
 * number. What was found is data, and is shown as such.
 */
export function ownMessage(
  message: Localized,
  args: readonly (string | number)[],
  named: Readonly<Record<string, string>> = {},
): MessageData {
  const fill = (text: string, language?: string): string => {
    let next = 0;
    const shown = (value: string | number = ''): string =>
      typeof value === 'string' ? value : new Intl.NumberFormat(language).format(value);
    return text.replace(
      /%%|%(?:\[(\d+)\])?[sdvq]|\{(\p{L}+)\}/gu,
      (whole, number: string | undefined, name: string | undefined) => {
        if (whole === '%%') return '%';
        if (name !== undefined) return named[name] ?? (name === 'match' ? shown(args[0]) : whole);
        return shown(args[number === undefined ? next++ : Number(number) - 1]);
      },
    );
  };
  const filled =
    typeof message === 'string'
      ? fill(message)
      : Object.fromEntries(Object.entries(message).map(([key, text]) => [key, fill(text, key)]));
  return { message: { localized: filled } };
}

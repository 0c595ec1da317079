import type { Locale } from '../../action/core/messages.ts';

/** Forms of a message by plural category, `zero` for none at all; `#` stands for the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** The words of searching, in one language: they come with the index, and not with every page. */
export interface SearchWords {
  readonly lang: Locale;
  readonly title: string;
  readonly label: string;
  readonly example: string;
  readonly close: string;
  readonly key: string;
  readonly places: string;
  readonly everywhere: string;
  /** `#` is the query. */
  readonly all: string;
  /** `#` is a date. */
  readonly from: string;
  readonly suggested: Forms;
  readonly found: Forms;
  readonly nothing: string;
  readonly turned: string;
  readonly kinds: Readonly<Record<string, string>>;
}

/** A number with its noun, in the form that the language asks for. */
export function countOf(forms: Forms, count: number, lang: Locale): string {
  const none = count === 0 ? forms.zero : undefined;
  const form = none ?? forms[new Intl.PluralRules(lang).select(count)] ?? forms.other ?? '';
  return form.replace('#', new Intl.NumberFormat(lang).format(count));
}

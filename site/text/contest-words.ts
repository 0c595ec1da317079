import type { Requirement } from '../../action/core/contests/options.ts';
import { said } from '../../action/core/finding.ts';
import type { Locale, Translate } from '../../action/core/messages.ts';

/** The name of a country or of the Union, as people say it: «США», "United States". */
export function countryName(code: string, lang: Locale): string {
  // The long name is «Соединенные Штаты»: without the letter ё, and nobody says so.
  const style = lang === 'ru' && code === 'us' ? 'short' : 'long';
  return new Intl.DisplayNames([lang], { type: 'region', style }).of(code.toUpperCase()) ?? code;
}

interface Money {
  readonly amount: number;
  readonly currency: string;
}

function sumOf({ amount, currency }: Money, lang: Locale): string {
  return new Intl.NumberFormat(lang === 'ru' ? 'ru-RU' : 'en-GB', {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).format(amount);
}

const mechanics = (ids: readonly string[], t: Translate): string =>
  ids.map((id) => t(`site.contests.mechanic.${id}`)).join(', ');

/** For which contests something is demanded, besides its platforms and countries, which the reader has chosen. */
export function conditionsOf(
  { applies_when: when }: Pick<Requirement, 'applies_when'>,
  t: Translate,
): readonly string[] {
  const lang = t.locale;
  const say = (id: string, data: Readonly<Record<string, string>> = {}): string => t(`site.contests.when.${id}`, data);
  const either = (value: boolean | undefined, id: string): string[] =>
    value === undefined ? [] : [say(value ? id : `no-${id}`)];
  return [
    ...(when.mechanics === undefined ? [] : [say('mechanics', { list: mechanics(when.mechanics, t) })]),
    ...(when.winner_selection === undefined
      ? []
      : [say('selection', { list: when.winner_selection.map((id) => t(`site.contests.selection.${id}`)).join(', ') })]),
    ...either(when.purchase_required, 'purchase'),
    ...either(when.privacy_data, 'privacy'),
    ...either(when.is_ad, 'ad'),
    ...(when.prize_over === undefined ? [] : [say('prize', { sum: sumOf(when.prize_over, lang) })]),
    ...(when.total_over === undefined ? [] : [say('total', { sum: sumOf(when.total_over, lang) })]),
    ...(when.status === undefined
      ? []
      : [say('status', { list: when.status.map((id) => t(`site.contests.status.${id}`)).join(', ') })]),
    ...(when.condition === undefined ? [] : [say('condition')]),
  ];
}

/** One thing that has to be there, and where. */
export interface DemandPart {
  readonly label: string;
  readonly items: readonly string[];
  /** Names of fields of a file, which are no words. */
  readonly isCode: boolean;
}

/** What has to be said, filled in, asked or left alone. Conditions over fields are told by the clause. */
export function partsOf(requirement: Requirement, t: Translate): readonly DemandPart[] {
  const { require_in_announcement, require_in_rules, require_fields, require_mechanics, forbid_mechanics } =
    requirement;
  const says = (list: Requirement['require_in_rules']): string[] => list.map((one) => said(one.says, t.locale));
  const part = (id: string, items: readonly string[], isCode = false): DemandPart[] =>
    items.length === 0 ? [] : [{ label: t(`site.contests.${id}`), items, isCode }];
  return [
    ...part('announcement', says(require_in_announcement)),
    ...part('rules', says(require_in_rules)),
    ...part('asked', require_mechanics.length === 0 ? [] : [mechanics(require_mechanics, t)]),
    ...part('not-asked', forbid_mechanics.length === 0 ? [] : [mechanics(forbid_mechanics, t)]),
    ...part('fields', require_fields, true),
  ];
}

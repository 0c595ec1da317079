import { said } from '../core/finding.ts';
import type { Translate } from '../core/messages.ts';
import { type ListedAdvice, lacksOf } from '../core/policy/listing.ts';
import { type Block, code, heading, type Line, text, toned, type View } from './view.ts';

/** Each piece of advice with the rules that came of it and their first examples, and the clauses that leave it to people. */
export function adviceView(advice: readonly ListedAdvice[], translate: Translate): View {
  const { locale } = translate;
  const place = (found: { readonly path: string; readonly line: number } | undefined): Line =>
    found === undefined ? [toned('bad', translate('rules.none'))] : [code(`${found.path}:${found.line}`)];
  const table: Block = {
    kind: 'table',
    head: ['advice', 'rule', 'level', 'clause', 'fires', 'silent'].map((key) => translate(`rules.${key}`)),
    rows: advice.flatMap(({ id, rules, people }) => [
      ...rules.map((rule): Line[] => [
        [id],
        [code(rule.id)],
        [rule.level === 'off' ? toned('dim', translate('rules.off')) : translate(`level.${rule.level}`)],
        [code(`${rule.path}#${rule.clause}`)],
        ...(rule.level === 'off' ? [['—'], ['—']] : [place(rule.fires), place(rule.silent)]),
      ]),
      ...people.map(({ clause, path, title }): Line[] => [
        [id],
        ['—'],
        [toned('dim', translate('rules.people'))],
        [code(`${path}#${clause}`), ' ', said(title, locale)],
        [],
        [],
      ]),
    ]),
  };
  const rules = advice.flatMap((entry) => entry.rules);
  const missing = new Set(rules.filter((rule) => lacksOf(rule).length > 0).map(({ id }) => id)).size;
  const counts = {
    advice: advice.length,
    ruled: advice.filter((entry) => entry.rules.length > 0).length,
    rules: new Set(rules.map(({ id }) => id)).size,
    people: advice.filter((entry) => entry.rules.length === 0).length,
  };
  return [
    ...(advice.length === 0 ? [] : [table]),
    heading(toned(missing === 0 ? 'good' : 'bad', translate('rules.verdict', { missing }))),
    text(translate('rules.advice-total', counts)),
  ];
}

import { said } from '../core/finding.ts';
import type { Translate } from '../core/messages.ts';
import { type FileLine, type ListedRegulation, type ListedRule, lacksOf } from '../core/policy/listing.ts';
import { type Block, code, heading, type Line, list, type Tone, text, toned, type View } from './view.ts';

const LEVEL_TONES: Readonly<Record<ListedRule['level'], Tone>> = {
  off: 'dim',
  advisory: 'plain',
  'soft-mandatory': 'warn',
  'hard-mandatory': 'bad',
};

interface RulesOptions {
  /** Under a heading with the path of a regulation its lines are enough; elsewhere each place is told in full. */
  readonly isCompact: boolean;
}

/** Every rule with its level, its clause and the first example of each kind; what is missing is told at the end. */
export function rulesView(
  regulations: readonly ListedRegulation[],
  { isCompact }: RulesOptions,
  translate: Translate,
): View {
  const { locale } = translate;
  const place = (found: FileLine | undefined): Line => {
    if (found === undefined) return [toned('bad', translate('rules.none'))];
    return [isCompact ? toned('dim', `:${found.line}`) : code(`${found.path}:${found.line}`)];
  };
  const clauseOf = (id: string, title: string): Line => (isCompact ? [title] : [code(`#${id}`), ' ', title]);
  const blocks = regulations.flatMap(({ title, path, pack, rules, people }): Block[] => [
    heading(
      ...(pack === undefined ? [] : [translate('rules.pack', { pack }), ' · ']),
      toned('plain', said(title, locale)),
      '  ',
      toned('dim', path),
    ),
    {
      kind: 'table',
      head: ['rule', 'level', 'clause', 'fires', 'silent'].map((key) => translate(`rules.${key}`)),
      rows: [
        ...rules.map((rule) => [
          [code(rule.id)],
          [
            toned(
              LEVEL_TONES[rule.level],
              rule.level === 'off' ? translate('rules.off') : translate(`level.${rule.level}`),
            ),
          ],
          clauseOf(rule.clause, said(rule.title, locale)),
          ...(rule.level === 'off' ? [['—'], ['—']] : [place(rule.fires), place(rule.silent)]),
        ]),
        ...people.map(({ clause, title: name }) => [
          ['—'],
          [toned('dim', translate('rules.people'))],
          clauseOf(clause, said(name, locale)),
          [],
          [],
        ]),
      ],
    },
  ]);
  const rules = regulations.flatMap((regulation) => regulation.rules);
  const missing = rules.flatMap((rule) => {
    const lacks = lacksOf(rule);
    return lacks.length === 0
      ? []
      : [{ line: [toned('bad', '✖ '), code(rule.id), '  ', translate('test.lacks', { lacks: lacks.join('-') })] }];
  });
  const counts = {
    rules: rules.length,
    both: rules.filter((rule) => rule.level !== 'off').length - missing.length,
    off: rules.filter((rule) => rule.level === 'off').length,
    people: regulations.reduce((sum, regulation) => sum + regulation.people.length, 0),
  };
  return [
    ...blocks,
    ...(missing.length === 0 ? [] : [heading(translate('rules.missing')), list(missing)]),
    heading(toned(missing.length === 0 ? 'good' : 'bad', translate('rules.verdict', { missing: missing.length }))),
    text(translate('rules.total', counts)),
  ];
}

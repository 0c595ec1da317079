import { said } from '../core/finding.ts';
import type { Translate } from '../core/messages.ts';
import { type ClauseText, clauseTexts } from '../core/policy/clause-text.ts';
import { clauseTitle, clauseUrl, type Policy, type Rule } from '../core/policy/policy.ts';
import type { Edition } from '../core/policy/timeline.ts';
import { valueText } from './value.ts';
import { type Block, code, heading, type Line, list, prose, text, toned, type View } from './view.ts';

/** An edition among the others, for one day. */
export interface EditionOnDay {
  readonly policy: Policy;
  readonly edition: Edition;
  readonly next: Edition | undefined;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** The policy in force on a day: what it is, what comes next, and every rule with its level on that day. */
export function editionView({ policy, edition, next, date }: EditionOnDay, translate: Translate): View {
  const rows = policy.rules
    .filter(({ clause }) => clause !== undefined)
    .map((rule): readonly Line[] => [
      [code(rule.id)],
      [translate(`level.${levelOn(rule, date)}`), pending(rule, date) ? ` → ${rule.effectiveOn}` : ''],
      [rule.clause === undefined ? '' : said(clauseTitle(policy, rule.clause), translate.locale)],
    ]);
  const blocks: Block[] = [...headOf({ policy, edition, next, date }, translate)];
  blocks.push({ kind: 'table', head: ['rule', 'level', 'clause'].map((key) => translate(`at.${key}`)), rows });
  if (policy.off.length > 0) {
    blocks.push(heading(translate('at.off')));
    blocks.push(
      list(policy.off.map(({ id, reason }) => ({ line: [code(id), `  ${said(reason, translate.locale)}`] }))),
    );
  }
  return blocks;
}

/** One rule as it was on a day: its words, its options, its level. */
export function ruleOnDayView(day: EditionOnDay, rule: Rule, translate: Translate): View {
  const { policy, date } = day;
  const { clause } = rule;
  const words = clause === undefined ? undefined : wordsOf(policy, clause, translate.locale);
  return [
    ...headOf(day, translate),
    heading(words?.title ?? rule.id),
    ...(words === undefined ? [] : [prose(words.prose)]),
    list([
      { line: [translate('at.rule'), ': ', code(rule.id), ' · ', code(rule.check.id)] },
      { line: [translate('at.level'), `: ${translate(`level.${levelOn(rule, date)}`)}`] },
      ...(pending(rule, date)
        ? [
            {
              line: [
                translate('at.from', {
                  date: { date: rule.effectiveOn ?? '' },
                  level: translate(`level.${rule.enforcement}`),
                }),
              ],
            },
          ]
        : []),
      ...Object.entries(rule.options as object).map(([key, value]) => ({
        line: [code(key), ': ', code(valueText(value))],
      })),
      ...(rule.where === undefined ? [] : [{ line: ['where: ', code(rule.where.source)] }]),
      ...(clause === undefined ? [] : [{ line: [code(clauseUrl(policy, clause))] }]),
    ]),
  ];
}

function headOf({ policy, edition, next }: EditionOnDay, translate: Translate): Block[] {
  const { effective, digest, path } = edition;
  return [
    heading(translate('report.policy', { id: policy.id, version: policy.version })),
    text(translate('at.in-force', { date: { date: effective.slice(0, 10) } }), ' ', code(path)),
    text(toned('dim', digest)),
    ...(next === undefined
      ? []
      : [text(translate('at.next', { version: next.version, date: { date: next.effective.slice(0, 10) } }))]),
  ];
}

/** The level of a rule for what goes out on a day. */
export function levelOn({ enforcement, effectiveOn }: Rule, date: string): Rule['enforcement'] {
  return effectiveOn !== undefined && date < effectiveOn ? 'advisory' : enforcement;
}

function pending({ effectiveOn, enforcement }: Rule, date: string): boolean {
  return effectiveOn !== undefined && date < effectiveOn && enforcement !== 'advisory';
}

/** A clause in the reader's language, where the policy speaks it. */
export function wordsOf(
  policy: Policy,
  clause: { path: string; id: string },
  language: string,
): ClauseText | undefined {
  const regulation = policy.regulations.find(({ path }) => path === clause.path);
  const path = regulation?.translations.get(language)?.path ?? clause.path;
  return clauseTexts(policy.texts.get(path) ?? '').get(clause.id);
}

import { said } from '../core/finding.ts';
import type { Translate } from '../core/messages.ts';
import { isEnough } from '../core/policy/bump.ts';
import type { ClauseDiff, PackDiff, PolicyDiff, RuleDiff, RuleVerdict, SettingDiff } from '../core/policy/diff.ts';
import { changeLine, ruleChangeLine } from './change.ts';
import { redline } from './redline.ts';
import {
  type Block,
  code,
  heading,
  type Line,
  type ListItem,
  list,
  type Tone,
  text,
  toned,
  type View,
} from './view.ts';

const MARKS: Readonly<Record<RuleVerdict, { readonly sign: string; readonly tone: Tone }>> = {
  added: { sign: '+', tone: 'warn' },
  removed: { sign: '−', tone: 'good' },
  stricter: { sign: '▲', tone: 'bad' },
  looser: { sign: '▼', tone: 'good' },
  mixed: { sign: '◆', tone: 'bad' },
  neutral: { sign: '=', tone: 'dim' },
  'text-only': { sign: '✎', tone: 'dim' },
};
/** What a lead has to see first comes first. */
const ORDER: readonly RuleVerdict[] = ['added', 'stricter', 'mixed', 'looser', 'removed', 'neutral', 'text-only'];

/** The difference between two editions, for a lead who has to decide about it. */
export function diffView(diff: PolicyDiff, translate: Translate): View {
  const { from, to, rules, clauses, settings, packs, bump, actual } = diff;
  const blocks: Block[] = [
    heading(translate('diff.title', { from: from.version, to: to.version })),
    text(translate('diff.dates', { from: { date: day(from.effective) }, to: { date: day(to.effective) } })),
  ];
  if (rules.length + clauses.length + settings.length + packs.length === 0)
    return [...blocks, text(translate('diff.same'))];
  const sorted = [...rules].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const enforced = sorted.filter(({ verdict }) => verdict !== 'text-only');
  if (enforced.length > 0) {
    blocks.push(heading(translate('diff.rules')), list(enforced.map((rule) => ruleItem(rule, translate))));
  }
  if (packs.length > 0) {
    blocks.push(heading(translate('diff.packs')), list(packs.map((pack) => packItem(pack, translate))));
  }
  if (settings.length > 0) {
    blocks.push(heading(translate('diff.settings')), list(settings.map((setting) => settingItem(setting, translate))));
  }
  if (clauses.length > 0) {
    blocks.push(heading(translate('diff.texts')), list(clauses.map((clause) => clauseItem(clause, translate))));
  }
  const state = actual === 'none' || !isEnough(actual, bump, from.version) ? 'needed' : 'enough';
  return [
    ...blocks,
    text(toned(state === 'enough' ? 'dim' : 'strong', translate('diff.bump', { bump, state, version: to.version }))),
  ];
}

function ruleItem(
  { id, verdict, basis, changes, before, after, clause, reason }: RuleDiff,
  translate: Translate,
): ListItem {
  const { sign, tone } = MARKS[verdict];
  const level = verdict === 'removed' ? before : after;
  const line: Line = [
    toned(tone, `${sign} ${translate(`diff.verdict.${verdict}`)}`),
    '  ',
    code(id),
    `  ${said(clause.title, translate.locale)}`,
    ...(level === undefined || verdict === 'text-only' ? [] : [toned('dim', ` · ${translate(`level.${level}`)}`)]),
  ];
  const details: Line[] = changes.map((change) => ruleChangeLine(change, translate));
  if (basis === 'trial') details.push([toned('dim', translate('diff.by-trial'))]);
  if (reason !== undefined) details.push([translate('diff.reason'), ' ', code(said(reason, translate.locale))]);
  return { line, details };
}

function settingItem({ key, before, after, direction }: SettingDiff, translate: Translate): ListItem {
  const known = direction === 'stricter' || direction === 'looser' ? direction : undefined;
  const mark = known === undefined ? toned('dim', '=') : toned(MARKS[known].tone, MARKS[known].sign);
  return { line: [mark, '  ', code(key), '  ', ...changeLine(before, after, translate)] };
}

function clauseItem(clause: ClauseDiff, translate: Translate): ListItem {
  const { path, id, kind, title, language, before, after, tombstone } = clause;
  const line: Line = [translate(`diff.clause.${kind}`), '  ', code(id === '' ? path : `${path}#${id}`), `  ${title}`];
  const details: Line[] = [];
  if (tombstone !== undefined) {
    const { version, reason, instead } = tombstone;
    const why = said(reason, translate.locale);
    details.push([translate('explain.removed', { version, reason: why, instead: instead ?? 'none' })]);
  }
  if (before === undefined || after === undefined) return { line, details };
  if (before.title !== after.title) details.push(...redline(before.title, after.title, language));
  if (before.prose !== after.prose) details.push(...redline(before.prose, after.prose, language));
  if (before.examples !== after.examples) details.push([toned('dim', translate('diff.examples'))]);
  return { line, details };
}

function packItem({ id, before, after }: PackDiff, translate: Translate): ListItem {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return { line: [translate(`diff.pack.${kind}`, { before: before ?? '', after: after ?? '' }), '  ', code(id)] };
}

function day(moment: string): string {
  return moment.slice(0, 10);
}

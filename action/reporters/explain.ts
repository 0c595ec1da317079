import { said } from '../core/finding.ts';
import type { Translate } from '../core/messages.ts';
import { type Explained, type FileRow, sourceOf } from '../core/policy/explain.ts';
import { ruleChangeLine } from './change.ts';
import { valueText } from './value.ts';
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

/** A rule with everything that makes it what it is. */
export function ruleView(explained: Explained, translate: Translate): View {
  const { id, rule, tombstone, waivers, history, title } = explained;
  const blocks: Block[] = [heading(code(id), title === undefined ? '' : `  ${said(title, translate.locale)}`)];
  if (rule === undefined) blocks.push(text(...whyNot(explained, translate)));
  if (rule !== undefined) {
    const { override } = rule;
    const items: ListItem[] = [
      { line: [translate('explain.on')] },
      { line: [translate('explain.source'), ' ', code(sourceOf(rule))] },
      {
        line: [
          translate('explain.check'),
          ' ',
          code(rule.check.id),
          ` · ${translate(`explain.scope.${rule.check.scope}`)}`,
        ],
      },
      {
        line: [
          translate('explain.level'),
          ` ${translate(`level.${rule.enforcement}`)}`,
          ...(override?.enforcement === undefined ? [] : [` · ${translate('explain.overridden')}`]),
        ],
      },
      ...Object.entries(rule.options as object).map(([key, value]): ListItem => {
        const isOverridden = override?.options.includes(key) === true;
        const mark = isOverridden ? [` · ${translate('explain.overridden')}`] : [];
        return { line: [code(key), ': ', code(valueText(value)), ...mark] };
      }),
    ];
    if (override?.reason !== undefined)
      items.push({ line: [translate('diff.reason'), ' ', code(said(override.reason, translate.locale))] });
    if (rule.where !== undefined) items.push({ line: [translate('explain.where'), ' ', code(rule.where.source)] });
    if (rule.since !== undefined) items.push({ line: [translate('explain.since', { version: rule.since })] });
    if (rule.effectiveOn !== undefined) {
      items.push({ line: [translate('explain.effective-on', { date: { date: rule.effectiveOn } })] });
    }
    if (rule.approvers.length > 0) {
      items.push({ line: [translate('explain.approvers', { roles: rule.approvers.join(', ') })] });
    }
    blocks.push(list(items));
  }
  if (tombstone !== undefined && rule !== undefined)
    blocks.push(text(toned('bad', said(tombstone.reason, translate.locale))));
  if (waivers.length > 0) {
    blocks.push(heading(translate('waivers.title')));
    blocks.push(
      list(
        waivers.map((waiver) => ({
          line: [
            code(waiver.id),
            `  ${waiver.reason}  `,
            translate('explain.until', { date: { date: waiver.expires.slice(0, 10) } }),
          ],
        })),
      ),
    );
  }
  if (history.length > 0)
    blocks.push(heading(translate('explain.history')), list(history.map((entry) => historyItem(entry, translate))));
  return blocks;
}

function whyNot({ off, tombstone }: Explained, translate: Translate): Line {
  if (off !== undefined)
    return [toned('warn', translate('explain.off', { reason: said(off.reason, translate.locale) }))];
  if (tombstone === undefined) return [toned('warn', translate('explain.gone'))];
  const { version, reason, instead } = tombstone;
  return [
    toned(
      'warn',
      translate('explain.removed', { version, reason: said(reason, translate.locale), instead: instead ?? 'none' }),
    ),
  ];
}

function historyItem(
  { version, effective, verdict, changes }: Explained['history'][number],
  translate: Translate,
): ListItem {
  return {
    line: [code(version), `  ${effective.slice(0, 10)}  ${translate(`diff.verdict.${verdict}`)}`],
    details: changes.map((change) => ruleChangeLine(change, translate)),
  };
}

const OUTCOMES: Readonly<Record<FileRow['outcome'], Tone>> = {
  found: 'bad',
  silent: 'good',
  quick: 'good',
  condition: 'dim',
  'not-reached': 'dim',
  'other-kind': 'dim',
  off: 'warn',
};

/** Each rule with what it says about a file, and why. */
export function fileView(path: string, rows: readonly FileRow[], translate: Translate): View {
  const versions = [...new Set(rows.map(({ version }) => version))];
  return versions.flatMap((version): Block[] => [
    heading(code(path), `  ${translate('report.edition', { version })}`),
    list(
      rows
        .filter((row) => row.version === version && row.outcome !== 'other-kind')
        .map((row) => rowItem(row, translate)),
    ),
    text(
      toned(
        'dim',
        translate('explain.others', {
          count: rows.filter((row) => row.version === version && row.outcome === 'other-kind').length,
        }),
      ),
    ),
  ]);
}

function rowItem(row: FileRow, translate: Translate): ListItem {
  const { rule, enforcement, outcome, found, source, options, effectiveOn, waivers, looked, reason } = row;
  const details: Line[] = [[code(source)]];
  if (reason !== undefined) details.push([translate('diff.reason'), ' ', code(said(reason, translate.locale))]);
  const shown = Object.entries(options as object).map(([key, value]) => `${key}: ${valueText(value)}`);
  if (shown.length > 0) details.push([code(shown.join(', '))]);
  if (looked.length > 0) {
    const seen = looked.map(({ account, publications }) => `${account} ${publications}`).join(', ');
    details.push([translate('explain.looked'), ' ', code(seen)]);
  }
  if (effectiveOn !== undefined) details.push([translate('explain.effective-on', { date: { date: effectiveOn } })]);
  if (waivers.length > 0) details.push([translate('status.waived'), ' ', code(waivers.join(', '))]);
  return {
    line: [
      toned(OUTCOMES[outcome], translate(`explain.outcome.${outcome}`, { count: found })),
      '  ',
      code(rule),
      enforcement === undefined ? '' : `  ${translate(`level.${enforcement}`)}`,
    ],
    details,
  };
}

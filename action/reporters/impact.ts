import type { Impact, ImpactItem, ImpactKind } from '../core/impact.ts';
import type { Translate } from '../core/messages.ts';
import { messageOf } from './reporter.ts';
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

const KINDS: readonly { readonly kind: ImpactKind; readonly tone: Tone }[] = [
  { kind: 'newly-failing', tone: 'bad' },
  { kind: 'level-changed', tone: 'warn' },
  { kind: 'newly-passing', tone: 'good' },
];

/** Items shown of one rule; all are counted. */
const MOST_SHOWN = 10;

/** What a policy would decide otherwise over the content: planned posts first, then the past by rule, and sums by account, month and author. */
export function impactView(impact: Impact, now: string, translate: Translate): View {
  const { from, to, since, publications, items, broken } = impact;
  const blocks: Block[] = [
    heading(translate('impact.title', { from: from.version, to: to.version })),
    text(translate('impact.scope', { publications, since: since === undefined ? 'none' : since })),
  ];
  if (to.effective.slice(0, 10) > now.slice(0, 10)) {
    blocks.push(
      text(translate('impact.announced', { version: to.version, date: { date: to.effective.slice(0, 10) } })),
    );
  }
  if (items.length === 0) return [...blocks, text(toned('good', translate('impact.none')))];
  const planned = items.filter(({ isPlanned }) => isPlanned);
  const past = items.filter(({ isPlanned }) => !isPlanned);
  if (planned.length > 0) blocks.push(heading(translate('impact.planned')), ...byRule(planned, translate));
  if (past.length > 0) blocks.push(heading(translate('impact.past')), ...byRule(past, translate));
  blocks.push(heading(translate('impact.sums')));
  const groups: readonly (readonly [string, (item: ImpactItem) => readonly string[]])[] = [
    ['account', ({ finding }) => accountsOf(finding)],
    ['month', ({ finding }) => [finding.publication?.at.slice(0, 7) ?? '']],
    ['author', ({ authors }) => (authors.length === 0 ? ['—'] : authors)],
  ];
  for (const [group, keysOf] of groups) blocks.push(sums(translate(`impact.by.${group}`), items, keysOf, translate));
  // Else the tables seem to contradict each other: their sums differ.
  if (items.some((item) => groups.some(([, keysOf]) => new Set(keysOf(item)).size > 1)))
    blocks.push(text(toned('dim', translate('impact.several'))));
  const verdict = translate('impact.broken', { count: broken.length });
  return [...blocks, text(toned(broken.length > 0 ? 'bad' : 'good', verdict)), ...brokenList(broken)];
}

function brokenList(broken: readonly string[]): Block[] {
  return broken.length === 0 ? [] : [list(broken.map((path) => ({ line: [code(path)] })))];
}

function byRule(items: readonly ImpactItem[], translate: Translate): Block[] {
  return KINDS.flatMap(({ kind, tone }) => {
    const ofKind = items.filter((item) => item.kind === kind);
    const rules = [...new Set(ofKind.map(({ finding }) => finding.rule))].sort();
    const groups = rules.map((rule): ListItem => {
      const ofRule = ofKind.filter(({ finding }) => finding.rule === rule);
      const more = ofRule.length - MOST_SHOWN;
      return {
        line: [toned(tone, translate(`impact.kind.${kind}`, { count: ofRule.length })), '  ', code(rule)],
        details: [
          ...ofRule.slice(0, MOST_SHOWN).map((item) => itemLine(item, translate)),
          ...(more > 0 ? [[toned('dim', translate('report.more', { count: more }))]] : []),
        ],
      };
    });
    return groups.length === 0 ? [] : [list(groups)];
  });
}

function itemLine({ kind, finding, before, after }: ImpactItem, translate: Translate): Line {
  const { publication, path, range } = finding;
  const level =
    kind === 'level-changed' && before !== undefined && after !== undefined
      ? `${translate(`level.${before}`)} → ${translate(`level.${after}`)}`
      : translate(`level.${finding.enforcement}`);
  return [
    `${publication?.at.slice(0, 10) ?? ''} `,
    code(`${path}:${range.start.line}`),
    ` ${accountsOf(finding).join(', ')} · ${level} · `,
    messageOf(finding, translate),
  ];
}

function accountsOf({ accounts, publication }: ImpactItem['finding']): readonly string[] {
  return accounts.length > 0 ? accounts : [publication?.account ?? ''];
}

function sums(
  title: string,
  items: readonly ImpactItem[],
  keysOf: (item: ImpactItem) => readonly string[],
  translate: Translate,
): Block {
  const keys = [...new Set(items.flatMap(keysOf))].sort();
  const count = (key: string, kind: ImpactKind): Line => [
    String(items.filter((item) => item.kind === kind && keysOf(item).includes(key)).length),
  ];
  return {
    kind: 'table',
    head: [title, ...KINDS.map(({ kind }) => translate(`impact.column.${kind}`))],
    rows: keys.map((key) => [[code(key)], ...KINDS.map(({ kind }) => count(key, kind))]),
  };
}

/** The impact as data, without the sentences. */
export function impactJson({ from, to, since, publications, items, broken }: Impact, translate: Translate): string {
  const body = {
    from,
    to,
    ...(since === undefined ? {} : { since }),
    publications,
    broken,
    items: items.map(({ kind, finding, before, after, isPlanned, authors }) => ({
      kind,
      rule: finding.rule,
      path: finding.path,
      line: finding.range.start.line,
      publication: finding.publication,
      ...(finding.accounts.length === 0 ? {} : { accounts: finding.accounts }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      planned: isPlanned,
      authors,
      message: messageOf(finding, translate),
    })),
  };
  return `${JSON.stringify(body, undefined, 2)}\n`;
}

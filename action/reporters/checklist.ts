import type { Checklist, ChecklistGroup, ChecklistRow } from '../core/contests/checklist.ts';
import type { Requirement } from '../core/contests/options.ts';
import { type Finding, type MessageData, said } from '../core/finding.ts';
import type { Translate } from '../core/messages.ts';
import { PLATFORMS } from '../core/platforms.ts';
import { fixOf, messageOf } from './reporter.ts';
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

/** A checklist with what is wrong with the form of its file. */
export interface ChecklistPage {
  readonly checklist: Checklist;
  readonly faults: readonly Finding[];
  /** Whether to list what is met and what does not apply, too. */
  readonly isAll: boolean;
}

/** How a row is shown: what is required is told apart from advice. */
type Standing = 'missing' | 'advice' | 'unclear' | 'met' | 'ahead' | 'not-applicable';

const MARKS: Readonly<Record<Standing, { readonly tone: Tone; readonly mark: string }>> = {
  missing: { tone: 'bad', mark: '✖' },
  advice: { tone: 'warn', mark: '!' },
  unclear: { tone: 'warn', mark: '?' },
  met: { tone: 'good', mark: '✔' },
  ahead: { tone: 'dim', mark: '…' },
  'not-applicable': { tone: 'dim', mark: '–' },
};

const OPEN: readonly Standing[] = ['missing', 'advice', 'unclear'];

/** Whether something that is required is missing. */
export function isLacking({ checklist, faults }: ChecklistPage): boolean {
  return faults.length > 0 || rowsOf(checklist).some((row) => standingOf(row, checklist) === 'missing');
}

/** Every row once: one demand may be that of two platforms. */
function rowsOf({ groups }: Checklist): readonly ChecklistRow[] {
  return [...new Set(groups.flatMap(({ rows }) => rows))];
}

function standingOf({ state, rule, lacking }: ChecklistRow, { contest }: Checklist): Standing {
  if (state === 'missing') {
    const prefix = rule.check.messagePrefix ?? rule.check.id;
    const isAdvice = (id: string): boolean => rule.check.advises?.includes(id.slice(prefix.length + 1)) === true;
    return rule.enforcement === 'advisory' || lacking.every(({ id }) => isAdvice(id)) ? 'advice' : 'missing';
  }
  if (state !== 'not-applicable' || contest.data.status !== 'draft') return state;
  // What is asked for only when it is approved is no news then.
  const statuses = (rule.options as Requirement).applies_when.status;
  return statuses?.includes('approved') === true ? 'ahead' : state;
}

export function checklistView(page: ChecklistPage, translate: Translate): View {
  const { checklist, faults, isAll } = page;
  const { contest, version, platforms, laws } = checklist;
  const title = contest.data.title === undefined ? contest.id : said(contest.data.title, translate.locale);
  const where = translate('contest.checklist.where', {
    platforms: platforms.map((id) => platformName(id, translate)).join(', ') || 'none',
    laws: laws.map((id) => countryName(id, translate)).join(', ') || 'none',
    version,
  });
  return [
    heading(title, '  ', code(contest.path)),
    text(toned('dim', where)),
    ...faultBlocks(faults, translate),
    ...checklist.groups.flatMap((group) => groupBlocks(group, page, translate)),
    ...asideBlocks('ahead', checklist, translate),
    ...(isAll ? asideBlocks('not-applicable', checklist, translate) : []),
    ...metBlocks(checklist, translate),
    text(''),
    text(verdictOf(page, translate)),
  ];
}

function faultBlocks(faults: readonly Finding[], translate: Translate): Block[] {
  if (faults.length === 0) return [];
  const items = faults.map((finding): ListItem => {
    const fix = fixOf(finding, translate);
    return {
      line: [toned('bad', MARKS.missing.mark), ' ', messageOf(finding, translate)],
      details: fix === undefined ? [] : [['→ ', fix]],
    };
  });
  return [heading(translate('contest.checklist.form')), list(items)];
}

function groupBlocks(group: ChecklistGroup, { checklist, isAll }: ChecklistPage, translate: Translate): Block[] {
  const items = group.rows.flatMap((row) => {
    const standing = standingOf(row, checklist);
    return OPEN.includes(standing) || (isAll && standing === 'met')
      ? [rowItem(row, standing, checklist, translate)]
      : [];
  });
  return items.length === 0 ? [] : [heading(groupName(group, translate)), list(items)];
}

function rowItem(row: ChecklistRow, standing: Standing, { contest }: Checklist, translate: Translate): ListItem {
  const { tone, mark } = MARKS[standing];
  const title = said(row.title, translate.locale);
  const word = OPEN.includes(standing) ? ['  ', toned(tone, translate(`contest.checklist.standing.${standing}`))] : [];
  return {
    line: [toned(tone, mark), ' ', standing === 'not-applicable' ? toned('dim', title) : title, ...word],
    details: OPEN.includes(standing) ? [...lackingLines(row, contest.path, translate), sourceLine(row, translate)] : [],
  };
}

/** What is lacking and what to do. What several announcements lack alike is told once, with their files; that of the contest is known. */
function lackingLines(row: ChecklistRow, own: string, translate: Translate): Line[] {
  const byWords = new Map<string, { readonly fix: string | undefined; readonly paths: Set<string> }>();
  for (const { id, data, path } of row.lacking) {
    const words = wordsOf(row, id, data, translate);
    const known = byWords.get(words) ?? { fix: fixOf({ message: { id, data } }, translate), paths: new Set() };
    if (path !== own) known.paths.add(path);
    byWords.set(words, known);
  }
  const lines: Line[] = [];
  let told: string | undefined;
  for (const [words, { fix, paths }] of [...byWords].reverse()) {
    const files = [...paths].flatMap((path, index) => [index === 0 ? '' : ', ', code(path)]);
    // Several lacks of a kind are mended alike.
    if (fix !== undefined && fix !== told) lines.unshift([toned('dim', '→ '), fix]);
    told = fix;
    lines.unshift(files.length === 0 ? [words] : [words, '  ', ...files]);
  }
  return lines;
}

/** The message without what the row says anyway: its title, and the source. */
function wordsOf({ title }: ChecklistRow, id: string, data: MessageData, translate: Translate): string {
  const words = translate(id, { ...data, source: 'none', as_of: 'none', confirmed: 'yes' });
  // «Требование: …», "Required: …" ends each of them.
  const end = `: ${said(title, translate.locale)}.`;
  return words.endsWith(end) ? words.slice(0, words.lastIndexOf(' ', words.length - end.length)) : words;
}

function sourceLine(row: ChecklistRow, translate: Translate): Line {
  const { rule, source, asOf, isUnconfirmed } = row;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { date: asOf } : asOf || 'none';
  const data = { source: source || 'none', as_of: date, confirmed: isUnconfirmed ? 'no' : 'yes' };
  const words = translate('contest.checklist.source', data);
  return [toned('dim', words === '' ? '' : `${words}  `), code(rule.id)];
}

/** What is asked later, or of other contests: each demand once, however many platforms make it. */
function asideBlocks(standing: 'ahead' | 'not-applicable', checklist: Checklist, translate: Translate): Block[] {
  const rows = rowsOf(checklist).filter((row) => standingOf(row, checklist) === standing);
  if (rows.length === 0) return [];
  const items = rows.map((row): ListItem => {
    const { line } = rowItem(row, standing, checklist, translate);
    const owners = row.of.map((of) => ownerName(row, of, translate)).join(', ');
    return { line: owners === '' ? line : [...line, toned('dim', ` (${owners})`)] };
  });
  return [heading(translate(`contest.checklist.${standing}`)), list(items)];
}

/** How much of each group is kept. */
function metBlocks(checklist: Checklist, translate: Translate): Block[] {
  const items = checklist.groups.flatMap((group): ListItem[] => {
    const standings = group.rows.map((row) => standingOf(row, checklist));
    const met = standings.filter((standing) => standing === 'met').length;
    const total = met + standings.filter((standing) => OPEN.includes(standing)).length;
    if (total === 0) return [];
    const tone = met === total ? 'good' : 'plain';
    return [{ line: [groupName(group, translate), '  ', toned(tone, `${met}/${total}`)] }];
  });
  return items.length === 0 ? [] : [heading(translate('contest.checklist.kept')), list(items)];
}

function verdictOf(page: ChecklistPage, translate: Translate) {
  const { missing, advice, unclear } = counts(page);
  const tone = missing > 0 ? 'bad' : 'good';
  return toned(tone, translate('contest.checklist.verdict', { missing, advice, unclear }));
}

function counts({ checklist, faults }: ChecklistPage) {
  const standings = rowsOf(checklist).map((row) => standingOf(row, checklist));
  const count = (wanted: Standing): number => standings.filter((standing) => standing === wanted).length;
  return {
    missing: count('missing') + faults.length,
    advice: count('advice'),
    unclear: count('unclear'),
    met: count('met'),
    ahead: count('ahead'),
    not_applicable: count('not-applicable'),
  };
}

function groupName({ demand, of }: ChecklistGroup, translate: Translate): string {
  if (of === undefined) return translate(`contest.checklist.group.${demand}`, { name: 'none' });
  return translate(`contest.checklist.group.${demand}`, { name: ownerName({ demand }, of, translate) });
}

function ownerName({ demand }: Pick<ChecklistRow, 'demand'>, of: string, translate: Translate): string {
  return demand === 'law' ? countryName(of, translate) : platformName(of, translate);
}

function platformName(id: string, { locale }: Translate): string {
  return id === 'tumblr' ? 'Tumblr' : said(PLATFORMS[id as keyof typeof PLATFORMS]?.name ?? id, locale);
}

function countryName(code: string, { locale }: Translate): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code.toUpperCase()) ?? code;
}

/** The same for programs: every demand in its group, with its messages in the language asked for. */
export function checklistData(page: ChecklistPage, translate: Translate) {
  const { checklist, faults } = page;
  const { contest, version, platforms, laws, groups } = checklist;
  return {
    path: contest.path,
    id: contest.id,
    status: contest.data.status ?? null,
    version,
    platforms,
    laws,
    counts: counts(page),
    faults: faults.map((finding) => ({
      line: finding.range.start.line,
      message: messageOf(finding, translate),
      fix: fixOf(finding, translate) ?? null,
    })),
    groups: groups.map((group) => ({
      demand: group.demand,
      of: group.of ?? null,
      name: groupName(group, translate),
      requirements: group.rows.map((row) => rowData(row, checklist, translate)),
    })),
  };
}

function rowData(row: ChecklistRow, checklist: Checklist, translate: Translate) {
  return {
    rule: row.rule.id,
    title: said(row.title, translate.locale),
    standing: standingOf(row, checklist),
    enforcement: row.rule.enforcement,
    lacking: row.lacking.map(({ id, data, path }) => ({
      path,
      message: wordsOf(row, id, data, translate),
      fix: fixOf({ message: { id, data } }, translate) ?? null,
    })),
    source: row.source || null,
    as_of: row.asOf || null,
    confidence: row.confidence,
    unconfirmed: row.isUnconfirmed,
  };
}

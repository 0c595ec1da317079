import { dayAfter } from '../core/calendar/days.ts';
import { MINUTE } from '../core/calendar/moment.ts';
import { said } from '../core/finding.ts';
import { csvLine } from '../core/inbox/csv.ts';
import type { AnsweringReport } from '../core/inbox/report.ts';
import { type Figures, figuresOf } from '../core/inbox/statistics.ts';
import type { Translate } from '../core/messages.ts';
import { type Answering, classTitle } from '../core/policy/answering.ts';
import type { Policy } from '../core/policy/policy.ts';
import { type Block, code, heading, type Line, text, toned, type View } from './view.ts';

export interface SlaPage {
  readonly report: AnsweringReport;
  readonly from: string;
  readonly to: string;
  /** Hours. */
  readonly target: number;
  /** Finished weeks above it. */
  readonly slow: number;
  /** Rows and cards that could not be read, and files of which a part nobody knows is missing. */
  readonly unread: number;
  readonly unreadFiles: readonly string[];
  readonly policy: Policy;
  readonly answering: Answering;
}

export interface Group {
  readonly name: string;
  readonly figures: Figures;
}

/** The figures of each week, or of each class in the order of their first item. */
export function groupsOf({ statistics }: AnsweringReport, by: 'week' | 'class'): readonly Group[] {
  const names = by === 'week' ? statistics.weeks : statistics.classes;
  return names.map((name) => {
    return { name, figures: figuresOf(statistics.tally(by === 'week' ? { week: name } : { classId: name })) };
  });
}

const COLUMNS = ['items', 'answered', 'open', 'breached', 'average', 'median', 'p90', 'inside'] as const;

/** The table that a lead brings to the monthly meeting. */
export function slaView(page: SlaPage, translate: Translate): View {
  const { report, from, to, target, slow, unread, unreadFiles, answering } = page;
  const title = heading(translate('sla.title', { from: { date: from }, to: { date: to } }));
  const notes: Block[] = [...report.missing].map(([key, count]) => {
    const [country = '', year = ''] = key.split('-');
    return text(toned('warn', translate('sla.missing', { country, year, count })));
  });
  if (unread > 0) notes.push(text(toned('bad', translate('sla.unread', { count: unread }))));
  for (const path of unreadFiles) notes.push(text(toned('bad', translate('sla.unread-file')), ' ', code(path)));
  const weeks = groupsOf(report, 'week');
  if (weeks.length === 0) return [title, ...notes, text(translate(notes.length > 0 ? 'sla.none-counted' : 'sla.none'))];
  const total = figuresOf(report.statistics.tally());
  const ofWeek = ({ name }: Group): string => `${name.slice(5)}…${dayAfter(name, 6).slice(5)}`;
  const ofClass = ({ name }: Group): string => said(classTitle(answering, name).localized, translate.locale);
  const all = { name: '', figures: total };
  return [
    title,
    text(toned(slow > 0 ? 'bad' : 'good', translate('sla.target', { hours: target, count: slow }))),
    ...notes,
    heading(translate('sla.by-week')),
    tableOf('week', weeks, ofWeek, all, translate),
    heading(translate('sla.by-class')),
    tableOf('class', groupsOf(report, 'class'), ofClass, all, translate),
    ...openBlocks(page, translate),
  ];
}

function tableOf(
  first: 'week' | 'class',
  groups: readonly Group[],
  nameOf: (group: Group) => string,
  all: Group,
  translate: Translate,
): Block {
  const head = [first, ...COLUMNS].map((column) => translate(`sla.column.${column}`));
  const rows = groups.map((group) => [[toned('plain', nameOf(group))], ...cells(group, translate)]);
  return {
    kind: 'table',
    head,
    rows: [...rows, [[toned('strong', translate('sla.column.total'))], ...cells(all, translate)]],
  };
}

function cells({ figures }: Group, translate: Translate): Line[] {
  const { answered, open, breached, average, median, p90, inside } = figures;
  const duration = (ms: number | undefined): Line => [
    ms === undefined ? '–' : translate('sla.duration', { length: { worked: ms } }),
  ];
  return [
    [String(answered + open)],
    [String(answered)],
    [String(open)],
    [toned(breached > 0 ? 'warn' : 'plain', String(breached))],
    duration(average),
    duration(median),
    duration(p90),
    [inside === undefined ? '–' : `${Math.floor(inside * 100)} %`],
  ];
}

function openBlocks({ report, policy, answering }: SlaPage, translate: Translate): Block[] {
  if (report.oldest.length === 0) return [];
  const head = ['id', 'class', 'owner', 'age'].map((column) => translate(`sla.column.${column}`));
  const rows = report.oldest.map(({ id, owner = '', measure }): readonly Line[] => [
    [code(id)],
    [toned('plain', said(classTitle(answering, measure.classId).localized, translate.locale))],
    [toned('plain', policy.people.get(owner)?.name ?? (owner === '' ? '–' : '?'))],
    [toned(measure.isLate ? 'bad' : 'plain', translate('sla.duration', { length: { worked: measure.ms } }))],
  ]);
  return [heading(translate('sla.oldest')), { kind: 'table', head, rows }];
}

const minutes = (ms: number | undefined): number | undefined =>
  ms === undefined ? undefined : Math.floor(ms / MINUTE);

function plainFigures({ answered, open, overdue, breached, average, median, p90, inside }: Figures) {
  return {
    items: answered + open,
    ...{ answered, open, overdue, breached },
    average_minutes: minutes(average),
    median_minutes: minutes(median),
    p90_minutes: minutes(p90),
    inside: inside === undefined ? undefined : Math.floor(inside * 1000) / 1000,
  };
}

/** The table as data. Times are whole working minutes. */
export function slaJson({ report, from, to, target, slow, unread, unreadFiles }: SlaPage): unknown {
  return {
    ...{ from, to, target_hours: target, slow_weeks: slow, unread, unread_files: unreadFiles },
    missing_calendars: Object.fromEntries(report.missing),
    total: plainFigures(figuresOf(report.statistics.tally())),
    weeks: groupsOf(report, 'week').map(({ name, figures }) => ({ week: name, ...plainFigures(figures) })),
    classes: groupsOf(report, 'class').map(({ name, figures }) => ({ class: name, ...plainFigures(figures) })),
    open: report.oldest.map(({ id, owner, measure }) => ({
      ...{ id, class: measure.classId, owner, age_minutes: minutes(measure.ms), overdue: measure.isLate },
    })),
  };
}

/** The table for a program for tables: a row for each week and class. Nothing in it can run there. */
export function slaCsv({ report }: SlaPage): string {
  const { statistics } = report;
  const rows = statistics.weeks.flatMap((week) =>
    statistics.classes.flatMap((classId) => {
      const figures = plainFigures(figuresOf(statistics.tally({ week, classId })));
      return figures.items === 0 ? [] : [[week, classId, ...Object.values(figures).map((value) => value ?? '')]];
    }),
  );
  const head = ['week', 'class', ...Object.keys(plainFigures(figuresOf(statistics.tally())))];
  return [head, ...rows].map(csvLine).join('');
}

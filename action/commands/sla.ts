import { dayAfter, mondayOf } from '../core/calendar/days.ts';
import { parseMoment } from '../core/calendar/moment.ts';
import { contentKind } from '../core/content/kinds.ts';
import { AnsweringReport } from '../core/inbox/report.ts';
import { type MeanTarget, meanTarget, slowWeek } from '../core/inbox/slow-week.ts';
import { judge } from '../core/judge.ts';
import { Clock } from '../core/judging/clock.ts';
import { EditionFinder } from '../core/judging/editions.ts';
import { ANSWERING_PATH, type Answering } from '../core/policy/answering.ts';
import type { Policy } from '../core/policy/policy.ts';
import { plain } from '../reporters/escape.ts';
import { type SlaPage, slaCsv, slaJson, slaView } from '../reporters/sla.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { openContent } from './content.ts';
import { expectNoArguments, OPTIONS, presentMoment } from './options.ts';
import { show } from './output.ts';
import { type OpenPolicy, openPolicy } from './workspace.ts';

export const sla: CommandSpec = {
  name: 'sla',
  about: 'cli.sla.about',
  options: {
    from: { type: 'string', about: 'cli.option.day-from', value: 'cli.option.date.value' },
    to: { type: 'string', about: 'cli.option.day-to', value: 'cli.option.date.value' },
    now: OPTIONS.now,
    format: { ...OPTIONS.format, choices: [...OPTIONS.format.choices, 'csv'] },
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: [
    'reglament sla',
    'reglament sla --from 2026-11-01 --to 2026-11-30 --format markdown',
    'reglament sla --format csv > answers.csv',
  ],
  run,
};

/** Weeks before this one that are shown unless asked otherwise. */
const WEEKS = 3;
/** Hours of a mean first answer where no rule says another number (facts/frequency.md §4.2). */
const TARGET_HOURS = 6;

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  expectNoArguments(args, 'sla');
  const open = await openPolicy(args, context);
  const { root, judging, translate } = open;
  const { policy } = judging;
  const now = presentMoment(args.values['now'], context.now);
  const clock = new Clock();
  await clock.load();
  const zone = policy.settings.time_zone;
  const today = clock.date(now, zone);
  const from = dayOf(args.values['from'], open) ?? dayAfter(mondayOf(today), -7 * WEEKS);
  const to = dayOf(args.values['to'], open) ?? today;
  if (to < from) throw new UserError((say) => say('cli.error.period', { from, to }), translate.locale);

  const answering = expectMatrix(policy, open);
  const finder = new EditionFinder(judging.timeline, clock);
  const report = new AnsweringReport(policy, answering, finder, clock, now);
  const { files, reading } = openContent(root, policy);
  const inbox = files.filter(({ path }) => contentKind(path) === 'inbox');
  let unread = 0;
  const unreadFiles: string[] = [];
  await judge(inbox, judging, {
    ...reading,
    now,
    isAsked: ({ check }) => check.id === 'content.unreadable',
    onItem: async (item, lookup) => {
      const date = clock.date(item.receivedAt, zone);
      if (date >= from && date <= to) await report.add(item, lookup);
    },
    onUnread: ({ path, rows, hasRest }) => {
      unread += rows;
      if (hasRest) unreadFiles.push(path);
    },
  });
  const targetIn = async (week: string): Promise<MeanTarget> => {
    const edition = await finder.at(Date.parse(`${week}T10:00:00Z`));
    return targetOf((await edition?.load()) ?? policy);
  };
  let slow = 0;
  for (const week of report.statistics.weeks) {
    const end = dayAfter(week, 6);
    // A week of which only some days are asked for, or over, says nothing of its mean.
    const isWhole = week >= from && end <= to && end < today;
    if (isWhole && slowWeek(report.statistics, week, await targetIn(week)) !== undefined) slow++;
  }
  const target = targetOf(policy).hours;
  const page: SlaPage = { report, from, to, target, slow, unread, unreadFiles, policy, answering };
  if (args.values['format'] === 'csv') context.stdout.write(slaCsv(page));
  else show(args, context, { view: () => slaView(page, translate), data: () => slaJson(page) });
  // A table in which something is missing is no table for a meeting.
  const isIncomplete = unread > 0 || unreadFiles.length > 0 || report.missing.size > 0;
  return slow > 0 || isIncomplete ? 1 : 0;
}

/** The matrix of the working policy. */
export function expectMatrix({ answering }: Policy, { translate }: Pick<OpenPolicy, 'translate'>): Answering {
  if (answering !== undefined) return answering;
  throw new UserError((say) => say('cli.error.no-matrix', { file: ANSWERING_PATH }), translate.locale);
}

/** The target that a policy's own rule gives. */
function targetOf(policy: Policy): MeanTarget {
  return meanTarget(policy) ?? { hours: TARGET_HOURS, min: 1 };
}

function dayOf(value: string | boolean | undefined, { translate }: OpenPolicy): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (typeof parseMoment(value) !== 'string') return value.slice(0, 10);
  throw new UserError((say) => say('cli.error.date', { found: plain(value) }), translate.locale);
}

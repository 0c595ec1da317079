import { dayAfter, daysBetween, mondayOf } from '../core/calendar/days.ts';
import { parseMoment } from '../core/calendar/moment.ts';
import { planOf } from '../core/calendar/plan.ts';
import { type Calendar, judge } from '../core/judge.ts';
import { Clock } from '../core/judging/clock.ts';
import { Today } from '../core/judging/today.ts';
import { calendarJson, calendarView } from '../reporters/calendar.ts';
import { plain } from '../reporters/escape.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { openContent } from './content.ts';
import { expectNoArguments, OPTIONS, presentMoment } from './options.ts';
import { show } from './output.ts';
import { expectAccount, type OpenPolicy, openPolicy } from './workspace.ts';

export const calendar: CommandSpec = {
  name: 'calendar',
  about: 'cli.calendar.about',
  options: {
    from: { type: 'string', about: 'cli.option.week-from', value: 'cli.option.date.value' },
    to: { type: 'string', about: 'cli.option.week-to', value: 'cli.option.date.value' },
    account: { type: 'string', about: 'cli.option.account', value: 'cli.option.account.value' },
    now: OPTIONS.now,
    format: { ...OPTIONS.format, choices: [...OPTIONS.format.choices, 'ics'] },
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: [
    'reglament calendar',
    'reglament calendar --from 2026-12-01 --to 2026-12-31 --account vk',
    'reglament calendar --format ics > posts.ics',
  ],
  run,
};

/** Days shown unless asked otherwise: four weeks. */
const DAYS = 28;
/** Days that one page shows at most: two years. */
const MOST_DAYS = 732;

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  expectNoArguments(args, 'calendar');
  const open = await openPolicy(args, context);
  const { root, judging, translate } = open;
  const now = presentMoment(args.values['now'], context.now);
  const { accounts: all } = judging.policy;
  const id = args.values['account'];
  const accounts = id === undefined ? [...all.values()] : [expectAccount(id, judging.policy, translate.locale)];
  const today = await new Today(now, judging.policy.settings.time_zone, new Clock()).date();
  const from = dayOf(args.values['from'], open) ?? mondayOf(today);
  const to = dayOf(args.values['to'], open) ?? dayAfter(from, DAYS - 1);
  if (daysBetween(from, to) >= MOST_DAYS) {
    throw new UserError((say) => say('cli.error.long-period', { limit: MOST_DAYS }), translate.locale);
  }
  if (to < from) throw new UserError((say) => say('cli.error.period', { from, to }), translate.locale);

  let judged: Calendar | undefined;
  const { files, reading } = openContent(root, judging.policy);
  const report = await judge(files, judging, {
    ...reading,
    now,
    onCalendar: async (whole) => {
      await whole.context.clock.load();
      judged = whole;
    },
  });
  const plans = judged === undefined ? [] : planOf({ from, to, accounts }, judged, report.findings);
  if (args.values['format'] === 'ics') {
    const { calendarIcs } = await import('../reporters/ics.ts');
    context.stdout.write(calendarIcs(plans, judging.policy.id, now, translate));
    return 0;
  }
  show(args, context, {
    view: () => calendarView(plans, from, to, translate),
    data: () => calendarJson(plans, from, to, translate),
  });
  return 0;
}

function dayOf(value: string | boolean | undefined, { translate }: OpenPolicy): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (typeof parseMoment(value) !== 'string') return value.slice(0, 10);
  throw new UserError((say) => say('cli.error.date', { found: plain(value) }), translate.locale);
}

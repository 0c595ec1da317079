import { parseMoment } from '../core/calendar/moment.ts';
import { Clock } from '../core/judging/clock.ts';
import { nearest } from '../core/nearest.ts';
import { frozenRule } from '../core/policy/canonical.ts';
import { type EditionOnDay, editionView, levelOn, ruleOnDayView } from '../reporters/edition.ts';
import { plain } from '../reporters/escape.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { editionAt } from './editions.ts';
import { OPTIONS } from './options.ts';
import { show } from './output.ts';
import { openPolicy } from './workspace.ts';

export const at: CommandSpec = {
  name: 'at',
  about: 'cli.at.about',
  positionals: 'cli.at.positionals',
  options: {
    rule: { type: 'string', about: 'cli.option.rule', value: 'cli.option.rule.value' },
    format: OPTIONS.format,
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: ['reglament at 2026-03-12', 'reglament at 2026-03-12 --rule frequency.per-day --locale en'],
  run,
};

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  const [date, ...others] = args.positionals;
  if (date === undefined || others.length > 0) throw new UserError((say) => say('cli.error.one-date'));
  const { judging, translate } = await openPolicy(args, context);
  const edition = await editionAt(judging, date, translate.locale);
  const policy = await edition.load();
  const next = judging.timeline.editions[judging.timeline.editions.indexOf(edition) + 1];
  const day: EditionOnDay = { policy, edition, next, date: await dayOf(date, policy.settings.time_zone) };
  const id = args.values['rule'];
  const rule = policy.rules.find((known) => known.id === id);
  if (typeof id === 'string' && rule === undefined) {
    const known = policy.rules.map((other) => other.id);
    const data = { found: plain(id), version: policy.version, suggestion: nearest(id, known) ?? 'none' };
    throw new UserError((say) => say('cli.error.rule', data), translate.locale);
  }
  const rules = rule === undefined ? policy.rules : [rule];
  show(args, context, {
    view: () => (rule === undefined ? editionView(day, translate) : ruleOnDayView(day, rule, translate)),
    data: () => ({
      id: policy.id,
      version: policy.version,
      effective: edition.effective,
      digest: edition.digest,
      path: edition.path,
      date: day.date,
      ...(next === undefined ? {} : { next: { version: next.version, effective: next.effective } }),
      rules: rules.flatMap((known) => {
        const frozen = frozenRule(known);
        return frozen === undefined ? [] : [{ ...frozen, level: levelOn(known, day.date) }];
      }),
      off: policy.off,
    }),
  });
  return 0;
}

/** The calendar date of a date or moment in a zone. */
async function dayOf(date: string, zone: string): Promise<string> {
  const moment = parseMoment(date);
  if (typeof moment === 'string' || moment.kind === 'local') return date.slice(0, 10);
  const clock = new Clock();
  await clock.load();
  return clock.date(moment.epochMs, zone);
}

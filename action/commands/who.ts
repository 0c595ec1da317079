import { type Moment, parseMoment } from '../core/calendar/moment.ts';
import { answersAt } from '../core/inbox/who.ts';
import { Clock } from '../core/judging/clock.ts';
import { EditionFinder } from '../core/judging/editions.ts';
import { nearest } from '../core/nearest.ts';
import { classOf } from '../core/policy/answering.ts';
import { plain } from '../reporters/escape.ts';
import { whoJson, whoView } from '../reporters/who.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { expectNoArguments, OPTIONS } from './options.ts';
import { show } from './output.ts';
import { expectMatrix } from './sla.ts';
import { expectAccount, type OpenPolicy, openPolicy } from './workspace.ts';

export const who: CommandSpec = {
  name: 'who',
  about: 'cli.who.about',
  options: {
    class: { type: 'string', about: 'cli.option.class', value: 'cli.option.class.value' },
    at: { type: 'string', about: 'cli.option.at', value: 'cli.option.now.value' },
    account: { type: 'string', about: 'cli.option.answer-account', value: 'cli.option.account.value' },
    format: OPTIONS.format,
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: [
    'reglament who --class complaint',
    'reglament who --class complaint_severe --at 2026-11-20T20:45:00+03:00',
    'reglament who --class question --account x',
  ],
  run,
};

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  expectNoArguments(args, 'who');
  const open = await openPolicy(args, context);
  const { judging, translate } = open;
  const { policy } = judging;
  const at = momentOf(args.values['at'], context.now, open);
  const clock = new Clock();
  await clock.load();
  const edition = await new EditionFinder(judging.timeline, clock).at(at);
  const answering = (await edition?.load())?.answering ?? expectMatrix(policy, open);
  const wanted = args.values['class'];
  const id = typeof wanted === 'string' ? wanted.trim() : '';
  const classes = Object.keys(answering.classes);
  if (id === '') {
    throw new UserError((say) => say('cli.error.no-class', { allowed: classes.join(', ') }), translate.locale);
  }
  const found = classOf(answering, id);
  if (found === undefined) {
    const data = { found: plain(id), allowed: classes.join(', '), suggestion: nearest(id, classes) ?? 'none' };
    throw new UserError((say) => say('cli.error.class', data), translate.locale);
  }
  const account = args.values['account'];
  const language = account === undefined ? undefined : expectAccount(account, policy, translate.locale).language;
  const answer = answersAt({ id, found, at, language }, answering, policy, clock.zones);
  show(args, context, { view: () => whoView(answer, translate), data: () => whoJson(answer) });
  const isUntold = answer.deadlines.some(({ due }) => 'missing' in due);
  return answer.people.length === 0 || isUntold ? 1 : 0;
}

function momentOf(value: string | boolean | undefined, now: number, { translate }: OpenPolicy): number {
  if (typeof value !== 'string') return now;
  const moment: Moment | string = parseMoment(value);
  if (typeof moment !== 'string' && moment.kind === 'instant') return moment.epochMs;
  const id = typeof moment === 'string' ? 'cli.error.at' : 'cli.error.no-offset';
  throw new UserError((say) => say(id, { found: plain(value) }), translate.locale);
}

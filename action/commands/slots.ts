import { freeSlots, type SlotRequest } from '../core/calendar/slots.ts';
import { FORMATS, PURPOSES } from '../core/content/post.ts';
import { type Calendar, judge } from '../core/judge.ts';
import { plain } from '../reporters/escape.ts';
import { slotsView } from '../reporters/slots.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { openContent } from './content.ts';
import { expectNoArguments, OPTIONS, presentMoment } from './options.ts';
import { show } from './output.ts';
import { expectAccount, openPolicy } from './workspace.ts';

export const slots: CommandSpec = {
  name: 'slots',
  about: 'cli.slots.about',
  options: {
    account: { type: 'string', about: 'cli.option.account', value: 'cli.option.account.value' },
    purpose: { type: 'string', about: 'cli.option.purpose', value: 'cli.option.purpose.value', choices: PURPOSES },
    'post-format': {
      type: 'string',
      about: 'cli.option.post-format',
      value: 'cli.option.format.value',
      choices: FORMATS,
    },
    rubric: { type: 'string', about: 'cli.option.rubric', value: 'cli.option.rubric.value' },
    count: { type: 'string', about: 'cli.option.count', value: 'cli.option.count.value' },
    now: OPTIONS.now,
    format: OPTIONS.format,
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: ['reglament slots --account vk --purpose promo', 'reglament slots --account x --purpose value --count 3'],
  run,
};

/** Moments that are proposed unless asked for more, and at most. */
const COUNT = 5;
const MOST = 50;

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  expectNoArguments(args, 'slots');
  const { root, judging, translate } = await openPolicy(args, context);
  const now = presentMoment(args.values['now'], context.now);
  const account = expectAccount(args.values['account'], judging.policy, translate.locale);
  const count = countOf(args.values['count'], translate.locale);
  const { purpose, rubric } = args.values;
  const data = {
    purpose: PURPOSES.find((known) => known === purpose),
    format: FORMATS.find((known) => known === args.values['post-format']),
    rubric: typeof rubric === 'string' ? rubric : undefined,
  };
  const wanted = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  const request: SlotRequest = { account, data: wanted, from: now, count, perDay: count };
  let free: readonly string[] = [];
  const find = async ({ publications, context: judged }: Calendar): Promise<void> => {
    const found = await freeSlots(request, publications.get(account.id) ?? [], judged);
    free = found.map((epochMs) => judged.clock.at(epochMs, account.timeZone));
  };
  const { files, reading } = openContent(root, judging.policy);
  await judge(files, judging, {
    ...reading,
    now,
    isAsked: ({ check }) => check.scope === 'account',
    onCalendar: find,
  });
  show(args, context, {
    view: () => slotsView(account, free, translate),
    data: () => ({ account: account.id, ...wanted, slots: free }),
  });
  return 0;
}

function countOf(value: string | boolean | undefined, locale: 'ru' | 'en'): number {
  if (typeof value !== 'string') return COUNT;
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= MOST) return count;
  throw new UserError((say) => say('cli.error.count', { found: plain(value), most: MOST }), locale);
}

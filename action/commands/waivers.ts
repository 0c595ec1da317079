import { INLINE_WAIVER } from '../core/finding.ts';
import { judge } from '../core/judge.ts';
import { Clock } from '../core/judging/clock.ts';
import { placeFreezes } from '../core/judging/freezes.ts';
import { Today } from '../core/judging/today.ts';
import { waiverFaults } from '../core/policy/exceptions.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { Report } from '../core/report.ts';
import { type FreezeState, type WaiverState, waiversView } from '../reporters/waivers.ts';
import type { CommandContext, CommandSpec, ExitCode, ParsedArguments } from './command.ts';
import { openContent } from './content.ts';
import { expectNoArguments, OPTIONS, presentMoment } from './options.ts';
import { show } from './output.ts';
import { openPolicy } from './workspace.ts';

export const waivers: CommandSpec = {
  name: 'waivers',
  about: 'cli.waivers.about',
  options: { now: OPTIONS.now, format: OPTIONS.format, locale: OPTIONS.locale, help: OPTIONS.help },
  examples: ['reglament waivers', 'reglament waivers --format json'],
  run,
};

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  expectNoArguments(args, 'waivers');
  const { root, judging, translate } = await openPolicy(args, context);
  const { policy } = judging;
  const now = presentMoment(args.values['now'], context.now);
  const clock = new Clock();
  const today = new Today(now, policy.settings.time_zone, clock);
  // What a waiver excuses is decided by judging, here as in a check.
  const { files, reading } = openContent(root, policy);
  const report = await judge(files, judging, { ...reading, now });
  const states = await waiverStates(policy, report, today);
  const comments = report.findings.filter(({ waiver }) => waiver === INLINE_WAIVER);
  const freezes = await freezeStates(policy, now, clock);
  show(args, context, {
    view: () => waiversView(states, comments, freezes, translate),
    data: () => ({
      waivers: states.map(({ waiver, daysLeft, excused, faults }) => ({
        ...waiver,
        days_left: daysLeft,
        excused,
        faults,
      })),
      inline: comments.map(({ rule, path, range, reason }) => ({ rule, path, line: range.start.line, reason })),
      freezes: freezes.map(({ freeze, state }) => ({ ...freeze, state })),
    }),
  });
  return 0;
}

/** The waivers with what became of each: how many findings of a report it excuses, and what is wrong with it. */
export async function waiverStates(
  policy: Policy,
  { findings }: Pick<Report, 'findings'>,
  today: Today,
): Promise<readonly WaiverState[]> {
  const states: WaiverState[] = [];
  for (const waiver of policy.waivers) {
    states.push({
      waiver,
      approver: policy.people.get(waiver.approved_by)?.name ?? waiver.approved_by,
      daysLeft: await today.daysUntil(waiver.expires),
      excused: findings.filter((finding) => finding.waiver === waiver.id).length,
      faults: (await waiverFaults(waiver, policy, today)).map(({ fault }) => fault),
    });
  }
  return states;
}

/** The crisis stops with where each stands at a moment. */
export async function freezeStates(policy: Policy, now: number, clock: Clock): Promise<readonly FreezeState[]> {
  return (await placeFreezes(policy, clock)).map(({ freeze, from, until }): FreezeState => {
    const declaredBy = policy.people.get(freeze.declared_by)?.name ?? freeze.declared_by;
    return { freeze, declaredBy, state: now < from ? 'ahead' : now < until ? 'in-force' : 'over' };
  });
}

import { parseDuration } from '../calendar/duration.ts';
import { MINUTE } from '../calendar/moment.ts';
import { isMissing } from '../calendar/working-time.ts';
import type { PublicationInput } from '../check.ts';
import type { Reply, ReplyData } from '../content/reply.ts';
import { Clocks, lengthOf } from '../inbox/clocks.ts';
import { classOf, deadlineOf, type Scenario } from '../policy/answering.ts';

/** Who may approve in the place of a role that does not answer. */
export type Substitutes = Readonly<Record<string, readonly string[]>>;

/** An approval as the card has it, with what it is worth. */
export interface Approval {
  readonly index: number;
  /** Epoch milliseconds. */
  readonly instant: number | undefined;
  /** By whoever wrote the text. */
  readonly isSelf: boolean;
  /** By somebody whose role may; any will do where the situation names none, or the team keeps no register of people. */
  readonly mayApprove: boolean;
}

type Asked = Pick<PublicationInput, 'policy'> & { readonly reply: Reply };

export function approvalsOf(
  { reply, policy: { people } }: Asked,
  approver: Scenario['approver'],
  instead: Substitutes,
): readonly Approval[] {
  const others = approver !== undefined && Object.hasOwn(instead, approver) ? (instead[approver] ?? []) : [];
  const roles = approver === undefined ? undefined : [approver, ...others];
  const given: NonNullable<ReplyData['approved_by']> = reply.data.approved_by ?? [];
  return given.map(({ person, at }, index) => ({
    index,
    instant: reply.instantOf(at),
    isSelf: person === reply.data.author,
    mayApprove:
      roles === undefined ||
      people.size === 0 ||
      (people.get(person)?.roles.some((role) => roles.includes(role)) ?? false),
  }));
}

/** By how many minutes the first approval came after the time that the situation, or its class, gives for a first answer; 0 when it is in time. */
export async function minutesOverdue(
  { reply, policy }: Asked,
  scenario: Scenario | undefined,
  approvedAt: number,
): Promise<number> {
  const { answering } = policy;
  const receivedAt = reply.answered?.receivedAt;
  if (answering === undefined || receivedAt === undefined || (reply.data.stage ?? 'first') !== 'first') return 0;
  const found = classOf(answering, scenario?.class ?? reply.class);
  if (found === undefined) return 0;
  const own = scenario?.first === undefined ? undefined : parseDuration(scenario.first);
  const usual = deadlineOf(found, 'first');
  const duration = own ?? usual?.duration;
  const { Zones } = await import('../calendar/zones.ts');
  const clock = new Clocks(answering, policy, new Zones()).of(
    own === undefined ? (usual?.clock ?? found.clock) : found.clock,
  );
  if (clock === undefined || duration === undefined) return 0;
  const due = clock.deadline(receivedAt, lengthOf(duration, clock));
  if (due === undefined || isMissing(due)) return 0;
  return Math.max(0, Math.ceil((approvedAt - due) / MINUTE));
}

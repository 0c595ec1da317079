import { parseDuration } from '../calendar/duration.ts';
import { MINUTE } from '../calendar/moment.ts';
import { isMissing } from '../calendar/working-time.ts';
import type { PublicationInput } from '../check.ts';
import type { Reply, ReplyData } from '../content/reply.ts';
import { Clocks, lengthOf } from '../inbox/clocks.ts';
import { classOf, deadlineOf, type Scenario } from '../policy/answering.ts';
import { type FileBefore, holders, isConfirmed, approvalsOf as reviewsOf, wasNamed } from '../pull/file-review.ts';

/** Who may approve in the place of a role that does not answer. */
export type Substitutes = Readonly<Record<string, readonly string[]>>;

/** An approval with what it is worth. */
export interface Approval {
  /** Where the card has it; absent for one that was given to the pull request. */
  readonly index: number | undefined;
  /** Epoch milliseconds. */
  readonly instant: number | undefined;
  /** By whoever wrote the text. */
  readonly isSelf: boolean;
  /** By somebody whose role may; any will do where the situation names none, or the team keeps no register of people. */
  readonly mayApprove: boolean;
  /** It is more than a name that the author of the change wrote down. */
  readonly isConfirmed: boolean;
}

type Asked = Pick<PublicationInput, 'policy'> & { readonly reply: Reply };

/** The roles of which one may approve: that of the situation, and those in its place. */
export function rolesFor(approver: Scenario['approver'], instead: Substitutes): readonly string[] | undefined {
  if (approver === undefined) return undefined;
  return [approver, ...(Object.hasOwn(instead, approver) ? (instead[approver] ?? []) : [])];
}

/**
 * The approvals of a reply: those that its card has, and those that the change got in its pull request. The card has only names. One that stood there
 * before the change, above the same text, counts as it is.
 */
export function approvalsOf(
  { reply, policy, document, review }: Asked & Pick<PublicationInput, 'document' | 'review'>,
  roles: readonly string[] | undefined,
): readonly Approval[] {
  const { people } = policy;
  const isSame = isSameReply(reply, review.before(), document.text.slice(document.bodyStart));
  const given: NonNullable<ReplyData['approved_by']> = reply.data.approved_by ?? [];
  const written = given.map(({ person, at }, index) => ({
    index,
    instant: reply.instantOf(at),
    isSelf: person === reply.data.author,
    mayApprove:
      roles === undefined ||
      people.size === 0 ||
      (people.get(person)?.roles.some((role) => roles.includes(role)) ?? false),
    isConfirmed: isConfirmed(review, person, isSame && wasNamed(review, ['approved_by'], { person }), policy),
  }));
  const may = roles === undefined ? undefined : holders(review, roles, policy).may;
  const reviews = reviewsOf(review)
    .filter(({ person }) => may?.has(person) !== false)
    .map(({ person, at }) => ({
      index: undefined,
      instant: at,
      isSelf: person === reply.data.author,
      mayApprove: true,
      isConfirmed: true,
    }));
  return [...written, ...reviews];
}

/** What makes of a text another answer. */
const ADDRESS = ['account', 'in_reply_to', 'kind', 'stage', 'scenario'] as const;

/** Whether what was approved is what stands there now: the same words to the same people. */
function isSameReply({ data }: Reply, before: FileBefore | undefined, body: string): boolean {
  return before !== undefined && before.body === body && ADDRESS.every((key) => before.data[key] === data[key]);
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

import * as z from 'zod/mini';
import { type Draft, defineCheck, type PublicationInput } from '../../core/check.ts';
import { REPLIES, type Reply } from '../../core/content/reply.ts';
import { nearest } from '../../core/nearest.ts';
import { unmet, unmetData } from '../../core/pull/demand.ts';
import { holders } from '../../core/pull/file-review.ts';
import { type Approval, approvalsOf, minutesOverdue, rolesFor } from '../../core/replies/approval.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId =
  | 'missing'
  | 'role'
  | 'self'
  | 'no-date'
  | 'late'
  | 'unconfirmed'
  | 'stale'
  | 'overdue'
  | 'no-scenario'
  | 'scenario';

/** Where a card says that it is sharp. */
const SHARP_KEYS = ['sharp', 'scenario', 'class'] as const;

/** So much of a found value is shown, in UTF-16 units. */
const VALUE_SHOWN = 60;

/**
 * A sharp answer is read before it goes out by whoever the situation names, and in its time (facts/advice-map.md S1.3f). An approval that came too late
 * cannot be mended, so that is only told. In a pull request an approving review will do, and a name in the card that no review confirms will not.
 */
export default defineCheck({
  id: 'reply.sharp-approval',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** Role → who may approve in its place. */
    instead: z._default(z.record(z.string(), z.array(z.string())), {}),
    /** Of the answering matrix: sharp, whatever the card says. */
    classes: z._default(z.array(z.string()), ['complaint_severe']),
  }),
  stricter: { instead: 'unknown', classes: 'more' },
  messages: [
    'missing',
    'role',
    'self',
    'no-date',
    'late',
    'unconfirmed',
    'stale',
    'overdue',
    'no-scenario',
    'scenario',
  ],
  advises: ['overdue'],
  mayFire: ({ reply }, { classes }) => reply !== undefined && isSharp(reply, classes),
  judge: async (input, { instead, classes }): Promise<readonly Draft<MessageId>[]> => {
    const { reply, policy, document, review } = input;
    if (reply === undefined || !isSharp(reply, classes)) return [];
    const { scenario: id } = reply.sharp;
    const scenarios = policy.answering?.scenarios ?? [];
    const known = scenarios.map((one) => one.id);
    const sharpKey = { key: [SHARP_KEYS.find((key) => reply.data[key] !== undefined) ?? 'in_reply_to'] };
    if (id === undefined && known.length > 0) {
      return [{ messageId: 'no-scenario', data: { allowed: known.join(', ') }, at: sharpKey }];
    }
    const scenario = scenarios.find((one) => one.id === id);
    if (scenario === undefined && id !== undefined && known.length > 0) {
      const data = {
        found: clip(id, VALUE_SHOWN),
        suggestion: nearest(id, known) ?? 'none',
        allowed: known.join(', '),
      };
      return [{ messageId: 'scenario', data, at: { key: ['scenario'] } }];
    }
    const role = scenario?.approver;
    // A situation for which nobody has to be asked.
    if (scenario !== undefined && role === undefined) return [];
    const roles = rolesFor(role, instead);
    const given = approvalsOf({ reply, policy, document, review }, roles);
    const fault = faultOf(given, reply);
    if (fault !== undefined) {
      const at = fault.at === undefined ? sharpKey : { key: ['approved_by', fault.at] };
      const { messageId } = fault;
      const draft = { messageId, data: { role: role ?? '' }, at };
      return [LACKING.includes(messageId) ? withApproval(draft, roles, reply.data.author, input) : draft];
    }
    const [first] = able(given).flatMap(({ instant, index }) => (instant === undefined ? [] : { instant, index }));
    const minutes = first === undefined ? 0 : await minutesOverdue({ reply, policy }, scenario, first.instant);
    return minutes === 0
      ? []
      : [
          {
            messageId: 'overdue',
            data: { minutes },
            at: first?.index === undefined ? sharpKey : { key: ['approved_by', first.index] },
          },
        ];
  },
});

/** Faults that an approving review mends. */
const LACKING: readonly MessageId[] = ['missing', 'role', 'self', 'unconfirmed'];

/** The same with the approval that would mend it; where the change was approved before its last edit, it says so. */
function withApproval(
  draft: Draft<MessageId>,
  roles: readonly string[] | undefined,
  author: string | undefined,
  { review, policy }: PublicationInput,
): Draft<MessageId> {
  const anybody = { may: new Set(policy.people.keys()), asked: [] };
  const approvers = roles === undefined ? anybody : holders(review, roles, policy);
  const demand = { roles: roles ?? [], owners: [], approvers, count: 1, authors: author === undefined ? [] : [author] };
  const lacking = review.isTouched ? unmet(demand, review.approvals) : undefined;
  if (lacking === undefined) return draft;
  const { awaited: approval } = lacking;
  if (approval.kind !== 'stale') return { ...draft, approval };
  return { ...draft, messageId: 'stale', data: unmetData(demand, lacking, policy), approval };
}

function isSharp({ sharp, class: own }: Reply, classes: readonly string[]): boolean {
  return sharp.isSharp || (own !== undefined && classes.includes(own));
}

function able(given: readonly Approval[]): readonly Approval[] {
  return given
    .filter(({ isSelf, mayApprove, isConfirmed }) => mayApprove && !isSelf && isConfirmed)
    .sort((a, b) => (a.instant ?? 0) - (b.instant ?? 0));
}

/** What is wrong with the approvals, if anything; what has not gone out may still be dated. */
function faultOf(
  given: readonly Approval[],
  { sentAt }: Reply,
): { readonly messageId: MessageId; readonly at: number | undefined } | undefined {
  const others = given.filter(({ isSelf }) => !isSelf);
  if (given.length === 0) return { messageId: 'missing', at: undefined };
  if (others.length === 0) return { messageId: 'self', at: given[0]?.index };
  const fit = able(given);
  const named = others.find(({ mayApprove }) => mayApprove);
  if (fit.length === 0 && named !== undefined) return { messageId: 'unconfirmed', at: named.index };
  if (fit.length === 0) return { messageId: 'role', at: others[0]?.index };
  if (sentAt === undefined) return undefined;
  const dated = fit.filter(({ instant }) => instant !== undefined);
  if (dated.length === 0) return { messageId: 'no-date', at: fit[0]?.index };
  const isInTime = dated.some(({ instant }) => (instant ?? sentAt) <= sentAt);
  return isInTime ? undefined : { messageId: 'late', at: dated[0]?.index };
}

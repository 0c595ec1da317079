import * as z from 'zod/mini';
import { parseMoment, utcOf } from '../../core/calendar/moment.ts';
import type { Publication } from '../../core/calendar/publication.ts';
import { type AccountInput, defineCheck, type PublicationDraft } from '../../core/check.ts';
import type { PostData } from '../../core/content/post.ts';
import type { MessageData } from '../../core/finding.ts';
import { approvalsOf, isConfirmed, wasNamed } from '../../core/pull/file-review.ts';

type MessageId = 'short' | 'after' | 'late' | 'unknown' | 'urgent';

/** Milliseconds in an hour. */
const HOUR = 3_600_000;
/** In these somebody else has read it. */
const READY: readonly (string | undefined)[] = ['approved', 'scheduled', 'published'];

/**
 * Between approval and publication there is time for second thoughts, unless the post is urgent and somebody allowed it (facts/advice-map.md S1.10d).
 * It is known from `approved_at`; of what has gone out without it nothing is said.
 */
export default defineCheck({
  id: 'plan.lead-time',
  scope: 'account',
  dependsOnMoment: false,
  options: z.strictObject({
    /** Facts/advice-map.md S1.10d names 24; no study proves them. */
    hours: z._default(z.number().check(z.minimum(0)), 24),
  }),
  stricter: { hours: 'higher' },
  messages: ['short', 'after', 'late', 'unknown', 'urgent'],
  mayFire: ({ publications }) => publications.some(({ post }) => post.isPlanned),
  judge: (input, { hours }) =>
    input.publications.flatMap((publication): PublicationDraft<MessageId>[] => {
      const fault = faultOf(publication, hours, input);
      if (fault === undefined) return [];
      const { messageId, key, data, measure = 1 } = fault;
      const place = { at: { key: [key] }, publication, related: [], subject: publication, isAboutPost: true } as const;
      return [{ messageId, data, measure, ...place }];
    }),
});

interface Fault {
  readonly messageId: MessageId;
  readonly key: string;
  readonly data: MessageData;
  readonly measure?: number;
}

function faultOf(publication: Publication, hours: number, input: AccountInput): Fault | undefined {
  const { data, isPlanned } = publication.post;
  if (!isPlanned) return undefined;
  const isToCome = publication.epochMs > input.now;
  if (!READY.includes(data.status)) {
    const left = (publication.epochMs - input.now) / HOUR;
    if (!isToCome || left >= hours) return undefined;
    return urgencyFault(publication, input, { messageId: 'late', key: 'status', data: { hours, left: floor(left) } });
  }
  if (data.approved_at === undefined) {
    return isToCome ? { messageId: 'unknown', key: 'approved_at', data: { hours } } : undefined;
  }
  const lead = leadOf(publication, data.approved_at, input);
  if (lead === undefined || lead >= hours) return undefined;
  if (lead < 0) return { messageId: 'after', key: 'approved_at', data: {}, measure: hours - lead };
  const short: Fault = { messageId: 'short', key: 'approved_at', data: { hours, lead: floor(lead) } };
  return urgencyFault(publication, input, { ...short, measure: hours - lead });
}

/** What is urgent may be late when it says why, and somebody else than its author allowed it: in the card, or by a review of the pull request. */
function urgencyFault(
  publication: Publication,
  { policy, reviewOf }: AccountInput,
  otherwise: Fault,
): Fault | undefined {
  const { urgent, author }: PostData = publication.post.data;
  if (urgent === undefined || urgent === false) return otherwise;
  const tell = (lack: string): Fault => ({ messageId: 'urgent', key: 'urgent', data: { lack } });
  if (urgent === true) return tell('reason');
  const review = reviewOf(publication);
  if (approvalsOf(review).some(({ person }) => person !== author)) return undefined;
  const { approved_by: by } = urgent;
  if (by === undefined) return tell('approver');
  if (by === author) return tell('self');
  if (policy.people.size > 0 && !policy.people.has(by)) return tell('nobody');
  const stoodBefore = wasNamed(review, ['urgent', 'approved_by'], { person: by });
  return isConfirmed(review, by, stoodBefore, policy) ? undefined : tell('unconfirmed');
}

/** Hours from approval to publication. A day without a time is taken from its start, and a time without an offset by the clock of the account. */
function leadOf(publication: Publication, written: string, { localOf }: AccountInput): number | undefined {
  const moment = parseMoment(written);
  if (typeof moment === 'string') return undefined;
  const passed =
    moment.kind === 'instant'
      ? publication.epochMs - moment.epochMs
      : utcOf(localOf(publication)) - utcOf(moment.local);
  return passed / HOUR;
}

/** Hours as they are told: none is rounded up to what would do. */
function floor(hours: number): number {
  return Math.floor(hours * 10) / 10;
}

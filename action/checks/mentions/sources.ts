import * as z from 'zod/mini';
import { dayAfter } from '../../core/calendar/days.ts';
import { workingDayAfter } from '../../core/calendar/working-days.ts';
import { defineCheck, type FileDraft, type PolicyInput } from '../../core/check.ts';
import { holdersOf } from '../../core/inbox/duty.ts';
import { ANSWERING_PATH, type MentionSource } from '../../core/policy/answering.ts';
import { POLICY_PATH } from '../../core/policy/files.ts';

type MessageId = 'none' | 'queries' | 'tool' | 'owner' | 'nobody' | 'no-log';

/** The policy says where people talk about us, what is looked for, with what, and who looks. */
export default defineCheck({
  id: 'mentions.sources',
  scope: 'policy',
  options: z.strictObject({}),
  stricter: {},
  messages: ['none', 'queries', 'tool', 'owner', 'nobody', 'no-log'],
  // A log that is missing can be started, and what was not looked at then is gone.
  advises: ['no-log'],
  judge: async (input) => {
    const { policy, today } = input;
    const { answering, people } = policy;
    const sources = answering?.mentions?.sources ?? [];
    const path = answering === undefined ? POLICY_PATH : ANSWERING_PATH;
    if (sources.length === 0) {
      return [{ messageId: 'none', path, at: { key: answering === undefined ? ['id'] : ['mentions', 'sources'] } }];
    }
    const date = await today.date();
    const lacking = sources.flatMap((source, index) => {
      return lacks(source, (role) => people.size === 0 || holdersOf(people, role, date).length > 0).map(
        ([messageId, key]): FileDraft<MessageId> => {
          const data = { source: source.id, role: source.owner ?? '' };
          return { messageId, data, path, at: { key: ['mentions', 'sources', index, ...key] } };
        },
      );
    });
    const since = input.hasMentionLog ? undefined : await listedSince(input);
    if (since === undefined || mayStillBegin(since, date, input)) return lacking;
    const data = { count: sources.length, since: { date: since } };
    return [...lacking, { messageId: 'no-log', data, path, at: { key: ['mentions', 'sources'] } }];
  },
});

/** Whether the first working day of the list is not over: of a year without a calendar nothing is guessed, and nobody waits. */
function mayStillBegin(since: string, date: string, { policy }: PolicyInput): boolean {
  const { queues = {}, mentions } = policy.answering ?? {};
  const code = mentions === undefined ? undefined : queues[mentions.clock]?.calendar;
  const first = workingDayAfter(dayAfter(since, -1), 1, code, policy.calendars);
  return date <= (typeof first === 'string' ? first : since);
}

/** The day since which the policy in force has a list of sources, without a break; nothing while none is in force that has one. */
async function listedSince({ timeline, today }: PolicyInput): Promise<string | undefined> {
  let since: string | undefined;
  for (const edition of timeline.editions) {
    if (!timeline.isPinned && (await today.isBefore(edition.effective))) break;
    const { answering } = await edition.load();
    if ((answering?.mentions?.sources ?? []).length === 0) since = undefined;
    else since ??= edition.effective.slice(0, 10);
  }
  return since;
}

function lacks(
  { queries = [], tool, owner }: MentionSource,
  isHeld: (role: string) => boolean,
): [MessageId, string[]][] {
  const found: [MessageId, string[]][] = [];
  if (queries.length === 0) found.push(['queries', []]);
  if (tool === undefined) found.push(['tool', []]);
  if (owner === undefined) found.push(['owner', []]);
  else if (!isHeld(owner)) found.push(['nobody', ['owner']]);
  return found;
}

import * as z from 'zod/mini';
import { type Draft, defineCheck, type InboxInput } from '../../core/check.ts';
import type { Person } from '../../core/content/person.ts';
import { absenceOn, hasLeft } from '../../core/inbox/duty.ts';
import { routedLate, routingOptions } from '../../core/inbox/routing.ts';
import { isOpen } from '../../core/inbox/settled.ts';
import { nearest } from '../../core/nearest.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'none' | 'team' | 'unknown' | 'left' | 'away';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;

/**
 * Each item has one person by name who answers for it, who is there: not a department, and not somebody on leave without a deputy. That holds on the day
 * on which it came in, and today while it is open.
 */
export default defineCheck({
  id: 'inbox.assigned',
  scope: 'inbox',
  options: z.strictObject(routingOptions),
  stricter: { hours: 'lower', clock: 'neutral', duty: 'unknown' },
  messages: ['none', 'team', 'unknown', 'left', 'away'],
  judge: (input, options): readonly Draft<MessageId>[] => {
    const { item, policy, now, silence } = input;
    const { id, owner } = item.data;
    const at = item.at(['owner']);
    if (owner === undefined) {
      if (silence === 'excused' || silence === 'proven') return [];
      const late = routedLate(item.receivedAt, now, input, options);
      return late === undefined ? [] : [{ messageId: 'none', data: { id, limit: { worked: late.limit } }, at }];
    }
    const { people } = policy;
    const person = people.get(owner);
    if (person !== undefined) {
      const absent = daysOf(input).flatMap((date) => absence(person, date, people, id))[0];
      return absent === undefined ? [] : [{ ...absent, at }];
    }
    // A team that keeps no register of people writes whatever names it likes.
    if (people.size === 0) return [];
    const isTeam = [...people.values()].some(({ roles }) => roles.includes(owner));
    const suggestion = nearest(owner, people.keys()) ?? 'none';
    const about = { foreign: item.export === undefined ? 'no' : 'yes', source: clip(item.export ?? '', FOUND_SHOWN) };
    const data = { id, owner: clip(owner, FOUND_SHOWN), suggestion, ...about };
    return [{ messageId: isTeam ? 'team' : 'unknown', data, at }];
  },
});

/** The days on which its owner has to be there: when it came in, and today while something is still to be done. */
function daysOf({ item, found, silence, date, now }: InboxInput): readonly string[] {
  const isWaiting = silence !== 'excused' && silence !== 'proven' && isOpen(item, found);
  return isWaiting ? [date(item.receivedAt), date(now)] : [date(item.receivedAt)];
}

function absence(
  person: Person,
  date: string,
  people: ReadonlyMap<string, Person>,
  id: string,
): Omit<Draft<MessageId>, 'at'>[] {
  const { name, until = '' } = person;
  if (hasLeft(person, date))
    return [{ messageId: 'left', data: { id, person: name, until: { date: until.slice(0, 10) } } }];
  const leave = absenceOn(person, date);
  if (leave === undefined) return [];
  const deputy = people.get(leave.deputy ?? '');
  if (deputy !== undefined && !hasLeft(deputy, date) && absenceOn(deputy, date) === undefined) return [];
  const period = { from: { date: leave.from.slice(0, 10) }, to: { date: leave.to.slice(0, 10) } };
  const data = { id, person: name, ...period, deputy: deputy?.name ?? 'none' };
  return [{ messageId: 'away', data }];
}

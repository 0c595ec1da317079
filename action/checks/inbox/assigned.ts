import * as z from 'zod/mini';
import { isMissing } from '../../core/calendar/working-time.ts';
import { type Draft, defineCheck, type InboxInput } from '../../core/check.ts';
import type { Person } from '../../core/content/person.ts';
import { absenceOn, hasLeft } from '../../core/inbox/duty.ts';
import { nearest } from '../../core/nearest.ts';
import { maySilence } from '../../core/policy/answering.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'none' | 'team' | 'unknown' | 'left' | 'away';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;
const HOUR = 3_600_000;

/** Each item has one person by name who answers for it, who is there: not a department, and not somebody on leave without a deputy. */
export default defineCheck({
  id: 'inbox.assigned',
  scope: 'inbox',
  options: z.strictObject({
    /** Working hours until an item has an owner: as long as it may be without a class (facts/advice-map.md S1.4e names no number). */
    hours: z._default(z.number().check(z.minimum(0)), 1),
    /** The queue by whose hours that is counted. */
    clock: z._default(z.string(), 'working'),
  }),
  stricter: { hours: 'lower', clock: 'neutral' },
  messages: ['none', 'team', 'unknown', 'left', 'away'],
  judge: (input, { hours, clock }): readonly Draft<MessageId>[] => {
    const { item, answering, policy, date } = input;
    const { id, owner, class: given, no_reply_reason: reason } = item.data;
    if (owner === undefined) {
      if (reason !== undefined && maySilence(answering, reason, given)) return [];
      const waited = clocksWait(input, clock);
      return waited > hours * HOUR ? [{ messageId: 'none', data: { id, limit: hours }, at: item.at(['owner']) }] : [];
    }
    const { people } = policy;
    const person = people.get(owner);
    const at = item.at(['owner']);
    if (person !== undefined) return absent(person, date(item.receivedAt), id).map((draft) => ({ ...draft, at }));
    // A team that keeps no register of people writes whatever names it likes.
    if (people.size === 0) return [];
    const isTeam = [...people.values()].some(({ roles }) => roles.includes(owner));
    const suggestion = nearest(owner, people.keys()) ?? 'none';
    const data = { id, owner: clip(owner, FOUND_SHOWN), suggestion };
    return [{ messageId: isTeam ? 'team' : 'unknown', data, at }];
  },
});

function clocksWait({ item, clocks, now }: InboxInput, clock: string): number {
  const waited = clocks.of(clock)?.between(item.receivedAt, now);
  return waited === undefined || isMissing(waited) ? 0 : waited;
}

function absent(person: Person, date: string, id: string): Omit<Draft<MessageId>, 'at'>[] {
  const { name, until = '' } = person;
  if (hasLeft(person, date))
    return [{ messageId: 'left', data: { id, person: name, until: { date: until.slice(0, 10) } } }];
  const absence = absenceOn(person, date);
  if (absence === undefined || absence.deputy !== undefined) return [];
  const period = { from: { date: absence.from.slice(0, 10) }, to: { date: absence.to.slice(0, 10) } };
  return [{ messageId: 'away', data: { id, person: name, ...period } }];
}

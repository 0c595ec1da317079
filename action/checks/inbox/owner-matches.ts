import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { absenceOn, rolesFor } from '../../core/inbox/duty.ts';
import { classTitle } from '../../core/policy/answering.ts';

/** Whoever owns an item has a role that the matrix gives to its class, or stands in for somebody who has. */
export default defineCheck({
  id: 'inbox.owner-matches',
  scope: 'inbox',
  options: z.strictObject({}),
  stricter: {},
  messages: ['role'],
  judge: ({ item, found, answering, policy, date }) => {
    const { id, owner, account, class: given = '' } = item.data;
    const { people, accounts } = policy;
    const person = owner === undefined ? undefined : people.get(owner);
    if (found === undefined || person === undefined) return [];
    // Most items are owned by whoever the matrix names first.
    if (found.owner !== undefined && person.roles.includes(found.owner)) return [];
    const language = account === undefined ? undefined : accounts.get(account)?.language;
    const roles = rolesFor(answering, found, language);
    const hasRole = (of: readonly string[]): boolean => of.some((role) => roles.includes(role));
    if (roles.length === 0 || hasRole(person.roles)) return [];
    const day = date(item.receivedAt);
    const standsIn = [...people.values()].some((other) => {
      return hasRole(other.roles) && absenceOn(other, day)?.deputy === person.id;
    });
    if (standsIn) return [];
    const data = {
      id,
      class: classTitle(answering, given),
      person: person.name,
      own: person.roles.join(', '),
      roles: roles.join(', '),
    };
    return [{ messageId: 'role', data, at: item.at(['owner']) }];
  },
});

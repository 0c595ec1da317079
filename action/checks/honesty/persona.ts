import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { Person } from '../../core/content/person.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { nearest } from '../../core/nearest.ts';

const ROLES = ['author', 'reviewer'] as const;

type MessageId = 'unknown' | 'left';

/** Whoever writes and whoever checks is a person of the team, on the day on which it goes out (facts/tone.md §10, facts/advice-map.md S2.2a). */
export default defineCheck({
  id: 'honesty.persona',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Keys that name a person. */
    fields: z._default(z.array(z.enum(ROLES)), [...ROLES]),
    /** Characters that the team has declared: a mascot, a machine. */
    personas: z._default(z.array(z.string()), []),
  }),
  stricter: { fields: 'more', personas: 'fewer' },
  messages: ['unknown', 'left'],
  mayFire: ({ post }, { fields, personas }, { people }) =>
    post !== undefined &&
    people.size > 0 &&
    fields.some((field) => {
      const id = post.data[field];
      return id !== undefined && !personas.includes(id) && !isForEver(people.get(id));
    }),
  judge: async ({ post, policy: { people }, date }, { fields, personas }) => {
    if (people.size === 0) return [];
    const drafts: Draft<MessageId>[] = [];
    for (const field of fields) {
      const id = post.data[field];
      if (id === undefined || personas.includes(id)) continue;
      const person = people.get(id);
      if (isForEver(person)) continue;
      const at = { key: [field] };
      if (person === undefined) {
        const suggestion = nearest(id, people.keys()) ?? 'none';
        drafts.push({ messageId: 'unknown', data: { field, found: id, suggestion }, at });
        continue;
      }
      const [day, until = ''] = [await date(), person.until];
      if (day !== null && day > until) {
        drafts.push({ messageId: 'left', data: { field, name: person.name, until: { date: until } }, at });
      }
    }
    return drafts;
  },
});

function isForEver(person: Person | undefined): boolean {
  return person !== undefined && person.until === undefined;
}

import * as z from 'zod/mini';
import { dayAfter } from '../../core/calendar/days.ts';
import { defineCheck, type FileDraft, type PolicyInput } from '../../core/check.ts';
import type { Person } from '../../core/content/person.ts';
import { majorOf, readState } from '../../core/planning/guide.ts';
import { PEOPLE_PATH } from '../../core/policy/files.ts';

type MessageId = 'reviewer' | 'author' | 'future';

/**
 * Who approves, answers or writes has read the guide again since its first number changed (facts/advice-map.md S2.5d). Which version is in force the day of
 * judging tells, and not the working copy.
 */
export default defineCheck({
  id: 'people.guide-ack',
  scope: 'policy',
  options: z.strictObject({
    /** Roles that may approve a post. */
    reviewers: z._default(z.array(z.string()), ['editor']),
    /** Roles that write and answer. */
    authors: z._default(z.array(z.string()), []),
    /** Days in which everybody reads a new version: ten working days are two weeks. The number is ours. */
    grace_days: z._default(z.number().check(z.int(), z.minimum(0)), 14),
  }),
  stricter: { reviewers: 'more', authors: 'more', grace_days: 'lower' },
  messages: ['reviewer', 'author', 'future'],
  advises: ['author'],
  judge: async (input, { reviewers, authors, grace_days }) => {
    const { policy, today } = input;
    const inForce = await inForceOn(input);
    if (inForce === undefined) return [];
    const isGraceOver = await today.isAfter(dayAfter(inForce.since, grace_days));
    const found: FileDraft<MessageId>[] = [];
    for (const person of policy.people.values()) {
      const has = (roles: readonly string[]): boolean => person.roles.some((role) => roles.includes(role));
      const messageId = has(reviewers) ? 'reviewer' : has(authors) ? 'author' : undefined;
      if (messageId === undefined || (await hasLeft(person, input))) continue;
      const { id, name, guide_read } = person;
      const place = { path: PEOPLE_PATH, at: { key: [id, 'guide_read'] }, same: id };
      const date = guide_read?.date.slice(0, 10);
      if (date !== undefined && (await today.isBefore(date))) {
        found.push({ messageId: 'future', data: { name, date: { date } }, ...place });
        continue;
      }
      const state = readState(person, inForce.version);
      if (state === 'read' || (state === 'old' && !isGraceOver)) continue;
      const read = state === 'old' ? (guide_read?.version ?? '') : 'none';
      found.push({ messageId, data: { name, read, version: inForce.version }, ...place });
    }
    return found;
  },
});

/** The version in force today, and since when its first number is. */
async function inForceOn({ timeline, today }: PolicyInput): Promise<{ version: string; since: string } | undefined> {
  let known: { version: string; since: string } | undefined;
  for (const { version, effective } of timeline.editions) {
    if (!timeline.isPinned && (await today.isBefore(effective))) break;
    const isSame = known !== undefined && majorOf(known.version) === majorOf(version);
    known = { version, since: isSame && known !== undefined ? known.since : effective.slice(0, 10) };
  }
  return known;
}

async function hasLeft({ until }: Person, { today }: PolicyInput): Promise<boolean> {
  return until !== undefined && /^\d{4}-\d{2}-\d{2}/.test(until) && (await today.isAfter(until));
}

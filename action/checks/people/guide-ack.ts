import * as z from 'zod/mini';
import { country, missingCalendar, workingDayAfter } from '../../core/calendar/working-days.ts';
import { defineCheck, type FileDraft, type PolicyInput } from '../../core/check.ts';
import type { Person } from '../../core/content/person.ts';
import { majorOf, readState } from '../../core/planning/guide.ts';
import { PEOPLE_PATH, POLICY_PATH } from '../../core/policy/files.ts';

type MessageId = 'reviewer' | 'author' | 'future' | 'no-calendar';

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
    /** Working days in which everybody reads a new version. The number is ours. */
    grace_working_days: z._default(z.number().check(z.int(), z.minimum(0), z.maximum(60)), 10),
    /** The country whose days off are none of them: `ru`. Without it only weekends are. */
    calendar: z.optional(country),
  }),
  stricter: { reviewers: 'more', authors: 'more', grace_working_days: 'lower', calendar: 'unknown' },
  messages: ['reviewer', 'author', 'future', 'no-calendar'],
  // A government tells its days off when it does.
  advises: ['author', 'no-calendar'],
  judge: async (input, { reviewers, authors, grace_working_days, calendar }) => {
    const { policy, today } = input;
    const inForce = await inForceOn(input);
    if (inForce === undefined) return [];
    const end = workingDayAfter(inForce.since, grace_working_days, calendar, policy.calendars);
    const isGraceOver = typeof end === 'string' && (await today.isAfter(end));
    let isUntold = false;
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
      if (state === 'old') isUntold ||= typeof end !== 'string';
      if (state === 'read' || (state === 'old' && !isGraceOver)) continue;
      const read = state === 'old' ? (guide_read?.version ?? '') : 'none';
      found.push({ messageId, data: { name, read, version: inForce.version }, ...place });
    }
    if (isUntold && typeof end !== 'string') {
      const data = { ...missingCalendar(end), version: inForce.version };
      found.push({ messageId: 'no-calendar', data, path: POLICY_PATH, at: { key: ['effective'] } });
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

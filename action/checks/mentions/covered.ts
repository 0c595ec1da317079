import * as z from 'zod/mini';
import { MINUTE } from '../../core/calendar/moment.ts';
import { defineCheck, type InboxConclusion, type InboxDraft } from '../../core/check.ts';
import { dueDays, placeBefore, watched } from '../../core/inbox/looks.ts';
import type { MentionLook } from '../../core/inbox/mentions.ts';
import { nearest } from '../../core/nearest.ts';
import { minutesOf } from '../../core/policy/answering.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'gap' | 'late' | 'unknown' | 'nobody';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;

/** Each source of mentions has a line in the log for each day on which it is looked at: "nothing" is worth a line, too. */
export default defineCheck({
  id: 'mentions.covered',
  scope: 'inbox',
  options: z.strictObject({}),
  stricter: {},
  messages: ['gap', 'late', 'unknown', 'nobody'],
  judge: () => [],
  conclude: (input) => [...unknownSources(input), ...strangers(input), ...gaps(input), ...late(input)],
});

function unknownSources({ answering, looks, date, isMine }: InboxConclusion): InboxDraft<MessageId>[] {
  const known = (answering.mentions?.sources ?? []).map(({ id }) => id);
  const strange = looks.filter(({ source, epochMs }) => !known.includes(source) && isMine(date(epochMs)));
  return strange.map(({ source, path, at, shown, epochMs }): InboxDraft<MessageId> => {
    const data = {
      source: clip(source, FOUND_SHOWN),
      suggestion: nearest(source, known) ?? 'none',
      allowed: known.join(', '),
    };
    return { messageId: 'unknown', data, path, at, shown, epochMs };
  });
}

/** Who looked is somebody whom the policy knows: a team does not look. */
function strangers({ policy: { people }, looks, date, isMine }: InboxConclusion): InboxDraft<MessageId>[] {
  const strange = looks.filter(({ by, epochMs }) => by !== undefined && !people.has(by) && isMine(date(epochMs)));
  if (people.size === 0) return [];
  return strange.map(({ by = '', path, at, shown, epochMs }): InboxDraft<MessageId> => {
    const data = { person: clip(by, FOUND_SHOWN), suggestion: nearest(by, people.keys()) ?? 'none' };
    return { messageId: 'nobody', data, path, at, shown, epochMs };
  });
}

/** Days on which somebody looked only after the hour by which the source is looked at; several in a row are one. */
function late(input: InboxConclusion): InboxDraft<MessageId>[] {
  return watched(input).flatMap(({ source, looks, clock }) => {
    const { by } = source;
    if (by === undefined) return [];
    const firstOn = new Map<string, MentionLook>();
    for (const look of looks) {
      const date = clock.dateOf(look.epochMs);
      if (!firstOn.has(date)) firstOn.set(date, look);
    }
    const runs: { readonly date: string; readonly look: MentionLook }[][] = [];
    let isRunning = false;
    for (const date of dueDays(source, clock, input)) {
      const look = firstOn.get(date);
      const isLate = look !== undefined && look.epochMs > clock.instantOf(date, minutesOf(by)) + MINUTE - 1;
      if (isLate && isRunning) runs.at(-1)?.push({ date, look });
      else if (isLate) runs.push([{ date, look }]);
      isRunning = isLate;
    }
    return runs.flatMap((run): InboxDraft<MessageId>[] => {
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) return [];
      const { path, at, shown, epochMs } = first.look;
      const local = new Date(epochMs + clock.offsetAt(epochMs) * MINUTE).toISOString();
      const span = { span: run.length === 1 ? 'day' : 'days', days: run.length };
      const days = { from: { date: first.date }, to: { date: last.date }, time: local.slice(11, 16), by };
      const about = { subject: `late|${source.id}|${first.date}`, measure: run.length, epochMs };
      return [{ messageId: 'late', data: { source: source.id, ...span, ...days }, path, at, shown, ...about }];
    });
  });
}

/** Days in a row without a look are one gap: nobody reads a finding a day. */
function gaps(input: InboxConclusion): InboxDraft<MessageId>[] {
  return watched(input).flatMap(({ source, looks, clock }) => {
    const seen = new Set(looks.map(({ epochMs }) => clock.dateOf(epochMs)));
    const runs: string[][] = [];
    let run: string[] | undefined;
    for (const date of dueDays(source, clock, input)) {
      if (seen.has(date)) run = undefined;
      else {
        if (run === undefined) {
          run = [];
          runs.push(run);
        }
        run.push(date);
      }
    }
    return runs.flatMap((days): InboxDraft<MessageId>[] => {
      const [from = '', to = from] = [days[0], days.at(-1)];
      const end = clock.instantOf(to, 0);
      const place = placeBefore(end, looks, input.looks);
      if (place === undefined) return [];
      const { path, at, shown } = place;
      const data = {
        span: days.length === 1 ? 'day' : 'days',
        source: source.id,
        days: days.length,
        from: { date: from },
        to: { date: to },
      };
      return [
        {
          messageId: 'gap',
          data,
          path,
          at,
          shown,
          epochMs: end,
          subject: `${source.id}|${from}`,
          measure: days.length,
        },
      ];
    });
  });
}

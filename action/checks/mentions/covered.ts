import * as z from 'zod/mini';
import { defineCheck, type InboxConclusion, type InboxDraft } from '../../core/check.ts';
import { dueDays, placeBefore, watched } from '../../core/inbox/looks.ts';
import { nearest } from '../../core/nearest.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'gap' | 'unknown';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;

/** Each source of mentions has a line in the log for each day on which it is looked at: "nothing" is worth a line, too. */
export default defineCheck({
  id: 'mentions.covered',
  scope: 'inbox',
  options: z.strictObject({}),
  stricter: {},
  messages: ['gap', 'unknown'],
  judge: () => [],
  conclude: (input) => [...unknownSources(input), ...gaps(input)],
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

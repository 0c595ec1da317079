import * as z from 'zod/mini';
import { isMissing } from '../../core/calendar/working-time.ts';
import { type Draft, defineCheck, type InboxInput } from '../../core/check.ts';
import { spelled } from '../../core/inbox/spell.ts';
import { nearest } from '../../core/nearest.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'unknown' | 'none' | 'late';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;
const HOUR = 3_600_000;

/** Each item has a class of the matrix, and soon: by the class it is known who answers and by when. */
export default defineCheck({
  id: 'inbox.classified',
  scope: 'inbox',
  options: z.strictObject({
    /** Working hours until an item has its class (facts/advice-map.md S1.4d). The number is a proposal of theirs. */
    hours: z._default(z.number().check(z.minimum(0)), 1),
    /** The queue by whose hours that is counted. */
    clock: z._default(z.string(), 'working'),
  }),
  stricter: { hours: 'lower', clock: 'neutral' },
  messages: ['unknown', 'none', 'late'],
  judge: (input, { hours, clock }): readonly Draft<MessageId>[] => {
    const { item, found, answering, now } = input;
    const { id, class: given } = item.data;
    const classes = Object.keys(answering.classes);
    if (classes.length === 0) return [];
    if (given !== undefined && found === undefined) {
      const shown = clip(given, FOUND_SHOWN);
      const data = { id, class: shown, suggestion: nearest(given, classes) ?? 'none', allowed: classes.join(', ') };
      return [{ messageId: 'unknown', data, at: item.at(['class']) }];
    }
    const until = given === undefined ? now : item.classifiedAt;
    const waited = until === undefined ? undefined : workedUntil(until, input, clock);
    if (waited === undefined || waited <= hours * HOUR) return [];
    const data = { id, ...spelled('age', waited), limit: hours };
    if (given === undefined) return [{ messageId: 'none', data, at: item.at(['class']) }];
    return [{ messageId: 'late', data, at: item.at(['classified_at']), measure: waited }];
  },
});

function workedUntil(until: number, { item, clocks }: InboxInput, clock: string): number | undefined {
  const waited = clocks.of(clock)?.between(item.receivedAt, until);
  return waited === undefined || isMissing(waited) ? undefined : waited;
}

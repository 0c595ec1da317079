import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { routedLate, routingOptions } from '../../core/inbox/routing.ts';
import { nearest } from '../../core/nearest.ts';
import { clip } from '../../core/text/clip.ts';

type MessageId = 'unknown' | 'none' | 'late';

/** So much of a found value is shown, in UTF-16 units. */
const FOUND_SHOWN = 60;

/** Each item has a class of the matrix, and soon: by the class it is known who answers and by when. */
export default defineCheck({
  id: 'inbox.classified',
  scope: 'inbox',
  options: z.strictObject(routingOptions),
  stricter: { hours: 'lower', clock: 'neutral', duty: 'unknown' },
  messages: ['unknown', 'none', 'late'],
  judge: (input, options): readonly Draft<MessageId>[] => {
    const { item, found, answering, now } = input;
    const { id, class: given } = item.data;
    const classes = Object.keys(answering.classes);
    if (classes.length === 0) return [];
    if (given !== undefined && found === undefined) {
      const shown = { class: clip(given, FOUND_SHOWN), suggestion: nearest(given, classes) ?? 'none' };
      const source = clip(item.export ?? '', FOUND_SHOWN);
      const about = { allowed: classes.join(', '), foreign: item.export === undefined ? 'no' : 'yes', source };
      return [{ messageId: 'unknown', data: { id, ...shown, ...about }, at: item.at(['class']) }];
    }
    const until = given === undefined ? now : item.classifiedAt;
    const late = until === undefined ? undefined : routedLate(item.receivedAt, until, input, options);
    if (late === undefined) return [];
    const data = { id, age: { worked: late.waited }, limit: { worked: late.limit } };
    if (given === undefined) return [{ messageId: 'none', data, at: item.at(['class']) }];
    return [{ messageId: 'late', data, at: item.at(['classified_at']), measure: late.waited }];
  },
});

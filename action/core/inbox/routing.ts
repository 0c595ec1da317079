import * as z from 'zod/mini';
import { isMissing, type WorkingTime } from '../calendar/working-time.ts';
import type { AnswerClass } from '../policy/answering.ts';
import type { Clocks } from './clocks.ts';

const HOUR = 3_600_000;
const hours = z.number().check(z.minimum(0));

/** Options of rules about how soon somebody takes an item up, where its class says nothing of it. */
export const routingOptions = {
  /** Working hours until an item has its class and its owner (facts/advice-map.md S1.4d). The number is a proposal of theirs. */
  hours: z._default(hours, 1),
  /** The queue by whose hours that is counted. */
  clock: z._default(z.string(), 'working'),
  /** What has no class yet may be a matter of life, on days off, too: so many hours of another queue at most. */
  duty: z.optional(z.strictObject({ hours, clock: z.string() })),
};

export interface RoutingOptions {
  readonly hours: number;
  readonly clock: string;
  readonly duty?: { readonly hours: number; readonly clock: string } | undefined;
}

/**
 * By how much an item waited longer than it may for somebody to take it up; nothing when it did not, or nobody can tell. A class of the matrix that has a
 * deadline `route` goes by it; all else by the options. Times in working milliseconds.
 */
export function routedLate(
  receivedAt: number,
  until: number,
  { found, clocks }: { readonly found: AnswerClass | undefined; readonly clocks: Clocks },
  { hours: usual, clock, duty }: RoutingOptions,
): { readonly waited: number; readonly limit: number } | undefined {
  const over = (by: WorkingTime | undefined, limit: number) => {
    const waited = by?.between(receivedAt, until);
    return waited === undefined || isMissing(waited) || waited <= limit ? undefined : { waited, limit };
  };
  const own = found === undefined ? undefined : clocks.limitOf(found, 'route');
  if (own !== undefined) return over(own.clock, own.ms);
  const late = over(clocks.of(clock), usual * HOUR);
  if (late !== undefined || found !== undefined || duty === undefined) return late;
  return over(clocks.of(duty.clock), duty.hours * HOUR);
}

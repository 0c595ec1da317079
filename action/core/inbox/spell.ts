import { MINUTE } from '../calendar/moment.ts';

/** A working time in whole hours and minutes, for messages. What is not over is rounded down, so that nothing late looks as if it were in time. */
export function spell(ms: number): { readonly hours: number; readonly minutes: number } {
  const minutes = Math.floor(ms / MINUTE);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** The same under the names of a message: `spelled('took', ms)` gives `took_hours` and `took_minutes`. */
export function spelled(name: string, ms: number): Readonly<Record<string, number>> {
  const { hours, minutes } = spell(ms);
  return { [`${name}_hours`]: hours, [`${name}_minutes`]: minutes };
}

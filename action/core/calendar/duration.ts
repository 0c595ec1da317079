import { MINUTE } from './moment.ts';

/** A length of time as norms write it: so much time, or so many working days, of which a queue knows the length. */
export type Duration =
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'days'; readonly days: number };

const TIME = /^PT(?:(\d{1,4})H)?(?:(\d{1,5})M)?$/;
const DAYS = /^(\d{1,3})d$/;

/** The form, for messages of schemas. */
export const DURATION_HINT = 'PT30M, PT6H, PT1H30M, 2d';

/** Reads `PT6H` and `PT30M` (ISO 8601), or `2d`: working days. ISO 8601 has no working days, and its `P2D` are those of a calendar, so it is refused. */
export function parseDuration(text: string): Duration | undefined {
  const days = DAYS.exec(text);
  if (days !== null) return { kind: 'days', days: Number(days[1]) };
  const time = TIME.exec(text);
  if (time === null || (time[1] === undefined && time[2] === undefined)) return undefined;
  return { kind: 'time', ms: (Number(time[1] ?? 0) * 60 + Number(time[2] ?? 0)) * MINUTE };
}

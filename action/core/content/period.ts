import { lastDayOf } from '../calendar/days.ts';
import { type MomentProblemId, parseMoment } from '../calendar/moment.ts';
import type { MessageData } from '../finding.ts';
import { clip } from '../text/clip.ts';

/** So much of a found value is shown, in UTF-16 units. */
const PERIOD_SHOWN = 40;

/** Whole days of a calendar, `YYYY-MM-DD`, the last one included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export type PeriodProblemId = 'period.format' | 'period.order' | MomentProblemId;

/** Reads what a plan is for: a month, `2026-11`, or its first and last day, `2026-11-09/2026-12-06` (ISO 8601). */
export function parsePeriod(
  text: string,
): Period | { readonly messageId: PeriodProblemId; readonly data: MessageData } {
  const found = clip(text, PERIOD_SHOWN);
  const match = /^(\d{4}-\d{2})(?:(-\d{2})\/(\d{4}-\d{2}-\d{2}))?$/.exec(text.trim());
  if (match === null) return { messageId: 'period.format', data: { found } };
  const [, month = '', day, last] = match;
  const from = `${month}${day ?? '-01'}`;
  for (const date of [from, last ?? from]) {
    const read = parseMoment(date);
    if (typeof read === 'string') return { messageId: read, data: { found } };
  }
  const to = last ?? lastDayOf(month);
  return from <= to ? { from, to } : { messageId: 'period.order', data: { from, to } };
}

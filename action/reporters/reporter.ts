import { type Finding, INLINE_WAIVER } from '../core/finding.ts';
import type { Locale, Translate } from '../core/messages.ts';
import type { Report } from '../core/report.ts';

/** A report as text. Pure: the same report and language give the same bytes. */
export type Reporter = (report: Report, translate: Translate) => string;

/** What is wrong, in one sentence. */
export function messageOf(finding: Pick<Finding, 'message'>, translate: Translate): string {
  return translate(finding.message.id, finding.message.data);
}

/** What to do about it, where the catalogue says, and what is on its way already. */
export function fixOf(
  { message, proposed }: Pick<Finding, 'message' | 'proposed'>,
  translate: Translate,
): string | undefined {
  const id = `${message.id}.fix`;
  const fix = translate.has(id) ? translate(id, message.data) : undefined;
  const waiting = proposed === undefined ? undefined : translate('waiver.proposed', { ...proposed });
  return [fix, waiting].filter((text) => text !== undefined).join(' ') || undefined;
}

/** What excuses a finding, and why: the file of a waiver, or a comment in the text. */
export function waiverOf({ waiver = '', reason }: Pick<Finding, 'waiver' | 'reason'>, translate: Translate) {
  const isInline = waiver === INLINE_WAIVER;
  return { label: translate(isInline ? 'status.waived-inline' : 'status.waived'), id: isInline ? '' : waiver, reason };
}

/** The sentences about the judging itself. */
export function errorsOf(report: Pick<Report, 'errors'>, translate: Translate): string[] {
  return report.errors.map(({ messageId, data }) => translate(`error.${messageId}`, data));
}

/** The verdict in one sentence. */
export function verdictOf(report: Report, translate: Translate): string {
  const { blocking } = report.summary;
  if (blocking > 0) return translate('report.blocks', { blocking });
  return report.findings.length === 0 ? translate('report.clean') : translate('report.passes');
}

/** Everything counted beside the verdict: advice, what was there before, what is waived. */
export function countsOf(report: Report, translate: Translate): string[] {
  const { advisory, existing, waived } = report.summary;
  const counts: [string, number][] = [
    ['report.advisory', advisory],
    ['report.existing', existing],
    ['report.waived', waived],
  ];
  return counts.filter(([, count]) => count > 0).map(([id, count]) => translate(id, { count }));
}

/** The free moments for a post, as people write them: local date and time. */
export function slotsOf(slots: readonly string[], translate: Translate): string {
  const moments = slots.map((slot) => `${slot.slice(0, 10)} ${slot.slice(11, 16)}`);
  return translate('report.slots', { slots: moments.join(', ') });
}

const weekdays = new Map<Locale, Intl.DateTimeFormat>();

/** The short name of a date's weekday: «пн», "Mon". */
export function weekdayName(date: string, locale: Locale): string {
  let format = weekdays.get(locale);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
    weekdays.set(locale, format);
  }
  return format.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

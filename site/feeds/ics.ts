import ical, { ICalEventStatus } from 'ical-generator';
import { said } from '../../action/core/finding.ts';
import type { Locale, Translate } from '../../action/core/messages.ts';
import { plain } from '../../action/reporters/escape.ts';
import type { Obligation } from '../data/obligations.ts';

export interface CalendarContext {
  readonly lang: Locale;
  readonly t: Translate;
  readonly title: string;
  /** The moment of the build, epoch milliseconds. */
  readonly now: number;
  readonly authority: string;
  /** The whole address of what an obligation is about, where the site knows its own. */
  readonly urlOf: (obligation: Obligation) => string | undefined;
}

const DAY = 86_400_000;

/** What a team is bound to on which day, as RFC 5545. */
export function obligationsIcs(obligations: readonly Obligation[], context: CalendarContext): string {
  const { lang, t, title, now, authority, urlOf } = context;
  const calendar = ical({
    name: plain(t('site.time.ics.title', { title })),
    prodId: { company: 'Reglament', product: 'dates', language: lang.toUpperCase() },
  });
  for (const obligation of obligations) {
    const { id, kind, due, subject, owner, reason, isTentative } = obligation;
    const about = { subject: said(subject, lang), isTentative: String(isTentative) };
    const facts = [owner === undefined ? undefined : t('site.time.ics.owner', { owner }), reason]
      .filter((fact) => fact !== undefined)
      .map(plain);
    const start = new Date('day' in due ? Date.parse(`${due.day}T00:00:00Z`) : due.moment);
    const url = urlOf(obligation);
    const event = calendar.createEvent({
      id: `${encodeURIComponent(id)}@${authority}`,
      stamp: new Date(now),
      start,
      // The end of a day is the next one; a moment has none (RFC 5545, 3.6.1).
      ...('day' in due ? { end: new Date(start.getTime() + DAY), allDay: true } : {}),
      summary: plain(t(`site.time.ics.${kind}`, about)),
      description: facts.length === 0 ? null : facts.join('\n'),
      status: isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
    if (url !== undefined) event.url(url);
  }
  return `${calendar.toString()}\r\n`;
}

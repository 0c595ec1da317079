import ical from 'ical-generator';
import type { AccountPlan } from '../core/calendar/plan.ts';
import type { Translate } from '../core/messages.ts';
import { plain } from './escape.ts';
import { messageOf } from './reporter.ts';

/** Minutes that a publication takes in a calendar program. */
const LENGTH = 30;

/** The calendar as RFC 5545. The same plan and moment give the same bytes. */
export function calendarIcs(plans: readonly AccountPlan[], name: string, now: number, translate: Translate): string {
  const calendar = ical({ name: plain(name), prodId: { company: 'Reglament', product: 'calendar' } });
  for (const { account, entries } of plans) {
    for (const { at, path, title, findings, purpose, status } of entries) {
      const start = new Date(at);
      const facts = [path, purpose, status].filter((fact) => fact !== undefined);
      calendar.createEvent({
        id: `${idPart(path)}-${idPart(account.id)}`,
        stamp: new Date(now),
        start,
        end: new Date(start.getTime() + LENGTH * 60_000),
        summary: plain(`${account.title ?? account.id}: ${title}`),
        description: [facts.join(' · '), ...findings.map((finding) => messageOf(finding, translate))]
          .map(plain)
          .join('\n'),
      });
    }
  }
  return `${calendar.toString()}\r\n`;
}

/** A name as a part of an id. Half a surrogate pair is no character, and no address has one. */
function idPart(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD'));
}

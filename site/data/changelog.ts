import { parseMoment } from '../../action/core/calendar/moment.ts';
import type { Localized } from '../../action/core/finding.ts';
import type { Site, SiteEdition } from './site.ts';

/** Something that happened to the policy: an edition came out, or came into force. */
export interface PolicyEvent {
  /** The same from build to build. */
  readonly id: string;
  readonly kind: 'released' | 'effective';
  readonly edition: SiteEdition;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly changes: readonly Localized[];
}

/** What happened up to now, the latest first. Drafts are no events. */
export async function eventsOf({
  editions,
  judging,
  clock,
  timeZone,
  now,
}: Pick<Site, 'editions' | 'judging' | 'clock' | 'timeZone' | 'now'>): Promise<readonly PolicyEvent[]> {
  const events: PolicyEvent[] = [];
  for (const edition of editions) {
    const { version, policy, from } = edition;
    const changes = policy.settings.changes ?? [];
    const head = judging.releases.find((release) => release.head.version === version)?.head;
    const moment = head === undefined ? undefined : parseMoment(head.released);
    const released =
      moment === undefined || typeof moment === 'string' ? undefined : await clock.instant(moment, timeZone);
    if (released !== undefined)
      events.push({ id: `${version}/released`, kind: 'released', edition, at: released, changes });
    if (head !== undefined) events.push({ id: `${version}/effective`, kind: 'effective', edition, at: from, changes });
  }
  return events.filter(({ at }) => at <= now).sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

import { parseMoment } from '../../action/core/calendar/moment.ts';
import type { Contest } from '../../action/core/content/contest.ts';
import type { Localized } from '../../action/core/finding.ts';
import type { Policy } from '../../action/core/policy/policy.ts';
import type { Site, SiteEdition } from './site.ts';

/** When something is due: a day, or a moment in epoch milliseconds. */
export type Due = { readonly day: string } | { readonly moment: number };

export type ObligationKind = 'edition' | 'review' | 'waiver' | 'freeze' | 'contest-end' | 'contest-results';

/** Something that a team has to look to on a day. */
export interface Obligation {
  /** The same from build to build: calendars know an event by it. */
  readonly id: string;
  readonly kind: ObligationKind;
  readonly due: Due;
  /** What it is about: a version, a regulation, a waiver, a contest. */
  readonly subject: Localized;
  /** Who looks to it, by id of a role or a person; why, where somebody said so. */
  readonly owner: string | undefined;
  readonly reason: string | undefined;
  /** Whether it may still change: the date of a draft. */
  readonly isTentative: boolean;
}

/** All dates that a policy and its content bind a team to, the earliest first. */
export async function obligationsOf(
  site: Pick<Site, 'editions' | 'judging' | 'clock' | 'timeZone'>,
  contests: readonly Contest[],
): Promise<readonly Obligation[]> {
  const { policy } = site.judging;
  const dueOf = async (written: string): Promise<Due | undefined> => {
    const moment = parseMoment(written);
    if (typeof moment === 'string') return undefined;
    if (moment.kind === 'local' && moment.dateOnly) return { day: written.slice(0, 10) };
    const at = await site.clock.instant(moment, site.timeZone);
    return at === undefined ? undefined : { moment: at };
  };
  const found: Obligation[] = [];
  const add = async (written: string | undefined, about: Omit<Obligation, 'due'>): Promise<void> => {
    const due = written === undefined ? undefined : await dueOf(written);
    if (due !== undefined) found.push({ ...about, due });
  };
  for (const edition of site.editions) await add(edition.effective, aboutEdition(edition));
  for (const regulation of policy.regulations) {
    // What a pack says is reviewed by those who make it.
    if (regulation.pack === undefined) await add(regulation.reviewBy, aboutReview(regulation, policy));
  }
  for (const { id, expires, approved_by: owner, reason } of policy.waivers) {
    await add(expires, { ...NOTHING, id: `waiver-${id}`, kind: 'waiver', subject: id, owner, reason });
  }
  for (const { path, until, declared_by: owner, reason } of policy.freezes) {
    const subject = (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, '');
    await add(until, { ...NOTHING, id: `freeze-${subject}`, kind: 'freeze', subject, owner, reason });
  }
  for (const { id, data } of contests) {
    if (data.status === 'cancelled') continue;
    const subject = data.title ?? id;
    await add(data.ends_at, { ...NOTHING, id: `contest-${id}-end`, kind: 'contest-end', subject });
    await add(data.results_at, { ...NOTHING, id: `contest-${id}-results`, kind: 'contest-results', subject });
  }
  return found.sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}

const NOTHING = { owner: undefined, reason: undefined, isTentative: false };

function aboutEdition({ version, isReleased, status }: SiteEdition): Omit<Obligation, 'due'> {
  return {
    ...NOTHING,
    id: `edition-${version}`,
    kind: 'edition',
    subject: version,
    isTentative: !isReleased && status === 'coming',
  };
}

/** The date belongs to the id: the next review is another event than the last one. */
function aboutReview(regulation: Policy['regulations'][number], { settings }: Policy): Omit<Obligation, 'due'> {
  const { id, owner, title, translations, reviewBy } = regulation;
  const original = settings.languages[0] ?? 'en';
  const translated = [...translations].map(([language, words]) => [language, words.title] as const);
  const subject = Object.fromEntries([[original, title], ...translated]);
  return { ...NOTHING, id: `review-${id}-${reviewBy}`, kind: 'review', subject, owner };
}

function startOf({ due }: Obligation): number {
  return 'day' in due ? Date.parse(`${due.day}T00:00:00Z`) : due.moment;
}

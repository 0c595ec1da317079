import settings from 'virtual:reglament';
import type { PolicySide } from '../../action/core/judge.ts';
import { Clock } from '../../action/core/judging/clock.ts';
import { startOf } from '../../action/core/judging/editions.ts';
import { LOCALES, type Locale } from '../../action/core/messages.ts';
import type { PolicyInTime } from '../../action/core/policy/load.ts';
import type { Policy } from '../../action/core/policy/policy.ts';
import type { Edition } from '../../action/core/policy/timeline.ts';
import type { SiteSettings } from '../settings-module.ts';
import { readPolicyOf } from './read-policy.ts';

/** Where an edition stands on the time line at the moment of the build; the browser asks again with the day that it is then. */
export type EditionStatus = 'superseded' | 'current' | 'coming';

/** One edition of the policy as the site shows it. */
export interface SiteEdition {
  readonly version: string;
  /** The date or moment from which it is in force, as written. */
  readonly effective: string;
  /** The same in epoch milliseconds, and when the next one takes over. */
  readonly from: number;
  readonly until: number | undefined;
  readonly status: EditionStatus;
  /** Whether it is sealed. The working policy is not, until it is released. */
  readonly isReleased: boolean;
  readonly digest: string;
  readonly policy: Policy;
}

/** All that the pages are made of. */
export interface Site {
  /** The folder that holds `policy/` and `content/`. */
  readonly root: string;
  /** The moment of the build, epoch milliseconds, to the minute. */
  readonly now: number;
  readonly side: PolicySide;
  readonly judging: PolicyInTime;
  /** The languages of the policy that the site speaks, the first one first. */
  readonly languages: readonly Locale[];
  /** From the oldest to the one that comes last. */
  readonly editions: readonly SiteEdition[];
  /** The edition in force; before the first of all, that one. */
  readonly current: SiteEdition;
  /** Time zones, loaded: the policy's own zone is `timeZone`. */
  readonly clock: Clock;
  readonly timeZone: string;
}

const MINUTE = 60_000;

let opened: Promise<Site> | undefined;

/** The site's data, read once in a build. @throws {Error} with every problem of the policy, each with its place: no page is made then. */
export function openSite(): Promise<Site> {
  opened ??= readSite(settings);
  return opened;
}

/** The same of any folder. */
export async function readSite(of: Pick<SiteSettings, 'root' | 'now' | 'packageRoot'>): Promise<Site> {
  const { root } = of;
  const { side, judging } = await readPolicyOf(of);
  const now = Math.floor(Date.parse(of.now) / MINUTE) * MINUTE;
  const clock = new Clock();
  await clock.load();
  const editions = await editionsAt(now, judging.timeline.editions, clock);
  const [first] = editions;
  const current = editions.findLast(({ status }) => status === 'current') ?? first;
  if (current === undefined) throw new Error('a policy has an edition at least');
  const spoken = judging.policy.settings.languages.filter((language): language is Locale =>
    LOCALES.some((known) => known === language),
  );
  return {
    ...{ root, now, side, judging, editions, current, clock },
    languages: spoken.length > 0 ? spoken : ['en'],
    timeZone: judging.policy.settings.time_zone,
  };
}

/** The editions with what they are at a moment: the last that has begun is current, those before it are superseded. */
async function editionsAt(now: number, editions: readonly Edition[], clock: Clock): Promise<SiteEdition[]> {
  const starts: number[] = [];
  for (const { effective, timeZone } of editions) {
    starts.push((await startOf(effective, timeZone, clock)) ?? Number.POSITIVE_INFINITY);
  }
  const currentIndex = starts.findLastIndex((from) => from <= now);
  return Promise.all(
    editions.map(async (edition, index) => ({
      version: edition.version,
      effective: edition.effective,
      from: starts[index] ?? Number.POSITIVE_INFINITY,
      until: starts[index + 1],
      status: index === currentIndex ? 'current' : index < currentIndex ? 'superseded' : 'coming',
      isReleased: edition.origin === 'release',
      digest: edition.digest,
      policy: await edition.load(),
    })),
  );
}

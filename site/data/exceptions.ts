import { freezeStates, waiverStates } from '../../action/commands/waivers.ts';
import { DAY } from '../../action/core/calendar/days.ts';
import { parseMoment } from '../../action/core/calendar/moment.ts';
import { type Finding, INLINE_WAIVER, type Localized } from '../../action/core/finding.ts';
import { Today } from '../../action/core/judging/today.ts';
import type { WaiverFault } from '../../action/core/policy/exceptions.ts';
import { clauseTitle, type Policy, type RuleClause } from '../../action/core/policy/policy.ts';
import type { Report } from '../../action/core/report.ts';
import type { Site } from './site.ts';

/** From when until when something holds, epoch milliseconds; the end is the first moment after it. */
export interface Period {
  readonly from: number;
  readonly until: number;
}

/** A rule as a register names it, with the clause that it stands in, if any edition has it. */
export interface NamedRule {
  readonly id: string;
  readonly title: Localized | undefined;
  /** Whether an edition of the site has it: then it has a page. */
  readonly isKnown: boolean;
}

export interface ShownWaiver extends Period {
  readonly id: string;
  readonly path: string;
  readonly rules: readonly NamedRule[];
  readonly reason: string;
  readonly approver: string;
  readonly requester: string | undefined;
  readonly accounts: readonly string[];
  readonly paths: readonly string[];
  /** Days of publication that it covers, as written. */
  readonly targets: { readonly from: string | undefined; readonly to: string | undefined };
  readonly issued: string;
  readonly expires: string;
  /** Findings that it excuses in the content as it is. */
  readonly excused: number;
  /** Why it excuses nothing, besides its dates. */
  readonly faults: readonly WaiverFault[];
}

/** A freeze, a campaign or a day of silence: it holds for some accounts for some time. */
export interface ShownPeriod extends Period {
  readonly id: string;
  readonly reason: string;
  /** Ids of accounts; empty for all. */
  readonly accounts: readonly string[];
  /** Rubrics that go out all the same. */
  readonly allow: readonly string[];
  readonly declaredBy: string | undefined;
  /** A campaign: how many posts a day it allows, by kind of account. */
  readonly frequency: Readonly<Partial<Record<string, number>>>;
}

/** All that is excused, stopped or made room for. */
export interface Exceptions {
  readonly waivers: readonly ShownWaiver[];
  readonly freezes: readonly ShownPeriod[];
  readonly campaigns: readonly ShownPeriod[];
  readonly blackouts: readonly ShownPeriod[];
  /** Findings that a comment in the text excuses. */
  readonly inline: readonly Pick<Finding, 'rule' | 'path' | 'reason'>[];
}

/** The registers of the working policy, the newest first: they are kept from day to day, and no edition seals them. */
export async function exceptionsOf(site: Site, report: Pick<Report, 'findings'>): Promise<Exceptions> {
  const { judging, now, clock, timeZone } = site;
  const { policy } = judging;
  const today = new Today(now, timeZone, clock);
  const startOf = (written: string): number => {
    const moment = parseMoment(written);
    if (typeof moment === 'string') return Number.NaN;
    if (moment.kind === 'instant') return moment.epochMs;
    return moment.dateOnly
      ? clock.zones.startOfDay(timeZone, moment.local)
      : clock.zones.reached(timeZone, moment.local);
  };
  // The last day is within; a moment is the end itself.
  const endOf = (written: string): number => {
    const day = new Date(Date.parse(`${written.slice(0, 10)}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
    return written.length > 'YYYY-MM-DD'.length ? startOf(written) : startOf(day);
  };
  const dated = (from: string, until: string): Period => ({ from: startOf(from), until: endOf(until) });
  const states = await waiverStates(policy, report, today);
  return {
    waivers: states
      .map(({ waiver, approver, excused, faults }): ShownWaiver => {
        const { id, path, targets, reason, requested_by: requester, issued, expires } = waiver;
        return {
          ...{ id, path, reason, approver, issued, expires, excused, ...dated(issued, expires.slice(0, 10)) },
          rules: waiver.rules.map((rule) => namedRule(site, rule)),
          requester: requester === undefined ? undefined : (policy.people.get(requester)?.name ?? requester),
          accounts: targets.accounts ?? [],
          paths: targets.paths ?? [],
          targets: { from: targets.from, to: targets.to },
          faults: faults.filter((fault) => fault !== 'expired' && fault !== 'not-issued'),
        };
      })
      .sort(newestFirst),
    freezes: (await freezeStates(policy, now, clock))
      .map(({ freeze, declaredBy }): ShownPeriod => {
        const { path, reason, accounts = [], allow = [], from, until } = freeze;
        const period = { from: startOf(from), until: startOf(until) };
        return { id: path, reason, accounts, allow, declaredBy, frequency: {}, ...period };
      })
      .sort(newestFirst),
    campaigns: (policy.settings.campaigns ?? [])
      .map(({ id, reason, accounts, frequency = {}, from, to, closed_at: closed }): ShownPeriod => {
        const period = dated(from, closed ?? to);
        return { id, reason, accounts, allow: [], declaredBy: undefined, frequency, ...period };
      })
      .sort(newestFirst),
    blackouts: (policy.settings.blackouts ?? [])
      .map(({ reason, allow = [], from, to }): ShownPeriod => {
        return { id: from, reason, accounts: [], allow, declaredBy: undefined, frequency: {}, ...dated(from, to) };
      })
      .sort(newestFirst),
    inline: report.findings
      .filter(({ waiver }) => waiver === INLINE_WAIVER)
      .map(({ rule, path, reason }) => ({ rule, path, ...(reason === undefined ? {} : { reason }) })),
  };
}

/** A rule by its id, in the edition in force or the first later one that has it. */
export function namedRule({ editions, current }: Pick<Site, 'editions' | 'current'>, id: string): NamedRule {
  const order = [
    ...editions.slice(editions.indexOf(current)),
    ...editions.slice(0, editions.indexOf(current)).reverse(),
  ];
  const found = order.flatMap(({ policy }) => clauseOf(policy, id))[0];
  return {
    id,
    title: found === undefined ? undefined : clauseTitle(found.policy, found.clause),
    isKnown: found !== undefined,
  };
}

function clauseOf(policy: Policy, id: string): readonly { readonly policy: Policy; readonly clause: RuleClause }[] {
  const clause = [...policy.rules, ...policy.off].find((rule) => rule.id === id)?.clause;
  return clause === undefined ? [] : [{ policy, clause }];
}

/** Whether something holds at a moment. */
export function holdsAt({ from, until }: Period, now: number): boolean {
  return from <= now && now < until;
}

function newestFirst(a: Period, b: Period): number {
  return b.from - a.from;
}

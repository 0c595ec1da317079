import type { Finding } from '../../action/core/finding.ts';

/** How often a rule fired in the team's content. */
export interface Firings {
  /** In all content, waived ones among them. */
  readonly total: number;
  readonly waived: number;
  /** About publications of the last days. */
  readonly recent: number;
  /** About publications that are still to come. */
  readonly planned: number;
}

const DAY = 86_400_000;
/** So far back «recent» reaches, in days. */
export const RECENT_DAYS = 90;

/** Counts the findings of a rule, by what excuses them and by when their publications go out. */
export function firingsOf(
  id: string,
  findings: readonly Pick<Finding, 'rule' | 'status' | 'publication'>[],
  now: number,
): Firings {
  const own = findings.filter(({ rule }) => rule === id);
  const dated = own.flatMap(({ publication }) => (publication === undefined ? [] : [Date.parse(publication.at)]));
  return {
    total: own.length,
    waived: own.filter(({ status }) => status === 'waived').length,
    recent: dated.filter((at) => at <= now && at > now - RECENT_DAYS * DAY).length,
    planned: dated.filter((at) => at > now).length,
  };
}

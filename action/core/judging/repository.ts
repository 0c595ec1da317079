import { byTime, type Publication } from '../calendar/publication.ts';
import type { RepositoryInput } from '../check.ts';
import type { Account } from '../content/account.ts';
import type { Rule } from '../policy/policy.ts';
import type { Clock } from './clock.ts';

interface Dated {
  readonly publication: Publication;
  readonly date: string;
}

/** What the rules about a whole repository see. Time-zone data are loaded only for plans: nothing else asks for a date. */
export async function repositoryInput(
  found: Omit<RepositoryInput, 'publicationsOf' | 'todayOf' | 'today'>,
  publications: ReadonlyMap<string, readonly Publication[]>,
  { clock, now, rules }: { readonly clock: Clock; readonly now: number; readonly rules: readonly Rule[] },
): Promise<RepositoryInput> {
  const needsDates = rules.some(({ check }) => check.scope === 'repository' && check.needs === 'dates');
  if (found.plans.length > 0 || needsDates) await clock.load();
  const known = new Map<string, readonly Dated[]>();
  /** An account's calendar with its days: made once, however many plans there are. */
  const datedOf = ({ id, timeZone }: Account): readonly Dated[] => {
    const dated =
      known.get(id) ??
      [...(publications.get(id) ?? [])].sort(byTime).map((publication) => {
        return { publication, date: clock.date(publication.epochMs, timeZone) };
      });
    known.set(id, dated);
    return dated;
  };
  return {
    ...found,
    publicationsOf: (account, { from, to }) =>
      datedOf(account).flatMap(({ publication, date }) => (date >= from && date <= to ? publication : [])),
    today: () => clock.date(now, found.policy.settings.time_zone),
    todayOf: ({ timeZone }) => clock.date(now, timeZone),
  };
}

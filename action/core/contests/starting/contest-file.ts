import { DAY } from '../../calendar/days.ts';
import { parseMoment } from '../../calendar/moment.ts';
import type { ContestData } from '../../content/contest.ts';
import { dumpYaml } from '../../content/yaml-writer.ts';
import type { Translate } from '../../messages.ts';
import type { Policy } from '../../policy/policy.ts';
import { type ContestFacts, isDrawn, isOfUsers, needsPurchase, prizeTax, voidWhere } from './facts.ts';

/** Days after the results within which a winner answers, and within which a prize is handed over; days after that for which data are kept. The numbers are ours. */
const CLAIM_DAYS = 10;
const DELIVERY_DAYS = 30;
const KEPT_DAYS = 28;

/** The days that follow from the results. */
export function laterDays({ results }: Pick<ContestFacts, 'results'>) {
  return {
    claim: dayAfter(results, CLAIM_DAYS),
    delivery: dayAfter(results, DELIVERY_DAYS),
    erased: dayAfter(results, DELIVERY_DAYS + KEPT_DAYS),
  };
}

/** A contest as data: everything that its facts tell, and nothing that only people can decide. */
export function contestData(facts: ContestFacts, rulesFile: string, policy: Policy, translate: Translate): ContestData {
  const tax = prizeTax(policy, facts);
  const [first] = facts.accounts;
  const { claim, delivery, erased } = laterDays(facts);
  const states = voidWhere(policy, facts);
  const isPaidByUs = tax !== undefined && facts.taxPayer === 'organizer';
  const data = {
    kind: 'contest' as const,
    id: facts.id,
    title: facts.title,
    status: 'draft' as const,
    account: first?.id,
    platforms: [...new Set(facts.accounts.map(({ platform }) => platform))],
    jurisdictions: [...facts.jurisdictions],
    organizer: { name: facts.organizer, address: facts.address, email: facts.email },
    purchase_required: needsPurchase(facts),
    entry_fee: 0,
    mechanics: [...facts.mechanics],
    entry_hashtag: facts.hashtag,
    winner_selection: facts.selection,
    starts_at: facts.starts,
    ends_at: facts.ends,
    results_at: facts.results,
    results_where: facts.accounts.map(({ id, title }) => title ?? id).join(', '),
    prizes: facts.prizes.map(({ name, count, value, currency }) => ({ name, count, value, currency })),
    tax:
      tax === undefined
        ? { payer: 'none' as const }
        : { payer: facts.taxPayer ?? 'organizer', ...(isPaidByUs && tax.cash > 0 ? { cash_part: tax.cash } : {}) },
    delivery: { how: facts.delivery, deadline: delivery },
    claim_deadline: claim,
    eligibility: {
      age_min: facts.ageMin,
      residency: facts.jurisdictions.map((code) => code.toUpperCase()),
      excluded: [translate('contest.draft.staff')],
    },
    entries_per_person: 1,
    multiple_accounts_disqualify: true,
    rules_url: facts.rulesUrl,
    rules_file: rulesFile,
    privacy: {
      policy_url: facts.policyUrl,
      consent_url: facts.consentUrl,
      consent_separate: true,
      data: [...facts.data],
      delete_after: erased,
    },
    winner_publication_consent: true,
    ugc_rights: isOfUsers(facts) ? ('licence' as const) : ('none' as const),
    platform_release: true,
    platform_disclaimer: true,
    no_purchase_statement: !needsPurchase(facts),
    odds_statement: isDrawn(facts),
    void_where: states.length === 0 ? undefined : [...states],
    disclosure: { is_ad: false },
  };
  return withoutNothing(data) as ContestData;
}

/** The file of a contest, with a note below the data. */
export function contestFile(data: ContestData, note: string): string {
  return `---\n${dumpYaml(data as Readonly<Record<string, unknown>>)}---\n${note}\n`;
}

/** Keys that hold nothing are left out, in maps within, too. */
function withoutNothing(value: object): object {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.map(([key, inner]: [string, unknown]) => {
      const isMap = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
      return [key, isMap ? withoutNothing(inner) : inner];
    }),
  );
}

/** The calendar date so many days after that of a moment, as its own clock shows it. */
function dayAfter(moment: string, days: number): string {
  const parsed = parseMoment(moment.slice(0, 10));
  if (typeof parsed !== 'object' || parsed.kind !== 'local') return moment.slice(0, 10);
  const { year, month, day } = parsed.local;
  return new Date(Date.UTC(year, month - 1, day) + days * DAY).toISOString().slice(0, 10);
}

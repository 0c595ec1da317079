import type { Account } from '../../content/account.ts';
import type { ContestData, Mechanic } from '../../content/contest.ts';
import { isFor } from '../../content/markets.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Requirement } from '../options.ts';

export interface Prize {
  readonly name: string;
  readonly count: number;
  readonly value: number;
  readonly currency: string;
}

/** What somebody who starts a contest was asked. Moments are as they were written, with their offset. */
export interface ContestFacts {
  readonly title: string;
  readonly id: string;
  /** The first one runs it. */
  readonly accounts: readonly Account[];
  /** Codes in lower case: countries, or `eu`. */
  readonly jurisdictions: readonly string[];
  readonly mechanics: readonly Mechanic[];
  readonly hashtag: string | undefined;
  readonly selection: NonNullable<ContestData['winner_selection']>;
  readonly starts: string;
  readonly ends: string;
  readonly results: string;
  readonly prizes: readonly Prize[];
  readonly ageMin: number;
  readonly organizer: string;
  readonly address: string | undefined;
  readonly email: string;
  readonly delivery: string;
  readonly rulesUrl: string;
  readonly policyUrl: string;
  readonly consentUrl: string;
  readonly data: readonly string[];
  /** Who pays the tax on dear prizes, where the policy knows one. */
  readonly taxPayer: 'organizer' | 'winner' | undefined;
}

export const isDrawn = ({ selection }: Pick<ContestFacts, 'selection'>): boolean =>
  selection === 'random' || selection === 'platform' || selection === 'first_n';

export const needsPurchase = ({ mechanics }: Pick<ContestFacts, 'mechanics'>): boolean =>
  mechanics.includes('purchase');

export const isOfUsers = ({ mechanics }: Pick<ContestFacts, 'mechanics'>): boolean =>
  mechanics.some((one) => one === 'ugc_photo' || one === 'ugc_video');

/** What a policy says of the tax on a prize: the norm of the rule that judges it, and the dearest prize over what is free. */
export interface PrizeTax {
  readonly free: number;
  readonly rate: number;
  readonly currency: string;
  readonly value: number;
  /** What an organiser who pays the tax adds in money: C = (V + C − free) · rate, solved for C, in whole units. */
  readonly cash: number;
}

/** The tax on the dearest of some prizes, by the rule of the policy that concerns these countries. */
export function prizeTax(
  { rules }: Policy,
  { jurisdictions, prizes }: Pick<ContestFacts, 'jurisdictions' | 'prizes'>,
): PrizeTax | undefined {
  for (const { check, options } of rules) {
    if (check.id !== 'contest.prize-tax') continue;
    const norm = options as Requirement & Pick<PrizeTax, 'free' | 'rate' | 'currency'>;
    if (norm.applies_when.jurisdiction?.some((law) => isFor(jurisdictions, law)) === false) continue;
    const { free, rate, currency } = norm;
    const value = Math.max(0, ...prizes.map((prize) => (prize.currency === currency ? prize.value : 0)));
    if (value > free) return { free, rate, currency, value, cash: Math.round(((value - free) * rate) / (100 - rate)) };
  }
  return undefined;
}

/** The states in which a draw of so much would have to be announced beforehand, by the rule of the policy: it is void there. */
export function voidWhere(
  { rules }: Policy,
  { jurisdictions, prizes, ...facts }: Pick<ContestFacts, 'jurisdictions' | 'prizes' | 'selection'>,
): readonly string[] {
  for (const { check, options } of rules) {
    if (check.id !== 'contest.registration') continue;
    const norm = options as Requirement & {
      readonly threshold: number;
      readonly currency: string;
      readonly states: readonly { readonly state: string }[];
    };
    const { jurisdiction, winner_selection } = norm.applies_when;
    if (jurisdiction?.some((law) => isFor(jurisdictions, law)) === false) continue;
    if (winner_selection?.some((one) => one === facts.selection) === false) continue;
    const total = prizes.reduce(
      (sum, { currency, value, count }) => sum + (currency === norm.currency ? value * count : 0),
      0,
    );
    if (total >= norm.threshold) return norm.states.map(({ state }) => state);
  }
  return [];
}

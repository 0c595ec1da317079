import * as z from 'zod/mini';
import { text } from '../content/fields.ts';
import type { Policy } from '../policy/policy.ts';
import type { Demand } from './demand.ts';
import { type FileReview, holders, owners } from './file-review.ts';

/** Who has to approve, as rules write it. */
export const DEMAND_OPTIONS = {
  /** Roles of which one will do; the first is asked first. */
  roles: z._default(z.array(text), []),
  /** Whoever owns the file by `CODEOWNERS`, in the place of roles; a file that is nobody's needs nobody. */
  code_owners: z._default(z.boolean(), false),
  /** By how many of them. */
  count: z._default(z.number().check(z.int(), z.minimum(1)), 1),
};

export const DEMAND_STRICTNESS = { roles: 'unknown', code_owners: 'unknown', count: 'higher' } as const;

interface DemandOptions {
  readonly roles: readonly string[];
  readonly code_owners: boolean;
  readonly count: number;
}

/** A rule names either roles or the owners. */
export const isOneOfBoth = ({ roles, code_owners }: DemandOptions): boolean => roles.length > 0 !== code_owners;

/** What a rule demands of a file; `undefined` where it demands nothing. */
export function demandOf(
  { roles, code_owners, count }: DemandOptions,
  review: FileReview,
  policy: Pick<Policy, 'people'>,
  authors: readonly string[],
): Demand | undefined {
  if (!code_owners) return { roles, owners: [], approvers: holders(review, roles, policy), count, authors };
  if (review.owners.length === 0) return undefined;
  return { roles: [], owners: review.owners, approvers: owners(review, policy), count, authors };
}

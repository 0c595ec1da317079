import * as z from 'zod/mini';
import type { Account } from './content/account.ts';
import type { Document } from './content/document.ts';
import { localized } from './content/fields.ts';
import type { Localized, MessageData } from './finding.ts';
import { PLATFORM_IDS, PLATFORMS, type PlatformId } from './platforms.ts';
import type { Policy } from './policy/policy.ts';
import type { Schema } from './schema.ts';

/** Where a fact about a platform comes from, and the day on which it was looked at: findings show both. */
export const sourced = {
  source: localized,
  as_of: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD')),
};

export interface Sourced {
  readonly source: Localized;
  readonly as_of: string;
}

/** What a rule knows of each platform; it says nothing of platforms that are left out. */
export type PlatformTable<Row> = { readonly [Id in PlatformId]?: Row | undefined };

/** The options of a check that has a row for each platform. A team changes one row by its key. */
export function platformTable<Row>(row: Schema<Row>): Schema<PlatformTable<Row>> {
  const shape = Object.fromEntries(PLATFORM_IDS.map((id) => [id, z.optional(row)]));
  return z.strictObject(shape) as unknown as Schema<PlatformTable<Row>>;
}

/** A row holds several numbers and lists: which way it got stricter, a trial tells. */
export const TABLE_STRICTNESS = Object.fromEntries(PLATFORM_IDS.map((id) => [id, 'unknown'])) as Readonly<
  Record<PlatformId, 'unknown'>
>;

/** What a message says of a platform and of the fact that it rests on. */
export function factData({ platform }: Pick<Account, 'platform'>, { source, as_of }: Sourced) {
  return {
    platform: { localized: PLATFORMS[platform].name },
    source: { localized: source },
    as_of: { date: as_of },
  } satisfies MessageData;
}

/** The accounts that a document's post goes to. */
export function accountsOf({ post }: Document, { accounts }: Policy): readonly Account[] {
  return (post?.data.accounts ?? []).flatMap((id) => accounts.get(id) ?? []);
}

/** The rows for the platforms that a document's post goes to, each with its account. */
export function rowsFor<Row>(
  document: Document,
  policy: Policy,
  table: PlatformTable<Row>,
): readonly { readonly account: Account; readonly row: Row }[] {
  return accountsOf(document, policy).flatMap((account) => {
    const row = table[account.platform];
    return row === undefined ? [] : [{ account, row }];
  });
}

import * as z from 'zod/mini';
import { CLOSING_REASONS } from '../content/account.ts';
import { adapterSchema } from '../content/adapter.ts';
import { localized, moment, text } from '../content/fields.ts';
import { ENFORCEMENTS } from '../finding.ts';
import { inboxSchema } from '../inbox/source.ts';

/** How a policy changes a rule of a pack, or one of its own for a while. */
const override = z.strictObject({
  enforcement: z.optional(z.enum([...ENFORCEMENTS, 'off'])),
  with: z.optional(z.record(z.string(), z.unknown())),
  reason: z.optional(localized),
});

/** What became of a rule or a clause that a release had: its id is never given to anything else. */
const tombstone = z.strictObject({
  /** The first version without it. */
  version: text,
  reason: localized,
  /** The rule, or `regulation#clause`, that says it now. */
  instead: z.optional(text),
});

/** Longest name of a label, in characters: GitHub takes no longer one. */
const LABEL_LENGTH = 50;
const label = text.check(z.maxLength(LABEL_LENGTH));

/** What a judgement does to a pull request besides what it says. */
const pullRequests = z.strictObject({
  labels: z.optional(
    z.strictObject({
      /** While something blocks. */
      blocked: z.optional(label),
      /** While a waiver excuses something in the change. */
      waived: z.optional(label),
      /** Role → while an approval by somebody with the role is awaited. */
      needs: z.optional(z.record(z.string(), label)),
    }),
  ),
  reviewers: z.optional(
    z.strictObject({
      /** Whoever has to approve is asked for a review. */
      from_approvals: z.boolean(),
      /** People asked at most. */
      max: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(15))),
    }),
  ),
});

/** `policy/policy.yaml` (DESIGN.md, "Small data formats"). */
export const policySchema = z.strictObject({
  id: text,
  title: localized,
  version: text,
  effective: moment,
  languages: z.array(text).check(z.minLength(1)),
  time_zone: text,
  /** What this version changes, a line each: the changelog is made of these. */
  changes: z.optional(z.array(localized)),
  /** Where the policy is published: findings link their clauses there. */
  site: z.optional(text),
  extends: z.optional(z.array(text)),
  versioning: z.optional(
    z.strictObject({
      /** The part of the version that a stricter rule, or a new one that blocks, has to raise: major unless said. */
      stricter: z.optional(z.enum(['major', 'minor'])),
    }),
  ),
  audiences: z.optional(
    z.array(z.strictObject({ id: text, who: localized, needs: z.optional(localized), tone: z.optional(localized) })),
  ),
  topics: z.optional(z.strictObject({ allowed: z.optional(z.array(text)), irritating: z.optional(z.array(text)) })),
  rubrics: z.optional(z.array(text)),
  privacy: z.optional(
    z.strictObject({
      fields: z.optional(z.array(text)),
      allow: z.optional(
        z.strictObject({
          phones: z.optional(z.array(text)),
          emails: z.optional(z.array(text)),
          domains: z.optional(z.array(text)),
        }),
      ),
    }),
  ),
  /** Countries whose law posts have to keep, where neither the post nor its account says which. */
  markets: z.optional(z.array(text)),
  /** Brands of others with whom the team has dealings: named beside a price and a call to buy they look like an ad. */
  partners: z.optional(z.array(z.strictObject({ name: text, forms: z.optional(z.array(text)) }))),
  competitors: z.optional(z.array(z.strictObject({ name: text, forms: z.optional(z.array(text)) }))),
  campaigns: z.optional(
    z.array(
      z.strictObject({
        id: text,
        accounts: z.array(text),
        from: moment,
        to: moment,
        reason: text,
        /** Stopped before its end, or as planned. */
        status: z.optional(z.enum(['active', 'closed'])),
        closed_at: z.optional(moment),
        /** Why it was stopped at once, without a review. */
        closed_for: z.optional(z.enum(CLOSING_REASONS)),
        frequency: z.optional(
          z.partialRecord(z.enum(['brand', 'media', 'personal']), z.number().check(z.int(), z.minimum(0))),
        ),
      }),
    ),
  ),
  blackouts: z.optional(
    z.array(z.strictObject({ from: moment, to: moment, reason: text, allow: z.optional(z.array(text)) })),
  ),
  /** Folders of posts in another form. */
  adapters: z.optional(z.array(adapterSchema)),
  /** How exports of what comes in are read. */
  inbox: z.optional(inboxSchema),
  inline_waivers: z.optional(
    z.strictObject({
      /** The hardest level of rules that a comment in a text may lift: `soft-mandatory` unless said. */
      allow: z.enum(['none', 'advisory', 'soft-mandatory']),
    }),
  ),
  pull_requests: z.optional(pullRequests),
  rules: z.optional(z.record(z.string(), override)),
  removed: z.optional(z.record(z.string(), tombstone)),
});

export type PolicySettings = z.infer<typeof policySchema>;
export type Tombstone = z.infer<typeof tombstone>;

/**
 * What stands on a release's own lines, and what is never sealed. Campaigns and blackouts carry dates and reasons of their own, as waivers
 * and freezes do: the team keeps them from day to day, and no version changes for them. Accounts and people are such registers too. Adapters
 * and the sources of an inbox say how files are read, not what is demanded of them, and labels only show what was found.
 */
const OUTSIDE_THE_SEAL = {
  version: true,
  effective: true,
  changes: true,
  site: true,
  campaigns: true,
  blackouts: true,
  adapters: true,
  inbox: true,
  pull_requests: true,
} as const;

/** The settings that a release holds. */
export const sealedSettingsSchema = z.omit(policySchema, OUTSIDE_THE_SEAL);
export type SealedSettings = z.infer<typeof sealedSettingsSchema>;

export function sealedPart(settings: PolicySettings): SealedSettings {
  const sealed = Object.entries(settings).filter(([key]) => !Object.hasOwn(OUTSIDE_THE_SEAL, key));
  return Object.fromEntries(sealed) as SealedSettings;
}

import * as z from 'zod/mini';
import { PLATFORM_IDS } from '../platforms.ts';
import { moment, text } from './fields.ts';
import { DISCLOSURE_KINDS, MODES } from './post.ts';

/** What does not wait: harm to people, law, the rules of the platform, or the platform itself went away. */
export const CLOSING_REASONS = ['harm', 'law', 'platform-rules', 'platform-gone'] as const;

const research = z.strictObject({ at: moment, by: z.optional(text), notes: z.optional(text) });

const featureChoice = z.strictObject({ use: z.optional(z.array(text)), avoid: z.optional(z.array(text)) });

/** One entry of `policy/accounts.yaml`: a branded account on a platform. */
export const accountSchema = z.strictObject({
  platform: z.enum(PLATFORM_IDS),
  kind: z.enum(['brand', 'media', 'personal']),
  /** IANA time zone: a day of the account is a calendar day there. */
  time_zone: z.optional(text),
  language: z.optional(text),
  /** A person's id. */
  owner: z.optional(text),
  title: z.optional(text),
  url: z.optional(text),
  official: z.optional(z.boolean()),
  status: z.optional(z.enum(['active', 'paused', 'closed'])),
  closed_at: z.optional(moment),
  /** Why it was closed at once, without a review: nobody waits twelve weeks with these. */
  closed_for: z.optional(z.enum(CLOSING_REASONS)),
  /** Countries whose law its posts have to keep: `markets.ts`. */
  markets: z.optional(z.array(text)),
  /** What its posts are that say nothing of it themselves. */
  disclosure: z.optional(z.enum(DISCLOSURE_KINDS)),
  followers: z.optional(z.number().check(z.minimum(0))),
  /** For who knows no number: more than ten thousand. */
  over_10k: z.optional(z.boolean()),
  /** Its entry in Roskomnadzor's register of pages with more than ten thousand followers. */
  rkn_register_url: z.optional(text),
  /** Run by a foreign agent by Russian law; the text is the name under which the register has it, else the title of the account is. */
  foreign_agent: z.optional(z.union([z.boolean(), text])),
  /** A paid subscription of the account, which lets it write more: Premium on X and on Telegram. */
  premium: z.optional(z.boolean()),
  /** Telegram: how its posts go out unless they say otherwise. */
  mode: z.optional(z.enum(MODES)),
  /** So long may its posts be, counted as its platform counts: a server's own number on Mastodon, a publishing tool's lower one elsewhere. */
  max_length: z.optional(z.number().check(z.int(), z.minimum(1))),
  audience: z.optional(text),
  /** Why the team is there: who of its readers is, and how that is known. */
  rationale: z.optional(text),
  voice: z.optional(
    z.strictObject({
      person: z.optional(text),
      traits: z.optional(z.array(text)),
      examples: z.optional(z.array(text)),
    }),
  ),
  strategy: z.optional(
    z.strictObject({
      goal: z.optional(text),
      role: z.optional(text),
      /** What the account uses of its platform: a list, or what is used and what is left alone. */
      features: z.optional(z.union([z.array(text), featureChoice])),
      frequency: z.optional(text),
      /** What is known of the network: when it was looked into, by whom, and where that is written. */
      research: z.optional(z.union([text, research])),
    }),
  ),
});

export interface Account extends Omit<z.infer<typeof accountSchema>, 'time_zone'> {
  readonly id: string;
  readonly timeZone: string;
}

/** When an account's network was last looked into, as written; nothing where nobody says. */
export function researchedAt({ strategy }: Pick<Account, 'strategy'>): string | undefined {
  const known = strategy?.research;
  return typeof known === 'string' ? known : known?.at;
}

/** Whether an account is looked after: one that is closed, or rests, needs no plan. */
export function isActive({ status }: Pick<Account, 'status'>): boolean {
  return status === undefined || status === 'active';
}

/** What an account's strategy uses of its platform, and what it leaves alone. */
export function featuresOf({ strategy }: Pick<Account, 'strategy'>): {
  readonly use: readonly string[];
  readonly avoid: readonly string[];
} {
  const features = strategy?.features ?? [];
  if (Array.isArray(features)) return { use: features, avoid: [] };
  return { use: features.use ?? [], avoid: features.avoid ?? [] };
}

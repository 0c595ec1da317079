import * as z from 'zod/mini';
import { PLATFORM_IDS } from '../platforms.ts';
import { text } from './fields.ts';

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
  audience: z.optional(text),
  rationale: z.optional(text),
  goal: z.optional(text),
  role: z.optional(text),
  voice: z.optional(
    z.strictObject({
      person: z.optional(text),
      traits: z.optional(z.array(text)),
      examples: z.optional(z.array(text)),
    }),
  ),
  strategy: z.optional(
    z.strictObject({ features: z.optional(z.array(text)), frequency: z.optional(text), research: z.optional(text) }),
  ),
});

export interface Account extends Omit<z.infer<typeof accountSchema>, 'time_zone'> {
  readonly id: string;
  readonly timeZone: string;
}

import * as z from 'zod/mini';
import type { Strictness } from '../check.ts';
import { FORMATS } from '../content/post.ts';
import { sourced } from '../platform-table.ts';
import { PLATFORM_IDS } from '../platforms.ts';
import { UNITS } from '../text/lengths.ts';

/** The numbers that a text may have to keep to, by the circumstances in which each holds. */
export const TEXT_LIMITS = ['max', 'premium', 'caption', 'premium_caption', 'photos', 'rich', 'story'] as const;
export type TextLimit = (typeof TEXT_LIMITS)[number];

const number = z.optional(z.number().check(z.int(), z.minimum(1)));

/** What a platform takes. All numbers are its own (facts/platforms.yaml, 2026-11-22), and each stands in a rule with its source and its day. */
export const fittingOptions = z.strictObject({
  platform: z.enum(PLATFORM_IDS),
  /** How the platform counts the text. */
  unit: z._default(z.enum(UNITS), 'utf16'),
  /** The text of a post. */
  max: number,
  /** The text that travels with media as one message. */
  caption: number,
  /** The text of a post of pictures. */
  photos: number,
  /** The text of an account with a paid subscription, and what travels with its media. */
  premium: number,
  premium_caption: number,
  /** A long post with headings and tables (Telegram). */
  rich: number,
  /** The caption of a story. */
  story: number,
  /** A server may set its own number: `max_length` of the account then holds even when it is larger. */
  configurable: z._default(z.boolean(), false),
  /** UTF-8 bytes of the text, counted beside its length. */
  bytes: number,
  /** Tools refuse longer texts, though the platform may take them. */
  safe: number,
  /** Different addresses in a text. */
  links: number,
  title: number,
  title_unit: z._default(z.enum(UNITS), 'utf16'),
  /** All tags of a video together; one with a space costs two more, for its quotation marks. */
  tags: number,
  /** The address in a field of its own, in UTF-16 units. */
  link: number,
  /** Characters that neither the title nor the text may have. */
  forbidden: z._default(z.array(z.string().check(z.minLength(1))), []),
  /** Formats of another kind of publication, which these numbers do not concern: posts of a community tab. */
  except: z._default(z.array(z.enum(FORMATS)), []),
  /** What no official source confirms. */
  unconfirmed: z._default(z.array(z.enum([...TEXT_LIMITS, 'unit', 'title', 'safe'])), []),
  ...sourced,
});

export type Fitting = z.infer<typeof fittingOptions>;

export const fittingStrictness = {
  platform: 'unknown',
  unit: 'unknown',
  // Which number holds depends on the account and on the post: one that is written takes the place of another.
  max: 'lower',
  caption: 'lower',
  photos: 'lower',
  premium: 'lower',
  premium_caption: 'lower',
  rich: 'lower',
  story: 'lower',
  configurable: 'unknown',
  bytes: 'lower',
  safe: 'lower',
  links: 'lower',
  title: 'lower',
  title_unit: 'unknown',
  tags: 'lower',
  link: 'lower',
  forbidden: 'more',
  except: 'fewer',
  unconfirmed: 'fewer',
  source: 'neutral',
  as_of: 'neutral',
} as const satisfies Record<keyof Fitting, Strictness>;

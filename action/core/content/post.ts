import * as z from 'zod/mini';
import { moment, text } from './fields.ts';

export const POST_STATUSES = ['idea', 'draft', 'review', 'approved', 'scheduled', 'published'] as const;
export const PURPOSES = ['promo', 'value', 'community', 'news', 'service', 'contest'] as const;
/** Formats of facts/frequency.md §3, and `story`, which the calendar does not count. */
export const FORMATS = [
  'text',
  'photo',
  'graphics',
  'carousel',
  'video',
  'short_video',
  'audio',
  'poll',
  'live',
  'article',
  'link',
  'ugc',
  'story',
] as const;

export const link = z.strictObject({ url: text, reason: z.optional(text) });

const media = z.strictObject({
  file: text,
  kind: z.optional(z.enum(['photo', 'graphics', 'video', 'audio', 'document'])),
  alt: z.optional(z.string()),
  captions: z.optional(z.union([z.boolean(), text])),
  ai_generated: z.optional(z.boolean()),
});

export const claim = z.strictObject({
  text,
  criterion: z.optional(text),
  source: z.optional(text),
  as_of: z.optional(moment),
});

/**
 * Whether something of value changed hands for a post (facts/disclosure.md §1). `own`: the organisation writes of its own goods on its own
 * account; `partner`: together with somebody, for no money; `employee`: a person writes of the employer.
 */
export const DISCLOSURE_KINDS = ['none', 'own', 'paid', 'barter', 'affiliate', 'employee', 'partner'] as const;
export type DisclosureKind = (typeof DISCLOSURE_KINDS)[number];

const advertiser = z.strictObject({
  name: z.optional(text),
  /** A number in YAML loses the zero that it begins with: the check of tax numbers tells. */
  inn: z.optional(z.union([text, z.number()])),
  site: z.optional(text),
});

const disclosure = z.strictObject({
  kind: z.enum(DISCLOSURE_KINDS),
  advertiser: z.optional(z.union([text, advertiser])),
  /** What an operator of advertising data gave for the ad (Russia). */
  erid: z.optional(text),
  label: z.optional(text),
  label_lang: z.optional(text),
  /** The marks that are set with the platform's own tools: `true` is that of an ad. */
  platform_label: z.optional(z.union([z.boolean(), z.array(z.enum(['ad', 'ai']))])),
  ai_generated: z.optional(z.enum(['none', 'assisted', 'synthetic_media'])),
});

const offer = z.strictObject({
  price: z.optional(z.union([text, z.number()])),
  discount: z.optional(z.union([text, z.number()])),
  starts_at: z.optional(moment),
  ends_at: z.optional(moment),
  stock: z.optional(z.number()),
  terms: z.optional(text),
});

const testimonial = z.strictObject({
  customer_ref: z.optional(text),
  consent: z.optional(z.union([text, z.boolean()])),
  unedited: z.optional(z.boolean()),
});

/** How Telegram takes a text: as a message, or as a long post with headings and tables (Bot API 10.1, June 2026). */
export const MODES = ['classic', 'rich'] as const;

/** What belongs to one platform, under its name. */
const onPlatforms = {
  telegram: z.optional(
    z.strictObject({
      mode: z.optional(z.enum(MODES)),
      /** Pictures go with the text as one message unless they are its link preview, or messages of their own. */
      media: z.optional(z.enum(['attached', 'preview', 'separate'])),
    }),
  ),
  mastodon: z.optional(z.strictObject({ content_warning: z.optional(text) })),
  youtube: z.optional(z.strictObject({ tags: z.optional(z.array(text)) })),
  pinterest: z.optional(z.strictObject({ link: z.optional(text) })),
};

/** The front matter of a post (DESIGN.md, "Content front matter"). */
export const postSchema = z.strictObject({
  id: z.optional(text),
  title: z.optional(text),
  accounts: z.array(text).check(z.minLength(1)),
  publish_at: z.optional(moment),
  embargo_until: z.optional(moment),
  markets: z.optional(z.array(text)),
  status: z.optional(z.enum(POST_STATUSES)),
  format: z.optional(z.enum(FORMATS)),
  purpose: z.optional(z.enum(PURPOSES)),
  rubric: z.optional(text),
  topic: z.optional(text),
  audience: z.optional(text),
  plan: z.optional(text),
  campaign: z.optional(text),
  author: z.optional(text),
  reviewer: z.optional(text),
  /** When the reviewer approved it: the time from then to `publish_at` is what is left for second thoughts. */
  approved_at: z.optional(moment),
  /** Who read it as one reads to a mentor, and when: stories, what is behind the scenes, whatever is personal. */
  mentor_test: z.optional(z.strictObject({ by: text, at: z.optional(moment) })),
  language: z.optional(text),
  links: z.optional(z.array(link)),
  media: z.optional(z.array(media)),
  /** Hashtags that are added after the text, without their sign: for all accounts, or by account. */
  hashtags: z.optional(z.union([z.array(text), z.record(z.string(), z.array(text))])),
  claims: z.optional(z.array(claim)),
  disclosure: z.optional(disclosure),
  contest: z.optional(text),
  offer: z.optional(offer),
  testimonial: z.optional(testimonial),
  series: z.optional(text),
  /** Whose post it passes on: an account of ours, or the address of a page. */
  repost_of: z.optional(text),
  /** The post that failed and is sent again by this one: its id, its path, or the name of a file beside. */
  retry_of: z.optional(z.union([text, z.array(text)])),
  urgent: z.optional(z.union([z.boolean(), z.strictObject({ reason: text, approved_by: z.optional(text) })])),
  unplanned: z.optional(text),
  ...onPlatforms,
});

export type PostData = z.infer<typeof postSchema>;

/** A post without its text: what the calendar and the repository are judged on. */
export interface Post {
  readonly path: string;
  readonly data: PostData;
  /** Ideas and drafts are judged as texts; they take no place in the calendar. */
  readonly isPlanned: boolean;
}

/** The hashtags that a publishing tool adds to a post on an account, without their sign. */
export function hashtagsOn({ hashtags }: PostData, account: string): readonly string[] {
  if (hashtags === undefined) return [];
  return Array.isArray(hashtags) ? hashtags : (hashtags[account] ?? []);
}

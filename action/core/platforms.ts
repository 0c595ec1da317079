/** What the reader's side of a platform does with a text. */
export interface Platform {
  /** Hosts that keep the reader on the platform; subdomains count. Source: facts/platforms.yaml, 2026-11-22. */
  readonly domains: readonly string[];
  /** Whether the platform hides an address behind link text; elsewhere the reader sees the address itself. */
  readonly inlineLinks: boolean;
  /** UTF-16 units of a post that are seen on a phone before "more"; absent where nobody knows (facts/platforms.yaml, folds: all approximate). */
  readonly fold?: number;
}

const PLATFORM_TABLE = {
  vk: { domains: ['vk.com', 'vk.ru', 'vk.cc', 'vk.me'], inlineLinks: false },
  telegram: { domains: ['t.me', 'telegram.me', 'telegram.org'], inlineLinks: true },
  max: { domains: ['max.ru'], inlineLinks: false },
  ok: { domains: ['ok.ru', 'odnoklassniki.ru'], inlineLinks: false },
  dzen: { domains: ['dzen.ru'], inlineLinks: true },
  x: { domains: ['x.com', 'twitter.com', 't.co'], inlineLinks: false, fold: 280 },
  bluesky: { domains: ['bsky.app', 'bsky.social'], inlineLinks: false },
  mastodon: { domains: ['mastodon.social'], inlineLinks: false },
  threads: { domains: ['threads.net', 'threads.com'], inlineLinks: false, fold: 250 },
  instagram: { domains: ['instagram.com', 'instagr.am'], inlineLinks: false, fold: 125 },
  facebook: { domains: ['facebook.com', 'fb.com', 'fb.me'], inlineLinks: false, fold: 110 },
  linkedin: { domains: ['linkedin.com', 'lnkd.in'], inlineLinks: false, fold: 140 },
  tiktok: { domains: ['tiktok.com'], inlineLinks: false, fold: 100 },
  youtube: { domains: ['youtube.com', 'youtu.be'], inlineLinks: false, fold: 100 },
  pinterest: { domains: ['pinterest.com', 'pin.it'], inlineLinks: false },
  reddit: { domains: ['reddit.com', 'redd.it'], inlineLinks: true },
  matrix: { domains: ['matrix.to'], inlineLinks: true },
  /** A place that we know nothing of: a blog, a newsletter, a chat. */
  other: { domains: [], inlineLinks: true },
} as const satisfies Record<string, Platform>;

export type PlatformId = keyof typeof PLATFORM_TABLE;

/** Every platform that an account may live on. */
export const PLATFORM_IDS = Object.keys(PLATFORM_TABLE) as [PlatformId, ...PlatformId[]];

export const PLATFORMS: Readonly<Record<PlatformId, Platform>> = PLATFORM_TABLE;

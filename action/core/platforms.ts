import type { Localized } from './finding.ts';

/** What the reader's side of a platform does with a text. */
export interface Platform {
  readonly name: Localized;
  /** Hosts that keep the reader on the platform; subdomains count. Source: facts/platforms.yaml, 2026-11-22. */
  readonly domains: readonly string[];
  /** Whether the platform hides an address behind link text; elsewhere the reader sees the address itself. */
  readonly inlineLinks: boolean;
  /**
   * UTF-16 units of a post that are seen on a phone before "more"; absent where nobody knows (facts/platforms.yaml, folds: all approximate). The
   * engine cuts the scope `lead` here. What a rule demands of it stands in the pack `platforms`; a test holds the two together.
   */
  readonly fold?: number;
}

const PLATFORM_TABLE = {
  vk: { name: { ru: 'ВКонтакте', en: 'VK' }, domains: ['vk.com', 'vk.ru', 'vk.cc', 'vk.me'], inlineLinks: false },
  telegram: { name: 'Telegram', domains: ['t.me', 'telegram.me', 'telegram.org'], inlineLinks: true },
  max: { name: 'MAX', domains: ['max.ru'], inlineLinks: false },
  ok: { name: { ru: 'Одноклассники', en: 'OK.ru' }, domains: ['ok.ru', 'odnoklassniki.ru'], inlineLinks: false },
  dzen: { name: { ru: 'Дзен', en: 'Dzen' }, domains: ['dzen.ru'], inlineLinks: true },
  x: { name: 'X', domains: ['x.com', 'twitter.com', 't.co'], inlineLinks: false, fold: 280 },
  bluesky: { name: 'Bluesky', domains: ['bsky.app', 'bsky.social'], inlineLinks: false },
  mastodon: { name: 'Mastodon', domains: ['mastodon.social'], inlineLinks: false },
  threads: { name: 'Threads', domains: ['threads.net', 'threads.com'], inlineLinks: false, fold: 250 },
  instagram: { name: 'Instagram', domains: ['instagram.com', 'instagr.am'], inlineLinks: false, fold: 125 },
  facebook: { name: 'Facebook', domains: ['facebook.com', 'fb.com', 'fb.me'], inlineLinks: false, fold: 110 },
  linkedin: { name: 'LinkedIn', domains: ['linkedin.com', 'lnkd.in'], inlineLinks: false, fold: 140 },
  tiktok: { name: 'TikTok', domains: ['tiktok.com'], inlineLinks: false, fold: 100 },
  youtube: { name: 'YouTube', domains: ['youtube.com', 'youtu.be'], inlineLinks: false, fold: 100 },
  pinterest: { name: 'Pinterest', domains: ['pinterest.com', 'pin.it'], inlineLinks: false },
  reddit: { name: 'Reddit', domains: ['reddit.com', 'redd.it'], inlineLinks: true },
  tenchat: { name: 'TenChat', domains: ['tenchat.ru'], inlineLinks: false },
  google_business: {
    name: { ru: 'Google Бизнес-профиль', en: 'Google Business Profile' },
    domains: ['business.google.com'],
    inlineLinks: false,
  },
  matrix: { name: 'Matrix', domains: ['matrix.to'], inlineLinks: true },
  /** A place that we know nothing of: a blog, a newsletter, a chat. */
  other: { name: { ru: 'другая площадка', en: 'another platform' }, domains: [], inlineLinks: true },
} as const satisfies Record<string, Platform>;

export type PlatformId = keyof typeof PLATFORM_TABLE;

/** Every platform that an account may live on. */
export const PLATFORM_IDS = Object.keys(PLATFORM_TABLE) as [PlatformId, ...PlatformId[]];

export const PLATFORMS: Readonly<Record<PlatformId, Platform>> = PLATFORM_TABLE;

import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import type { Post } from '../../core/content/post.ts';
import {
  CONCERN,
  CONCERN_STRICTNESS,
  concerns,
  mayConcern,
  SOURCE,
  SOURCE_STRICTNESS,
  sourceData,
} from '../../core/law.ts';
import { advertiserNames, namesAny } from '../../core/text/ad-marks.ts';
import { hostOf, isOnDomain } from '../../core/text/address.ts';
import { shown } from '../../core/text/signals.ts';
import type { VisibleLink } from '../../core/text/visible.ts';

/** An ad names who advertises: the name, the tax number, or a site where both stand. */
export default defineCheck({
  id: 'disclosure.advertiser',
  scope: 'publication',
  options: z.strictObject({ ...SOURCE, ...CONCERN }),
  stricter: { ...SOURCE_STRICTNESS, ...CONCERN_STRICTNESS },
  messages: ['unknown', 'unseen'],
  mayFire: (document, options, policy) => mayConcern(document, options, policy),
  judge: ({ post, account, policy, passages, visible }, options) => {
    const { data } = post;
    if (!concerns(options, data, account, policy)) return [];
    const names = advertiserNames(data);
    if (names.length === 0 && siteOf(post) === undefined) {
      return [{ messageId: 'unknown' as const, data: sourceData(options), at: { key: ['disclosure'] } }];
    }
    if (passages.of(['raw']).some(({ text }) => namesAny(text, names))) return [];
    if (leadsToSite(post, visible().links)) return [];
    const { advertiser } = data.disclosure ?? {};
    const name = typeof advertiser === 'object' ? (advertiser.name ?? advertiser.inn ?? advertiser.site) : advertiser;
    const found = { ...sourceData(options), advertiser: shown(String(name ?? '')) };
    return [{ messageId: 'unseen' as const, data: found, at: { key: ['disclosure', 'advertiser'] } }];
  },
});

/** The host of the advertiser's site, by the card. */
function siteOf({ data: { disclosure } }: Post): string | undefined {
  const { advertiser } = disclosure ?? {};
  return hostOf((typeof advertiser === 'object' ? advertiser.site : undefined) ?? '')?.replace(/^www\./, '');
}

/** Whether a link of the post leads to the advertiser's site, where his data stand. */
function leadsToSite(post: Post, links: readonly VisibleLink[]): boolean {
  const site = siteOf(post);
  return [...links, ...(post.data.links ?? [])].some(({ url }) => {
    const host = site === undefined ? undefined : hostOf(url);
    return host !== undefined && site !== undefined && isOnDomain(host, site);
  });
}

import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import type { Post } from '../../core/content/post.ts';
import { leadsAway } from '../../core/leads-away.ts';
import { shownHost, typedAddress } from '../../core/links.ts';
import { nearest } from '../../core/nearest.ts';
import { bareAddress, hostOf, typedAddresses } from '../../core/text/address.ts';
import { clip } from '../../core/text/clip.ts';

/** So much of a found value is shown, in UTF-16 units. */
const LINK_SHOWN = 80;

/** Reasons that justify leading a reader away (facts/advice-map.md S1.9b). */
const REASONS = ['requested', 'proof', 'details', 'checkout', 'source', 'contest_rules'];

type MessageId = 'missing' | 'no-reason' | 'unknown-reason';

/** Every link that leads off the account's platform stands in the front matter with a reason. */
export default defineCheck({
  id: 'links.reason',
  scope: 'publication',
  options: z.strictObject({
    reasons: z._default(z.array(z.string()), REASONS),
    /** Domains that need no reason anywhere. */
    allow_domains: z._default(z.array(z.string()), []),
  }),
  stricter: { reasons: 'fewer', allow_domains: 'fewer' },
  messages: ['missing', 'no-reason', 'unknown-reason'],
  mayFire: ({ post, facts, text, bodyStart }, { reasons }) => {
    const links = post?.data.links ?? [];
    if (links.some(({ reason }) => reason === undefined || !reasons.includes(reason))) return true;
    if (facts === undefined || facts.hasHidden) return facts !== undefined;
    if (!facts.hasAddress) return false;
    const declared = new Set(links.map(({ url }) => bareAddress(url)));
    for (const address of typedAddresses(text.slice(bodyStart))) if (!declared.has(bareAddress(address))) return true;
    return false;
  },
  judge: ({ post, account, visible }, { reasons, allow_domains }) => {
    const isInside = (url: string): boolean => !leadsAway(url, account, allow_domains);
    const declared = new Map((post.data.links ?? []).map(({ url }) => [bareAddress(url), url]));
    const missing = visible()
      .links.filter(({ url }) => !isInside(url) && !declared.has(bareAddress(url)))
      .map(({ url, span, isBare }): Draft<MessageId> => {
        return {
          messageId: 'missing',
          data: {
            url: typedAddress({ url, ...(isBare ? { isBare } : {}) }),
            host: shownHost(hostOf(url) ?? ''),
            reasons: reasons.join(', '),
          },
          at: span,
          same: bareAddress(url),
        };
      });
    return [...missing, ...reasonless(post, reasons, isInside)];
  },
});

function reasonless(post: Post, reasons: readonly string[], isInside: (url: string) => boolean): Draft<MessageId>[] {
  return (post.data.links ?? []).flatMap(({ url, reason }, index): Draft<MessageId>[] => {
    if (isInside(url) || (reason !== undefined && reasons.includes(reason))) return [];
    const data = { url: clip(url, LINK_SHOWN), host: shownHost(hostOf(url) ?? ''), reasons: reasons.join(', ') };
    if (reason === undefined) return [{ messageId: 'no-reason', data, at: { key: ['links', index] } }];
    const suggestion = nearest(reason, reasons) ?? 'none';
    return [
      {
        messageId: 'unknown-reason',
        data: { ...data, reason: clip(reason, LINK_SHOWN), suggestion },
        at: { key: ['links', index, 'reason'] },
      },
    ];
  });
}

import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { leadsAway } from '../../core/leads-away.ts';
import { linksOf, sameLink, shownHost } from '../../core/links.ts';
import { mayLink, simpleHost } from '../../core/text/link-look.ts';

const domains = z.array(z.string().check(z.minLength(1)));

/** Links lead only to domains that the policy lists, and to none that it forbids (facts/advice-map.md S1.9e). */
export default defineCheck({
  id: 'links.allowed',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Registrable domains, or hosts below one; with none listed any will do. The account's own platform needs no entry. */
    allowed: z._default(domains, []),
    /** Beats `allowed` and the platform. */
    forbidden: z._default(domains, []),
  }),
  // A list of none allows all.
  stricter: { allowed: 'unknown', forbidden: 'more' },
  messages: ['forbidden', 'unlisted'],
  mayFire: (document, { allowed, forbidden }) => {
    const bad = forbidden.map((one) => one.replace(/^\*\./, ''));
    return mayLink(document, (look) => {
      const host = simpleHost(look);
      if (host === undefined || host.includes('xn--')) return true;
      return !(allowed.length === 0 || allowed.includes(host)) || bad.some((one) => host.endsWith(one));
    });
  },
  judge: async (input, { allowed, forbidden }) => {
    const { Domains } = await import('../../core/text/domains.ts');
    const [good, bad] = [Domains.of(allowed), Domains.of(forbidden)];
    return linksOf(input).flatMap((link): Draft<'forbidden' | 'unlisted'>[] => {
      const { host, url, at } = link;
      const isForbidden = bad.has(host);
      if (!isForbidden && (allowed.length === 0 || good.has(host) || !leadsAway(url, input.account, []))) return [];
      return [
        {
          messageId: isForbidden ? 'forbidden' : 'unlisted',
          data: { host: shownHost(host) },
          at,
          same: sameLink(link),
        },
      ];
    });
  },
});

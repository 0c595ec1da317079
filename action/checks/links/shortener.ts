import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { linksOf, sameLink, shownHost } from '../../core/links.ts';
import { mayLink } from '../../core/text/link-look.ts';

/** Short addresses hide where they lead: neither the reader nor a check sees it (facts/advice-map.md S1.9e). */
export default defineCheck({
  id: 'links.shortener',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Domains of shorteners; what is below one counts. */
    domains: z._default(z.array(z.string().check(z.minLength(1))), []),
    /** The team's own, of which it knows where they lead. */
    allow: z._default(z.array(z.string()), []),
  }),
  stricter: { domains: 'more', allow: 'fewer' },
  messages: ['short'],
  mayFire: (document, { domains }) =>
    mayLink(
      document,
      ({ unmarked }) =>
        unmarked.includes('xn--') || domains.some((one) => unmarked.includes(one.replace(/^\*\./, '').toLowerCase())),
    ),
  judge: async (input, { domains, allow }) => {
    const { Domains } = await import('../../core/text/domains.ts');
    const [short, own] = [Domains.of(domains), Domains.of(allow)];
    return linksOf(input)
      .filter(({ host }) => short.has(host) && !own.has(host))
      .map((link) => ({
        messageId: 'short' as const,
        data: { host: shownHost(link.host) },
        at: link.at,
        same: sameLink(link),
      }));
  },
});

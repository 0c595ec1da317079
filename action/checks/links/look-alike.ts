import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { linksOf, type PostLink, sameLink, shownHost } from '../../core/links.ts';
import { mayLink, simpleHost } from '../../core/text/link-look.ts';
import { KnownDomains, mixedIn, strangeIn } from '../../core/text/look-alike-hosts.ts';

type MessageId = 'similar' | 'begins' | 'mixed' | 'punycode';

/** Domains that pass for known ones, or that mix letters of several alphabets in one name (Unicode UTS #39). */
export default defineCheck({
  id: 'links.look-alike',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Domains for which others may try to pass: the team's own and those it often links to. Those of platforms are known. */
    domains: z._default(z.array(z.string()), []),
    /** Domains that look like others and are known to be all right. */
    allow: z._default(z.array(z.string()), []),
  }),
  stricter: { domains: 'more', allow: 'fewer' },
  messages: ['similar', 'begins', 'mixed', 'punycode'],
  // Punycode in a text is ugly and deceives nobody.
  advises: ['punycode'],
  mayFire: (document, { domains }) => {
    const known = KnownDomains.of(domains);
    return mayLink(document, (look) => {
      const host = simpleHost(look);
      return host === undefined || host.includes('xn--') || judged(host, known) !== undefined;
    });
  },
  judge: async (input, { domains, allow }) => {
    const { Domains } = await import('../../core/text/domains.ts');
    const known = KnownDomains.of(domains);
    return linksOf(input).flatMap((link): Draft<MessageId>[] => {
      if (Domains.of(allow).has(link.host)) return [];
      const found = judged(link.host, known) ?? punycode(link);
      if (found === undefined) return [];
      return [{ ...found, at: link.at, same: sameLink(link) }];
    });
  },
});

type Found = Pick<Draft<MessageId>, 'messageId' | 'data'>;

function judged(host: string, known: KnownDomains): Found | undefined {
  const pretence = known.pretence(host);
  if (pretence !== undefined) {
    const { how, domain } = pretence;
    const data = { host: shownHost(host), domain: shownHost(domain) };
    return { messageId: how, data: how === 'begins' ? data : { ...data, letters: strangeIn(host, domain) } };
  }
  const letters = mixedIn(host);
  return letters === undefined ? undefined : { messageId: 'mixed', data: { host: shownHost(host), letters } };
}

function punycode({ url, host, label }: PostLink): Found | undefined {
  if (label !== undefined || !/^(?:[a-z]+:)?(?:\/\/)?[^/?#]*xn--/i.test(url)) return undefined;
  return { messageId: 'punycode', data: { host, readable: shownHost(host) } };
}

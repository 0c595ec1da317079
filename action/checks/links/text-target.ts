import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { linksInText, sameLink, shownHost } from '../../core/links.ts';
import { PLATFORMS } from '../../core/platforms.ts';
import { hostOf } from '../../core/text/address.ts';
import { mayLink, simpleHost } from '../../core/text/link-look.ts';

/** The words of a link, or its name and password, name one site, and it leads to another: that is how people are robbed. */
export default defineCheck({
  id: 'links.text-target',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Domains of one owner: a link may name one of them and lead to another. */
    own: z._default(z.array(z.string()), []),
  }),
  stricter: { own: 'fewer' },
  messages: ['words', 'user'],
  mayFire: (document) => {
    const mayHaveWords = (document.facts?.joints ?? 0) > 0 || document.text.includes(']:', document.bodyStart);
    let first: string | undefined;
    return mayLink(document, (look) => {
      if (look.written.includes('@')) return true;
      if (!mayHaveWords) return false;
      const host = simpleHost(look)?.replace(/^www\./, '');
      first ??= host;
      return host === undefined || host !== first;
    });
  },
  judge: async (input, { own }) => {
    const [{ Domains }, { registrableDomain }, { findBareLinks }] = await Promise.all([
      import('../../core/text/domains.ts'),
      import('../../core/text/public-suffix.ts'),
      import('../../core/text/bare-links.ts'),
    ]);
    const ours = Domains.of(own);
    const isOther = (one: string, other: string): boolean =>
      registrableDomain(one) !== registrableDomain(other) && !(ours.has(one) && ours.has(other));
    const hostsIn = (text: string): string[] =>
      findBareLinks(text).flatMap(({ url, isMail }) => (isMail ? [] : (hostOf(url) ?? [])));
    const { inlineLinks } = PLATFORMS[input.account.platform];
    return linksInText(input).flatMap((link): Draft<'words' | 'user'>[] => {
      const { host, label, url, at } = link;
      const inWords = label === undefined || !inlineLinks ? [] : hostsIn(label);
      const asUser = hostsIn(/^[a-z]+:\/\/([^/?#@:]+)(?::[^/?#@]*)?@/i.exec(url)?.[1] ?? '');
      const named = inWords.every((one) => isOther(one, host)) ? inWords[0] : undefined;
      const user = asUser.find((one) => isOther(one, host));
      if (named === undefined && user === undefined) return [];
      const data = { named: shownHost(named ?? user ?? ''), host: shownHost(host) };
      return [{ messageId: named === undefined ? 'user' : 'words', data, at, same: sameLink(link) }];
    });
  },
});

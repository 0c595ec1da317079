import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { linksInText, sameLink, typedAddress } from '../../core/links.ts';
import { PLATFORM_IDS, PLATFORMS } from '../../core/platforms.ts';
import { mayLink, simpleHost } from '../../core/text/link-look.ts';

type MessageId = 'unlinked' | 'international' | 'target';

const platforms = z.array(z.enum(PLATFORM_IDS));

/** An address without `https://` where it would be no link: on a platform that asks for the scheme, or behind words. */
export default defineCheck({
  id: 'links.bare',
  scope: 'publication',
  options: z.strictObject({
    /** Platforms that make no link of a bare domain: Mastodon (facts/platforms.yaml, links.must_start_with_scheme, 2026-11-22). */
    never: z._default(platforms, []),
    /** Platforms that make none of an international one: X takes `кофейня.рф` for words (facts/platforms.yaml, counting, 2026-11-22). */
    international: z._default(platforms, []),
  }),
  stricter: { never: 'more', international: 'more' },
  messages: ['unlinked', 'international', 'target'],
  mayFire: (document) =>
    mayLink(document, (look) => !/^https?:\/\//.test(look.written) || simpleHost(look) === undefined),
  judge: (input, { never, international }) => {
    const { platform } = input.account;
    return linksInText(input).flatMap((link): Draft<MessageId>[] => {
      const { url, host, at, target, isBare } = link;
      const messageId =
        isBare === undefined
          ? /^(?:https?:)?\/\//i.test(url)
            ? undefined
            : 'target'
          : never.includes(platform)
            ? 'unlinked'
            : international.includes(platform) && /(?:^|\.)xn--/.test(host)
              ? 'international'
              : undefined;
      if (messageId === undefined) return [];
      const start = target?.start ?? 0;
      return [
        {
          messageId,
          data: {
            link: typedAddress(link),
            ...(messageId === 'target' ? {} : { platform: { localized: PLATFORMS[platform].name } }),
          },
          at,
          same: sameLink(link),
          suggestions: target === undefined ? [] : [{ span: { start, end: start }, text: 'https://' }],
        },
      ];
    });
  },
});

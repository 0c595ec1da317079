import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import { isOnDomain } from '../../core/text/address.ts';
import { personal } from '../../core/text/personal.ts';
import { mayShow, shownPassages } from '../../core/text/shown.ts';

/** An at sign, wide and small ones too. */
const AT = /[@＠﹫]/;

/** Mail addresses, but for those that the policy allows. A colleague's box on the team's own domain only advises (facts/tone.md §9). */
export default defineCheck({
  id: 'privacy.email',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Addresses allowed beside `privacy.allow.emails` of the policy. */
    allow: z._default(z.array(z.string()), []),
    /** Boxes that no single person owns, by what stands before the @: `info`, `press`. */
    roles: z._default(z.array(z.string()), []),
  }),
  stricter: { allow: 'fewer', roles: 'fewer' },
  messages: ['found', 'own'],
  advises: ['own'],
  mayFire: (document) => mayShow(document, (text) => AT.test(text)),
  judge: async ({ passages, visible, policy }, { allow, roles }) => {
    const { findBareLinks } = await import('../../core/text/bare-links.ts');
    const { emails = [], domains = [] } = policy.settings.privacy?.allow ?? {};
    const allowed = new Set([...allow, ...emails].map((address) => address.toLowerCase()));
    const boxes = new Set(roles.map((role) => role.toLowerCase()));
    const verdict = (address: string): 'found' | 'own' | undefined => {
      const at = address.lastIndexOf('@');
      const box = address.slice(0, at).replace(/\+.*$/, '');
      const host = address.slice(at + 1);
      if (at <= 0 || allowed.has(address) || allowed.has(`${box}@${host}`) || boxes.has(box)) return undefined;
      return domains.some((domain) => isOnDomain(host, domain.toLowerCase())) ? 'own' : 'found';
    };
    const seen = new Set<string>();
    const inTexts = shownPassages(passages).flatMap(({ text, normal, at }) =>
      findBareLinks(normal.text).flatMap((link): Draft<'found' | 'own'>[] => {
        const address = normal.text.slice(link.start, link.end).replace(/^mailto:/, '');
        const messageId = link.isMail ? verdict(address) : undefined;
        if (messageId === undefined) return [];
        seen.add(address);
        const { start, end } = normal.span(link.end - address.length, link.end);
        return [personal(messageId, text.slice(start, end), at(start, end), address)];
      }),
    );
    // The platform may hide where a link leads; whoever clicks learns it.
    const inLinks = visible().links.flatMap(({ url, span }): Draft<'found' | 'own'>[] => {
      const address = /^mailto:([^?]+@[^?]+)/i.exec(url)?.[1]?.toLowerCase();
      const messageId = address === undefined || seen.has(address) ? undefined : verdict(address);
      return address === undefined || messageId === undefined ? [] : [personal(messageId, address, span, address)];
    });
    return [...inTexts, ...inLinks];
  },
});

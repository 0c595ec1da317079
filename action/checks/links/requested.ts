import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { REPLIES } from '../../core/content/reply.ts';
import { leadsAway } from '../../core/leads-away.ts';
import { bareAddress, hostOf } from '../../core/text/address.ts';
import { Phrases } from '../../core/text/phrases.ts';
import { phraseList } from '../../core/text/signals.ts';
import { tokensOf } from '../../core/text/words.ts';

/** A reply leads away whoever asked for it, and nobody else (facts/advice-map.md S1.9c): on «спасибо» nobody gets the catalogue. */
export default defineCheck({
  id: 'links.requested',
  scope: 'publication',
  kinds: REPLIES,
  options: z.strictObject({
    /** «где», «ссылк*», “where”: with any of them, or a question mark, a message asks. */
    requests: z._default(phraseList, []),
    /** Reasons that hold whether anybody asked or not. */
    reasons: z._default(z.array(z.string()), ['proof', 'details', 'source', 'contest_rules']),
    /** Domains that lead nobody away. */
    allow_domains: z._default(z.array(z.string()), []),
  }),
  stricter: { requests: 'fewer', reasons: 'fewer', allow_domains: 'fewer' },
  messages: ['unasked'],
  mayFire: ({ reply, facts }) =>
    reply?.answered?.text !== undefined && facts !== undefined && (facts.hasAddress || facts.hasHidden),
  judge: ({ reply, account, post, visible }, { requests, reasons, allow_domains }) => {
    const asked = reply?.answered?.text;
    // Where the inbox keeps no words nobody can know what was asked.
    if (asked === undefined || /[?？⁇⁈⁉❓❔]/u.test(asked) || Phrases.of(requests).standsIn(tokensOf(asked))) return [];
    const reasonOf = new Map((post.data.links ?? []).map(({ url, reason }) => [bareAddress(url), reason]));
    return visible()
      .links.filter(({ url }) => {
        const reason = reasonOf.get(bareAddress(url));
        return leadsAway(url, account, allow_domains) && (reason === undefined || !reasons.includes(reason));
      })
      .map(({ url, span }): Draft<'unasked'> => {
        return { messageId: 'unasked', data: { host: hostOf(url) ?? '', reasons: reasons.join(', ') }, at: span };
      });
  },
});

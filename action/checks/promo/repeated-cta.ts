import * as z from 'zod/mini';
import { defineCheck } from '../../core/check.ts';
import { bareAddress, typedAddresses } from '../../core/text/address.ts';
import { clip } from '../../core/text/clip.ts';

/** So much of an address is shown, in UTF-16 units. */
const SHOWN = 80;

/** One call with one link several times in a text. The article that forbids it does it four times (facts/advice-map.md S1.X). */
export default defineCheck({
  id: 'promo.repeated-cta',
  scope: 'publication',
  options: z.strictObject({
    /** Times that one link may stand in a text. */
    max: z._default(z.number().check(z.int(), z.minimum(1)), 1),
  }),
  stricter: { max: 'lower' },
  messages: ['repeated'],
  mayFire: ({ facts, text, bodyStart }, { max }) => {
    if (facts === undefined) return false;
    const body = text.slice(bodyStart);
    // An address that stands once may be referred to many times.
    if (facts.hasHidden || body.includes(']:')) return true;
    if (!facts.hasAddress) return false;
    const counts = new Map<string, number>();
    for (const typed of typedAddresses(body)) {
      const address = bareAddress(typed);
      counts.set(address, (counts.get(address) ?? 0) + 1);
      // A link that shows its own address is typed twice and read once, so this errs on the side of too many.
      if ((counts.get(address) ?? 0) > max) return true;
    }
    return false;
  },
  judge: ({ visible }, { max }) => {
    const uses = new Map<string, { url: string; span: { start: number; end: number } }[]>();
    for (const link of visible().links) {
      const address = bareAddress(link.url);
      uses.set(address, [...(uses.get(address) ?? []), link]);
    }
    return [...uses].flatMap(([address, links]) => {
      const extra = links[max];
      if (extra === undefined) return [];
      const data = { link: clip(extra.url, SHOWN), count: links.length, max };
      return [{ messageId: 'repeated' as const, data, at: extra.span, same: address, measure: links.length }];
    });
  },
});

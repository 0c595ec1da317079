import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { CONCERN, concerns, mayConcern, REGISTERS, SOURCE, SOURCE_STRICTNESS, sourceData } from '../../core/law.ts';
import { leadsAway } from '../../core/leads-away.ts';
import { bareAddress, hostOf, isOnDomain, typedAddresses } from '../../core/text/address.ts';

/** An address in which a domain may be hidden from a look at the source. */
const NOT_PLAIN = /[^\x21-\x7e]|[%\\*_~`]/;

/** Links to sites of organisations that the state has listed. */
export default defineCheck({
  id: 'disclosure.listed-links',
  scope: 'publication',
  options: z.strictObject({
    ...SOURCE,
    markets: CONCERN.markets,
    /** Domains by the register that their owners are in. A link to a foreign agent's site is allowed: that only advises. */
    lists: z.array(z.strictObject({ register: z.enum(REGISTERS), domains: z.array(z.string()) })),
  }),
  stricter: { ...SOURCE_STRICTNESS, markets: 'more', lists: 'unknown' },
  messages: ['listed', 'agent'],
  advises: ['agent'],
  mayFire: (document, { markets, lists }, policy) => {
    const { facts, text, bodyStart } = document;
    if (facts === undefined || !mayConcern(document, { markets }, policy)) return false;
    if (facts.hasHidden) return true;
    if (!facts.hasAddress) return false;
    for (const address of typedAddresses(text.slice(bodyStart))) {
      if (NOT_PLAIN.test(address)) return true;
      const lower = address.toLowerCase();
      if (lists.some(({ domains }) => domains.some((domain) => lower.includes(domain)))) return true;
    }
    return false;
  },
  judge: ({ post: { data }, account, policy, visible }, { markets, lists, ...source }) => {
    if (!concerns({ markets }, data, account, policy)) return [];
    return visible().links.flatMap(({ url, span }): Draft<'listed' | 'agent'>[] => {
      const host = hostOf(url);
      // What stays on the account's own platform leads nobody there.
      if (host === undefined || !leadsAway(url, account, [])) return [];
      const list = lists.find(({ domains }) => domains.some((domain) => isOnDomain(host, domain)));
      if (list === undefined) return [];
      const { register } = list;
      const isAgent = register === 'foreign_agent';
      const data = { ...sourceData(source), host, ...(isAgent ? {} : { register }) };
      return [{ messageId: isAgent ? 'agent' : 'listed', data, at: span, same: bareAddress(url) }];
    });
  },
});

import * as z from 'zod/mini';
import { type Draft, defineCheck } from '../../core/check.ts';
import { POSTS_AND_REPLIES } from '../../core/content/reply.ts';
import type { Place } from '../../core/finding.ts';
import { bareAddress } from '../../core/text/address.ts';
import { clip } from '../../core/text/clip.ts';
import { Globs, isPrivateHost } from '../../core/text/globs.ts';
import { mayShow, shownPassages } from '../../core/text/shown.ts';

/** So much of an address is looked at, in UTF-16 units: longer ones are of no use to anybody. */
const MOST_ADDRESS = 500;
const SHOWN = 60;

/** What may be an address: a run of its characters. */
const RUN = /[a-z0-9@:%._+~#?&/=[\]-]{4,}/gi;

/** What an address cannot be without: a scheme, a dot before letters, the dots of a number; with markup in it. */
const SIGN =
  /:\/\/|www\.|\.[*_~`\\]*\p{L}[*_~`\\]*[\p{L}\p{N}-]|localhost|(?:\d[*_~`\\]*){1,3}(?:\.[*_~`\\]*(?:\d[*_~`\\]*){1,3}){3}/iu;
/** A name with a domain, or a number of four parts. Other hosts need a scheme. */
const HOST = /\.[a-z][a-z0-9-]|^(?:\d{1,3}\.){3}\d|^localhost/i;
/** A channel's invitation looks like a number to dial: that is for the rule about phones. */
const DIALLED = /^t\.me\/\+\d+$/;

/** Addresses that only colleagues can open, or that let in whoever has them (facts/tone.md §9). */
export default defineCheck({
  id: 'privacy.internal-url',
  scope: 'publication',
  kinds: POSTS_AND_REPLIES,
  options: z.strictObject({
    /** Hosts, or hosts with the start of a path: `*.corp`, `figma.com/file`. A star is any characters. */
    patterns: z._default(z.array(z.string().check(z.minLength(1))), []),
    /** Parameters of addresses that let somebody in: `token`. */
    params: z._default(z.array(z.string().check(z.minLength(1))), []),
    /** Addresses in a home or office network (RFC 1918, RFC 6761). */
    private_hosts: z._default(z.boolean(), true),
    /** Patterns of what is open to everybody all the same. */
    allow: z._default(z.array(z.string().check(z.minLength(1))), []),
  }),
  stricter: { patterns: 'more', params: 'more', private_hosts: 'on', allow: 'fewer' },
  messages: ['internal', 'access'],
  mayFire: (document) => (document.facts?.joints ?? 0) > 0 || mayShow(document, (text) => SIGN.test(text)),
  judge: ({ passages, visible }, { patterns, params, private_hosts, allow }) => {
    const [internal, open] = [Globs.of(patterns), Globs.of(allow)];
    const lets = new Set(params.map((name) => name.toLowerCase()));
    const drafts: Draft<'internal' | 'access'>[] = [];
    const seen = new Set<string>();
    const look = (url: string, at: () => Place): void => {
      const whole = bareAddress(url.slice(0, MOST_ADDRESS));
      const isWeb = /^[^/@]*$/.test(whole.split(/[/?#]/)[0] ?? '') || /^[a-z]+:\/\//i.test(url);
      const address = whole.replace(/^[^/@]*@/, '');
      const host = clip(address.split(/[/?#]/)[0] ?? '', SHOWN);
      if (!isWeb || !(HOST.test(host) || url.includes('://')) || DIALLED.test(address)) return;
      if (seen.has(address) || open.match(address)) return;
      const query = /\?(.*)$/.exec(address)?.[1] ?? '';
      const isAccess = query
        .split(/[&;#]/)
        .some((part) => /=./.test(part) && lets.has(part.split('=')[0]?.toLowerCase() ?? ''));
      const isInternal = internal.match(address) || (private_hosts && isPrivateHost(url, address));
      if (!isAccess && !isInternal) return;
      seen.add(address);
      drafts.push({
        messageId: isAccess ? 'access' : 'internal',
        data: { host },
        at: at(),
        isPersonal: true,
        same: address,
      });
    };
    for (const { text, at } of shownPassages(passages)) {
      for (const { 0: run, index } of text.matchAll(RUN)) {
        const url = run.replace(/[^a-z0-9/+=_-]+$/i, '').replace(/^[^a-z0-9[]+/i, '');
        const start = index + run.indexOf(url);
        if (/[.:]|^localhost/i.test(url)) look(url, () => at(start, start + url.length));
      }
    }
    // The platform may hide where a link leads; whoever clicks learns it.
    for (const { url, span } of visible().links) look(url, () => span);
    return drafts;
  },
});

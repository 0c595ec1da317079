import { getDomain, parse } from 'tldts';

/** `.example` is reserved for examples (RFC 2606): the addresses of documentation and of this repository's own posts. */
const RESERVED = 'example';
const HOST_ONLY = { extractHostname: false, validateHostname: false };

/**
 * Whether a host ends with a suffix under which names are registered, by the Public Suffix List that comes with `tldts`: `onego.coffee`,
 * `кофейня.рф` and `xn--e1afmkfd.xn--p1ai` do, `price.pdf` does not. A suffix alone is no host.
 */
export function hasPublicSuffix(host: string): boolean {
  const lower = host.toLowerCase();
  if (lower.endsWith(`.${RESERVED}`)) return true;
  const { isIcann, domain } = parse(lower, HOST_ONLY);
  return isIcann === true && domain !== null;
}

/**
 * The domain that somebody registered: `onego.example` of `shop.onego.example`, and `onego.github.io` of itself, for there everybody has a name
 * of their own. What has none (an IP address, `localhost`) is its own.
 */
export function registrableDomain(host: string): string {
  return getDomain(host, { ...HOST_ONLY, allowPrivateDomains: true }) ?? host;
}

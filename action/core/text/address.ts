/**
 * The host of a web address in lower case, international names in Punycode. `undefined` for what leads to no site: mail, anchors, paths,
 * and words without a scheme that have no domain's dot in them.
 */
export function hostOf(url: string): string | undefined {
  const isFull = /^[a-z][a-z0-9+.-]*:\/\//i.test(url);
  const rest = url.replace(/^(?:https?:\/?|\/\/)/i, '');
  if (!isFull && (OTHER_SCHEME.test(rest) || !DOTTED.test(rest))) return undefined;
  const parsed = tryParse(isFull ? url : `https://${rest}`);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined;
  const host = parsed.hostname.replace(/\.$/, '');
  return host === 'www' || !HOST.test(host) ? undefined : host;
}

/** A name, a number of four parts, or an IPv6 address: a browser's parser takes `www.)` for a host, too. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

/** `mailto:`, `tel:`; `onego.example:8080` and `localhost:3000` have a port. */
const OTHER_SCHEME = /^[a-z][a-z0-9+-]*:(?!\d{1,5}(?:[/?#]|$))/i;
const DOTTED =
  /^(?:[^/?#@]*@)?[\p{L}\p{N}][\p{L}\p{N}\p{M}._~*-]*\.[*_~]*(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)(?::\d+)?(?:[/?#]|$)/iu;

function tryParse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** A domain of a list that people write, in the form that {@link hostOf} gives. */
export function asHost(domain: string): string {
  return hostOf(`https://${domain}`) ?? domain.toLowerCase();
}

/** Whether a host is a domain or one below it. */
export function isOnDomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** An address without what does not change where it leads: scheme, `www.`, letter case of the host, slashes and punctuation at its end. */
export function bareAddress(url: string): string {
  const bare = url
    .replace(/^(?:https?:)?\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[^\p{L}\p{N}#=_-]+$/u, '');
  const slash = bare.search(/[/?#]/);
  return slash === -1 ? bare.toLowerCase() : bare.slice(0, slash).toLowerCase() + bare.slice(slash);
}

const SIGN = /:\\?\/\\?\/|www\.|\.[*_~`\\]*\p{L}[*_~`\\]*[\p{L}\p{N}\p{M}-]/giu;
/** Whether a character ends an address on either side: white space, brackets, quotation marks. */
function isEdge(code: number): boolean {
  if (code <= 0x20 || code === 0xa0) return true;
  return EDGES.includes(code);
}

const EDGES = [...'<>()[]"«»“”„\u2028\u2029'].map((char) => char.charCodeAt(0));
const MAIL = /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/;

/**
 * Whatever in a Markdown source may be shown as a web address: every run of characters with a scheme or a dot between letters in it,
 * without the punctuation at its ends. It errs on the side of too many. Linear: each character is looked at a bounded number of times.
 */
export function* typedAddresses(source: string): Generator<string> {
  let done = 0;
  let told = 0;
  for (const sign of source.matchAll(SIGN)) {
    if (sign.index < done) continue;
    let start = sign.index;
    while (start > done && !isEdge(source.charCodeAt(start - 1))) start--;
    let end = sign.index + 1;
    while (end < source.length && !isEdge(source.charCodeAt(end))) end++;
    done = end;
    const address = source
      .slice(start, end)
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .replace(/[^\p{L}\p{N}/#=_-]+$/u, '');
    if (!MAIL.test(address) || /^www\./i.test(address)) yield address;
    // A bracket right at it may join it with what stands on the other side: then all between white space is told, too.
    const joinsBefore = start > told && /[)\]]/.test(source.charAt(start - 1));
    if (start < told || !(joinsBefore || /[([]/.test(source.charAt(end)))) continue;
    while (joinsBefore && start > told && !/\s/.test(source.charAt(start - 1))) start--;
    told = end;
    while (told < source.length && !/\s/.test(source.charAt(told))) told++;
    yield source.slice(start, told);
  }
}

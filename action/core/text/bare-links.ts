import { LinkifyIt, REBuilder } from 'linkify-it';
import { hasPublicSuffix } from './public-suffix.ts';

/** An address typed as plain text, in visible-text units. */
export interface BareLink {
  readonly url: string;
  readonly start: number;
  readonly end: number;
  readonly isMail: boolean;
  /** It is typed without `https://`: whether it is a link at all is for the platform to decide. */
  readonly isBare: boolean;
}

/** linkify's patterns with any ending for a bare domain (which of them are suffixes of domains is looked up), and with a port after it. */
class Patterns extends REBuilder {
  override get_tld(): RegExp {
    return this.get_domain_root();
  }

  override get_fuzzy_url_host_port(): RegExp {
    const host = `(?:(?:(?:${this.get_domain().source})\\.){1,10}(?:${this.get_tld().source}))`;
    this.cache['fuzzy_url_host_port'] ??= new RegExp(host + this.get_port().source + this.get_host_terminator().source);
    return this.cache['fuzzy_url_host_port'];
  }
}

let linkify: LinkifyIt | undefined;

/** Finds addresses in plain text as readers' apps do: with a scheme, with `www.`, or as a bare domain. */
export function findBareLinks(text: string): BareLink[] {
  // `//name` is an address in HTML only.
  linkify ??= new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, urlAuth: true, rebuilder: new Patterns() }).add(
    '//',
    null,
  );
  // «Сайт:onego.example»: linkify takes a word and a colon for a scheme, and `кофейня.рф:8080` has a port. Unit by unit, so that offsets stay.
  const spaced = text.replace(/(?<=[\u0400-\u04FF]):(?!\/\/|\d{2,5}(?:[/?#\s]|$))/g, ' ');
  return (linkify.match(spaced) ?? []).flatMap((match): BareLink[] => {
    const { index: start, lastIndex: end, raw, schema, url } = match;
    if (schema === '' && !isAddress(raw)) return [];
    // `youtube.com/@name` is an address with a path: the part before the @ of a mail address has no slash.
    const isPath = schema === 'mailto:' && !/^mailto:/i.test(raw) && /^[^/@]+\.[^/@]{2,}\/.*@/.test(raw);
    if (isPath) return [{ url: `http://${raw}`, start, end, isMail: false, isBare: true }];
    return [{ url, start, end, isMail: schema === 'mailto:', isBare: schema === '' }];
  });
}

/** Endings of file names that are suffixes of domains, too: `README.md`, `prices.zip`. */
const FILE = /^[^.]+\.(?:md|mov|py|sh|zip)$/i;
/** A sentence that begins right after a full stop: «Приходите.Дети бесплатно», "It is done.So we rest". */
const SENTENCE = /\.\p{Lu}\p{Ll}+$/u;

/** Whether what has the form of a bare domain is one, and no name of a file, no abbreviation and no missing space. */
function isAddress(raw: string): boolean {
  const host = raw.replace(/[:/?#].*$/s, '');
  if (host === raw && !/^www\./i.test(raw) && (FILE.test(raw) || SENTENCE.test(raw))) return false;
  return hasPublicSuffix(host);
}

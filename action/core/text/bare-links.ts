import { LinkifyIt } from 'linkify-it';

/** An address typed as plain text, in visible-text units. */
export interface BareLink {
  readonly url: string;
  readonly start: number;
  readonly end: number;
  readonly isMail: boolean;
}

let linkify: LinkifyIt | undefined;

/** Finds addresses in plain text as readers' apps do: with a scheme, with `www.`, or as a bare domain. */
export function findBareLinks(text: string): BareLink[] {
  // `.example` is reserved for examples (RFC 2606): the addresses of documentation and of this repository's own posts.
  // `//name` is an address in HTML only.
  linkify ??= new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true }).tlds('example', true).add('//', null);
  // «Сайт:onego.example»: linkify takes a word and a colon for a scheme. Unit by unit, so that offsets stay.
  const spaced = text.replace(/(?<=[\u0400-\u04FF]):(?!\/\/)/g, ' ');
  return (linkify.match(spaced) ?? []).map((match) => {
    const { index: start, lastIndex: end, raw } = match;
    // `youtube.com/@name` is an address with a path: the part before the @ of a mail address has no slash.
    const isPath = match.schema === 'mailto:' && !/^mailto:/i.test(raw) && /^[^/@]+\.[^/@]{2,}\/.*@/.test(raw);
    if (isPath) return { url: `http://${raw}`, start, end, isMail: false };
    return { url: match.url, start, end, isMail: match.schema === 'mailto:' };
  });
}

import type { PublicationInput } from './check.ts';
import type { Document } from './content/document.ts';
import { nearestYamlPlace } from './content/yaml.ts';
import type { Place } from './finding.ts';
import { bareAddress, hostOf } from './text/address.ts';
import { clip } from './text/clip.ts';
import type { Span } from './text/lines.ts';
import { toUnicode } from './text/punycode.ts';
import type { VisibleLink } from './text/visible.ts';

/** A web address of a post, in its text or in its card. */
export interface PostLink extends Omit<VisibleLink, 'span'> {
  readonly host: string;
  readonly at: Place;
  readonly isInCard: boolean;
}

type Input = Pick<PublicationInput, 'document' | 'post' | 'policy' | 'visible'>;

/** The links of a text to sites. */
export function linksInText({ visible }: Pick<Input, 'visible'>): readonly PostLink[] {
  return visible().links.flatMap(({ span, ...link }) => {
    const host = hostOf(link.url);
    return host === undefined ? [] : [{ ...link, host, at: span, isInCard: false }];
  });
}

/** The links of a text to sites, and those that stand in the card alone: a tool publishes them beside the text. */
export function linksOf(input: Input): readonly PostLink[] {
  const { document, post, policy } = input;
  const inCard = linksInCard(post);
  if (inCard.length === 0) return linksInText(input);
  const accounts = post.data.accounts.flatMap((id) => policy.accounts.get(id) ?? []);
  const told = new Set(
    accounts.flatMap((account) => document.visible(account).links.map(({ url }) => bareAddress(url))),
  );
  return [...linksInText(input), ...inCard.filter(({ url, host }) => host !== '' && !told.has(bareAddress(url)))];
}

/** Every place where an address of a post is written, with where it can be written anew: what changes in the text has to change in the card, too. */
export function linkPlaces(input: Input): readonly PostLink[] {
  const { document, post } = input;
  const inCard = linksInCard(post);
  if (inCard.length === 0) return linksInText(input);
  const targets = targetsInCard(document);
  const placed = inCard.map((link, index): PostLink => {
    const target = targets[index];
    return target === undefined ? link : { ...link, target };
  });
  return [...linksInText(input), ...placed.filter(({ host }) => host !== '')];
}

function linksInCard({ data }: Input['post']): readonly PostLink[] {
  return (data.links ?? []).map(({ url }, index) => ({
    url,
    host: hostOf(url) ?? '',
    at: { key: ['links', index, 'url'] },
    isInCard: true,
  }));
}

/** Where the addresses of a card stand in the file. One that is not written as it reads has no place. */
function targetsInCard({ text, split, post }: Document): readonly (Span | undefined)[] {
  const { yamlStart = 0, yamlEnd = 0 } = split ?? {};
  const yaml = text.slice(yamlStart, yamlEnd);
  const list = nearestYamlPlace(yaml, ['links'])?.entry;
  let from = list?.start ?? yaml.length;
  return (post?.data.links ?? []).map(({ url }) => {
    const start = yaml.indexOf(url, from);
    const end = start + url.length;
    if (start < 0 || end > (list?.end ?? 0)) return undefined;
    const before = yaml.slice(Math.max(from, start - 20), start);
    if (!/url["']?[ \t]*:[ \t]*["']?$/.test(before) || !/^["']?(?:[\s,}]|$)/.test(yaml.slice(end, end + 2)))
      return undefined;
    from = end;
    return { start: yamlStart + start, end: yamlStart + end };
  });
}

/** An address as it stands in the file: one without `https://` stays so. */
export function writtenAs({ url, target }: PostLink, { text }: Document): string {
  return target === undefined ? url : text.slice(target.start, target.end);
}

/** So much of an address or a host is shown, in UTF-16 units. */
const SHOWN = 80;

/** An address as a message shows it. */
export function shownAddress(url: string): string {
  return clip(url, SHOWN);
}

/** An address as its author typed it: `http://` is not shown where nobody wrote it. */
export function typedAddress({ url, isBare }: Pick<VisibleLink, 'url' | 'isBare'>): string {
  return shownAddress(isBare === undefined ? url : url.replace(/^https?:\/\//i, ''));
}

/** A host as a message shows it: in the letters that people read. */
export function shownHost(host: string): string {
  return clip(toUnicode(host), SHOWN);
}

/** What is the same about links that lead to one place. */
export function sameLink({ url }: Pick<PostLink, 'url'>): string {
  return bareAddress(url);
}

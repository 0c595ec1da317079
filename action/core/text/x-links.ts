import { hasPublicSuffix } from './public-suffix.ts';
import { encodedLength } from './punycode.ts';
import { afterPath, afterPort, afterQuery, LATIN } from './x-address.ts';

/** A stretch that X shows as a link, in UTF-16 units. */
export interface XLink {
  readonly start: number;
  readonly length: number;
  readonly hasScheme: boolean;
}

/** What may stand in a domain's label: anything but ASCII signs, spaces, marks of direction, and units that are no characters. */
const LABEL_SIGNS = "!'#%&()*+,\\-./:;<=>?@[]^_{|}~$";
const SPACES = /[\t-\r \x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
const NOT_SHOWN = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/;
/** A label of a domain that needs no scheme to be a link: its last letters, when they are of the Latin alphabet. */
const LATIN_TAIL = new RegExp(`[-a-z0-9${LATIN}]+$`, 'i');

/** So long may an address, a label of its domain and the name in `t.co/name` be (twitter-text 3.1.0); no top-level domain in letters is longer. */
const LONGEST = { address: 4096, label: 63, shortened: 40, top: 24 };

/**
 * The links that X sees in a text in NFC: addresses with `http(s)://`, and bare Latin domains under a top-level domain that exists. The grammar is that
 * of twitter-text 3.1.0, written as one walk: its expression needs quadratic time for a long row of letters.
 */
export function xLinksIn(text: string): readonly XLink[] {
  if (!text.includes('.')) return [];
  const links: XLink[] = [];
  let from = 0;
  /** Where the last address ended; before the next one there is a character that belongs to none. */
  let reached = -1;
  while (from < text.length) {
    if (!isDomainUnit(text, from)) {
      from++;
      continue;
    }
    let end = from;
    let hasDot = false;
    while (end < text.length && isDomainUnit(text, end)) if (text[end++] === '.') hasDot = true;
    if (hasDot) reached = linksInRun(text, { start: from, end, reached }, links);
    from = Math.max(end, reached);
  }
  return links;
}

function isDomainUnit(text: string, at: number): boolean {
  const unit = text.charAt(at);
  return unit === '.' || unit === '-' || unit === '_' || isLabelUnit(unit);
}

function isLabelUnit(unit: string): boolean {
  return unit !== '' && !LABEL_SIGNS.includes(unit) && !SPACES.test(unit) && !NOT_SHOWN.test(unit);
}

interface Label {
  readonly start: number;
  readonly end: number;
  readonly isSub: boolean;
  readonly isName: boolean;
  /** Where a top-level domain ends that the label starts with. */
  readonly topEnd: number | undefined;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly reached: number;
}

/** Adds the links of a run of labels and dots; returns where the last address ends. */
function linksInRun(text: string, { start, end, reached: before }: Run, links: XLink[]): number {
  const labels = labelsOf(text, start, end);
  const farthest = farthestTops(labels);
  const scheme = schemeBefore(text, start, before);
  let reached = before;
  for (let index = 0; index < labels.length - 1; index++) {
    const label = labels[index];
    if (label === undefined) break;
    const isFirst = index === 0 && scheme > 0 && topAfter(text, labels, farthest, 0, label.start) !== undefined;
    const first = isFirst ? label.start : startIn(text, label, reached);
    // What stands after an underscore is no link, and yet it is read as one, with its path.
    const underscore = text.slice(label.start, label.end).lastIndexOf('_');
    const starts = [first, Math.max(first ?? label.end, label.start + underscore + 1)];
    const at = starts.find(
      (start) => start !== undefined && topAfter(text, labels, farthest, index, start) !== undefined,
    );
    const top = at === undefined ? undefined : topAfter(text, labels, farthest, index, at);
    if (at === undefined || top === undefined) continue;
    const topEnd = labels[top]?.topEnd ?? end;
    const domain = text.slice(at, topEnd);
    const hasTail = topEnd === end;
    const pathEnd = hasTail ? afterPath(text, afterPort(text, topEnd)) : topEnd;
    const addressEnd = hasTail ? afterQuery(text, pathEnd) : topEnd;
    if (isFirst) addWithScheme(text, { start: at - scheme, domain, end: addressEnd }, links);
    else if (!/[-_./]/.test(text.charAt(at - 1)) && hasShortLabels(domain)) {
      const hasPath = text.charAt(afterPort(text, topEnd)) === '/' && hasTail;
      addBare(labels.slice(index, top + 1), at, hasPath ? addressEnd - topEnd : 0, text, links);
    }
    reached = addressEnd;
    if (hasTail) return reached;
    index = top - 1;
  }
  return reached;
}

function labelsOf(text: string, start: number, end: number): readonly Label[] {
  const labels: Label[] = [];
  let from = start;
  for (const part of text.slice(start, end).split('.')) {
    const isSub = part !== '' && !/^[-_]|[-_]$/.test(part);
    const label = { start: from, end: from + part.length, isSub, isName: isSub && !part.includes('_') };
    labels.push({ ...label, topEnd: labels.length === 0 ? undefined : topIn(text, part, from) });
    from += part.length + 1;
  }
  return labels;
}

/** The end of the top-level domain that a label starts with: X lets letters of other alphabets follow it. */
function topIn(text: string, part: string, start: number): number | undefined {
  const punycode = /^xn--[-0-9a-z]+/i.exec(part)?.[0];
  if (punycode !== undefined) return start + punycode.length;
  const latin = /^[a-z]+/i.exec(part)?.[0];
  const letters = latin ?? /^\p{L}[\p{L}\p{M}]*/u.exec(part.slice(0, LONGEST.top))?.[0] ?? '';
  for (let length = letters.length; length >= (latin?.length ?? 2); length--) {
    const isEnd = !/[0-9A-Za-z@+-]/.test(text.charAt(start + length));
    if (isEnd && isTopLevel(letters.slice(0, length))) return start + length;
  }
  return undefined;
}

/** What has been looked up: a text has few endings, and a hostile one many. */
const topLevels = new Map<string, boolean>();
const MOST_KNOWN = 5000;

function isTopLevel(name: string): boolean {
  const known = topLevels.get(name);
  if (known !== undefined) return known;
  if (topLevels.size >= MOST_KNOWN) topLevels.clear();
  const found = hasPublicSuffix(`a.${name}`);
  topLevels.set(name, found);
  return found;
}

/** For each label, the farthest one that is a top-level domain when the label is followed by whole labels. Right to left, each once. */
function farthestTops(labels: readonly Label[]): readonly (number | undefined)[] {
  const farthest: (number | undefined)[] = new Array(labels.length).fill(undefined);
  for (let index = labels.length - 2; index >= 0; index--) {
    const next = labels[index + 1];
    const beyond = farthest[index + 1];
    if (next?.isSub === true && beyond !== undefined) farthest[index] = beyond;
    else if (next?.isName === true && labels[index + 2]?.topEnd !== undefined) farthest[index] = index + 2;
  }
  return farthest;
}

function topAfter(
  text: string,
  labels: readonly Label[],
  farthest: readonly (number | undefined)[],
  index: number,
  at: number,
): number | undefined {
  const label = labels[index];
  if (label === undefined || label.end <= at || /[-_]/.test(text.charAt(label.end - 1))) return undefined;
  if (/[-_]/.test(text.charAt(at))) return undefined;
  if (farthest[index] !== undefined) return farthest[index];
  const isName = !text.slice(at, label.end).includes('_');
  return isName && labels[index + 1]?.topEnd !== undefined ? index + 1 : undefined;
}

/** The length of `http://` before a domain, where an address may start there; else 0. */
function schemeBefore(text: string, start: number, reached: number): number {
  const scheme = /https?:\/\/$/i.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  return scheme > 0 && mayStart(text, start - scheme, reached) ? scheme : 0;
}

/** The first unit of a label at which a domain without a scheme may start. */
function startIn(text: string, { start, end }: Label, reached: number): number | undefined {
  // At the very start of a text X takes a letter that is not of the plain Latin alphabet for what stands before an address.
  if (start === 0 && end > 1 && !/[-_]/.test(text.charAt(1)) && mayStart(text, 1, reached)) return 1;
  for (let at = Math.max(start, reached); at < end; at++) {
    if (!/[-_]/.test(text.charAt(at)) && mayStart(text, at, reached)) return at;
  }
  return undefined;
}

function mayStart(text: string, at: number, reached: number): boolean {
  return at === 0 || (at > reached && !/[A-Za-z0-9@＠$#＃\uFFFE\uFEFF\uFFFF]/.test(text.charAt(at - 1)));
}

function addWithScheme(
  text: string,
  { start, domain, end }: { readonly start: number; readonly domain: string; readonly end: number },
  links: XLink[],
): void {
  if (!hasShortLabels(domain) || end - start > LONGEST.address) return;
  const short = /^https?:\/\/t\.co\/([a-z0-9]+)(?:\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]*[a-z0-9\-_&=#/])?/i.exec(
    text.slice(start, end),
  );
  if ((short?.[1]?.length ?? 0) > LONGEST.shortened) return;
  links.push({ start, length: short?.[0].length ?? end - start, hasScheme: true });
}

/** Of a bare domain only Latin labels make links, each chain of them one; what follows the domain belongs to the last. */
function addBare(labels: readonly Label[], from: number, tail: number, text: string, links: XLink[]): void {
  const found: XLink[] = [];
  for (let index = 0; index < labels.length - 1; ) {
    const label = labels[index];
    const begin = Math.max(label?.start ?? 0, from, endOf(found.at(-1)));
    const latin = LATIN_TAIL.exec(text.slice(begin, label?.end))?.[0].length ?? 0;
    let top: number | undefined;
    let at = index + 1;
    for (; at < labels.length && latin > 0; at++) {
      if (labels[at]?.topEnd !== undefined) top = at;
      if (!isLatin(labels[at], text)) break;
    }
    const start = (label?.end ?? 0) - latin;
    const end = top === undefined ? undefined : labels[top]?.topEnd;
    if (end !== undefined) found.push({ start, length: end - start, hasScheme: false });
    index = top ?? Math.max(index + 1, latin > 0 ? at : 0);
  }
  const last = found.at(-1);
  if (last !== undefined) found[found.length - 1] = { ...last, length: last.length + tail };
  links.push(...found);
}

function endOf(link: XLink | undefined): number {
  return link === undefined ? 0 : link.start + link.length;
}

function isLatin(label: Label | undefined, text: string): boolean {
  return label !== undefined && LATIN_TAIL.exec(text.slice(label.start, label.end))?.index === 0;
}

function hasShortLabels(domain: string): boolean {
  const labels = domain.split('.');
  if (domain.startsWith('xn--') && !/^[\0-\x7f]*$/.test(labels[0] ?? '')) return false;
  return labels.every((label) => label.length <= LONGEST.label && encodedLength(label) <= LONGEST.label);
}

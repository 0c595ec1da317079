import type { ContestInput } from '../check.ts';
import type { Post } from '../content/post.ts';
import { bareAddress, hostOf, isOnDomain } from '../text/address.ts';
import { isDate, namedDates } from '../text/dates.ts';
import { normalise } from '../text/normal.ts';
import type { Passages } from '../text/passages.ts';
import { lexiconOf } from '../text/patterns/lexicon.ts';
import type { VisibleText } from '../text/visible.ts';
import { textsAt } from './fields.ts';
import { type Evidence, patternsOf, type Requirement } from './options.ts';

/** A text that tells about a contest: the rules, or a post as one account shows it. */
export interface Told {
  readonly passages: Passages;
  readonly visible: VisibleText;
  /** The post; the rules have none. */
  readonly post?: Post;
}

/** Whether a text says what is demanded. */
export async function proves(
  told: Told,
  evidence: Evidence,
  role: string,
  { contest: { data }, policy }: ContestInput,
  options: Requirement,
): Promise<boolean> {
  const { phrases, link_to, link_reason = [], link_on = [], date_of, text_of } = evidence;
  const targets = (link_to ?? []).flatMap((key) => textsAt(data, key));
  const links = linksOf(told);
  if (links.some((url) => targets.some((target) => isSameAddress(url, target)))) return true;
  if (link_to !== undefined && targets.length === 0 && hasReason(told, link_reason)) return true;
  if (links.some((url) => link_on.some((start) => leadsTo(url, start)))) return true;
  const passages = told.passages.of(['raw']);
  if (date_of?.every((key) => tellsDate(passages, textsAt(data, key)[0]))) return true;
  if (text_of?.every((key) => isNamed(passages, textsAt(data, key)))) return true;
  if (phrases === undefined) return false;
  const lexicon = lexiconOf(policy, options, patternsOf);
  for (const passage of passages) if ((await lexicon.find(options, role, passage)).length > 0) return true;
  return false;
}

/** The addresses to which a text leads, those of a post's front matter included. */
export function linksOf({ visible, post }: Told): readonly string[] {
  return [...visible.links.map(({ url }) => url), ...(post?.data.links ?? []).map(({ url }) => url)];
}

function hasReason({ post }: Told, reasons: readonly string[]): boolean {
  return (post?.data.links ?? []).some(({ reason }) => reason !== undefined && reasons.includes(reason));
}

/** Marks of a campaign lead nowhere else, and neither does a place in a page. */
function isSameAddress(url: string, target: string): boolean {
  return plainAddress(url) === plainAddress(target);
}

export function plainAddress(url: string): string {
  const [address = ''] = url.trim().split('#');
  const [path = '', query = ''] = address.split('?');
  const kept = query.split('&').filter((part) => part !== '' && !part.startsWith('utm_'));
  return bareAddress(kept.length === 0 ? path : `${path}?${kept.join('&')}`);
}

/** Whether an address is on a domain, and below a path where one is given: `docs.google.com/forms`. */
export function leadsTo(url: string, start: string): boolean {
  const slash = start.indexOf('/');
  const host = hostOf(url);
  if (host === undefined || !isOnDomain(host, slash === -1 ? start : start.slice(0, slash))) return false;
  if (slash === -1) return true;
  const path = /^(?:[a-z]+:)?(?:\/\/)?[^/]*(\/.*)?$/i.exec(url.trim())?.[1] ?? '';
  return path.toLowerCase().startsWith(start.slice(slash).toLowerCase());
}

type Raw = ReturnType<Passages['of']>;

function tellsDate(passages: Raw, written: string | undefined): boolean {
  const dates = datesFor(written);
  return passages.some(({ normal }) =>
    namedDates(normal.text).some((named) => dates.some((date) => isDate(named, date))),
  );
}

const MIDNIGHT = /[T ]00:00(?::00)?/;

/** The days that a text may name for a moment: its own, and the one before for midnight, when that day has just ended. */
export function datesFor(written: string | undefined): readonly string[] {
  if (written === undefined) return [];
  const date = written.slice(0, 10);
  if (!MIDNIGHT.test(written)) return [date];
  const before = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(before.getTime())) return [date];
  before.setUTCDate(before.getUTCDate() - 1);
  return [date, before.toISOString().slice(0, 10)];
}

/** Whether a text has a name, in any language in which it is given. The form of a company and quotation marks do not count. */
function isNamed(passages: Raw, names: readonly string[]): boolean {
  return names.some((name) => {
    const plain = plainName(name);
    return plain !== '' && passages.some(({ normal }) => plainName(normal.text).includes(plain));
  });
}

const FORM = /(?<![\p{L}\p{N}])(?:ооо|оао|зао|пао|ао|ип|нко|ano|ltd|llc|inc|gmbh|s\.?r\.?l|plc)\.?(?![\p{L}\p{N}])/gu;

export function plainName(name: string): string {
  return normalise(name)
    .text.replace(FORM, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

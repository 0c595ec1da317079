import type { Account } from '../content/account.ts';
import type { Post } from '../content/post.ts';
import { momentBounds, parseMoment } from './moment.ts';

/** One post on one account at one moment: what calendars, caps, duplicates and mixes are computed on. */
export interface Publication {
  readonly post: Post;
  readonly account: Account;
  /** Epoch milliseconds. */
  readonly epochMs: number;
}

/** Whether the calendar counts it: stories live a day and are not part of the feed, ideas and drafts have no place in it yet. */
export function isCounted(publication: Publication, options: { readonly countStories: boolean }): boolean {
  return publication.post.isPlanned && (options.countStories || publication.post.data.format !== 'story');
}

/** Order of time; of two at one moment, the order of their paths. */
export function byTime(a: Publication, b: Publication): number {
  return a.epochMs - b.epochMs || (a.post.path < b.post.path ? -1 : a.post.path > b.post.path ? 1 : 0);
}

/**
 * Whether any publication may fall into a period, whatever the zone in which its ends are written: a look that needs no time-zone data.
 * @param slack milliseconds that the period may go on after its end.
 */
export function mayFallInto(publications: readonly Publication[], from: string, to: string, slack = 0): boolean {
  const [first, last] = [parseMoment(from), parseMoment(to)];
  if (typeof first === 'string' || typeof last === 'string') return false;
  const [{ earliest }, { latest }] = [momentBounds(first), momentBounds(last)];
  return publications.some(({ epochMs }) => epochMs >= earliest && epochMs <= latest + slack);
}

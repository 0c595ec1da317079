import type { Account } from '../content/account.ts';
import type { Post } from '../content/post.ts';

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

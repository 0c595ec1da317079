import { isCounted, type Publication } from '../../action/core/calendar/publication.ts';
import { PURPOSES } from '../../action/core/content/post.ts';

/** «The last month» of an account, in days. */
export const RECENT_DAYS = 30;
const DAY = 86_400_000;

type Purpose = (typeof PURPOSES)[number];

/** How an account lives: what went out of late, what is to come, and why the posts are written. */
export interface AccountActivity {
  readonly recent: number;
  readonly planned: number;
  /** When the next one goes out, epoch milliseconds. */
  readonly next: number | undefined;
  /** Why recent posts were written, the most frequent purpose first; `none` where a post does not say. */
  readonly purposes: readonly { readonly purpose: Purpose | 'none'; readonly count: number }[];
}

/** @param now The moment of the build, epoch milliseconds. Stories count: readers see them. */
export function activityOf(publications: readonly Publication[], now: number): AccountActivity {
  const counted = publications.filter((publication) => isCounted(publication, { countStories: true }));
  const recent = counted.filter(({ epochMs }) => epochMs <= now && epochMs > now - RECENT_DAYS * DAY);
  const planned = counted.filter(({ epochMs }) => epochMs > now);
  const purposes = [...PURPOSES, 'none' as const].map((purpose) => ({
    purpose,
    count: recent.filter(({ post }) => (post.data.purpose ?? 'none') === purpose).length,
  }));
  return {
    recent: recent.length,
    planned: planned.length,
    next: planned.length === 0 ? undefined : Math.min(...planned.map(({ epochMs }) => epochMs)),
    purposes: purposes.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
  };
}

import type { Post } from '../content/post.ts';
import type { LocalTime } from './moment.ts';

/** The length of a date alone, `2026-11-03`. */
const DATE = 10;

/**
 * Whether a post says at what time of day it goes out. A date alone stands in the calendar at midnight, and nobody meant midnight by it.
 * @param local what clocks show at its publication.
 */
export function hasTimeOfDay({ data }: Post, local: () => LocalTime): boolean {
  if (data.publish_at !== undefined) return data.publish_at.trim().length > DATE;
  // The name of the file gives a date, and a commit a moment.
  const { hour, minute, second } = local();
  return hour + minute + second > 0;
}

/** Whether it was marked as one that cannot wait. */
export function isUrgent({ data }: Post): boolean {
  return data.urgent !== undefined && data.urgent !== false;
}

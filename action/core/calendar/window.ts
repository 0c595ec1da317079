import { dayNumber } from './days.ts';
import type { Publication } from './publication.ts';

/** Up to so many publications, of which the one at `index` is the last. */
export function lastOf(publications: readonly Publication[], index: number, size: number): readonly Publication[] {
  return publications.slice(Math.max(0, index + 1 - size), index + 1);
}

/** The publications of so many calendar days, of which the one at `index` is the last: its own day is one of them. */
export function lastDays(
  publications: readonly Publication[],
  index: number,
  days: number,
  dateOf: (publication: Publication) => string,
): readonly Publication[] {
  const dayAt = (at: number): number => {
    const publication = publications[at];
    return publication === undefined ? Number.NEGATIVE_INFINITY : dayNumber(dateOf(publication));
  };
  const first = dayAt(index) - days + 1;
  let start = index;
  while (dayAt(start - 1) >= first) start--;
  return publications.slice(start, index + 1);
}

/** Publications of one kind in a row. */
export interface Streak<Kind> {
  readonly kind: Kind;
  readonly publications: readonly Publication[];
}

/** The streaks of a calendar. A publication of no kind belongs to none, and ends one. */
export function streaksOf<Kind>(
  publications: readonly Publication[],
  kindOf: (publication: Publication) => Kind | undefined,
): readonly Streak<Kind>[] {
  const streaks: { kind: Kind; publications: Publication[] }[] = [];
  let last: Kind | undefined;
  for (const publication of publications) {
    const kind = kindOf(publication);
    if (kind !== undefined) {
      if (kind === last) streaks.at(-1)?.publications.push(publication);
      else streaks.push({ kind, publications: [publication] });
    }
    last = kind;
  }
  return streaks;
}

/** Keeps 0.2 × 10 at 2, and 0.3 × 10 at 3. */
const TOLERANCE = 1e-9;

/** How many whole posts of so many a share allows at most. */
export function atMost(size: number, share: number): number {
  return Math.floor(size * share + TOLERANCE);
}

/** How many whole posts of so many a share asks for at least. */
export function atLeast(size: number, share: number): number {
  return Math.ceil(size * share - TOLERANCE);
}

/**
 * Whether a change only made a window long enough to say something: the parts at fault were there before, and so few publications that nobody
 * took a share of them. Whoever adds what brings the share down is not at fault.
 */
export function isOnlyCompleted(
  window: readonly Publication[],
  parts: readonly Publication[],
  min: number,
  isTouched: (publication: Publication) => boolean,
): boolean {
  return !parts.some(isTouched) && window.filter((publication) => !isTouched(publication)).length < min;
}

/** A finding sits on the publication that closes its window, or on a changed one inside that has a part in it. */
export function placeOf(
  closing: Publication,
  parts: readonly Publication[],
  isTouched: (publication: Publication) => boolean,
): Publication {
  return isTouched(closing) ? closing : (parts.findLast(isTouched) ?? closing);
}

/** Publications that a finding names beside its own: nobody reads more, and ten thousand findings may name ten thousand each. */
const MOST_RELATED = 10;

/** The other parts of a finding, the latest of them. */
export function relatedTo(publication: Publication, parts: readonly Publication[]): readonly Publication[] {
  return parts.filter((other) => other !== publication).slice(-MOST_RELATED);
}

/** Which publication closes a window, for a finding that sits on another one of it: two of them would read alike. */
export function closingData(
  publication: Publication,
  closing: Publication,
  dateOf: (publication: Publication) => string,
): { readonly closes: 'self' | 'other'; readonly closing: { readonly date: string } } {
  return { closes: publication === closing ? 'self' : 'other', closing: { date: dateOf(closing) } };
}

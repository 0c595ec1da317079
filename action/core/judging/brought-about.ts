import type { Publication } from '../calendar/publication.ts';
import type { Ground } from './ground.ts';

/**
 * Notes which publications of a post the change under judgement brings about in the past: the post is new, its moment is another, or an account is added.
 * What is merged today cannot have gone out then, so no older edition answers for it, and the edition in force now does.
 */
export async function noteBroughtAbout(
  publications: readonly Publication[],
  { finder, review, clock }: Pick<Ground, 'finder' | 'review' | 'clock'>,
  now: number,
): Promise<void> {
  const past = publications.filter(({ epochMs }) => epochMs < now);
  const [first] = past;
  if (first === undefined || !review.of(first.post.path).isTouched) return;
  const before = await review.placedBefore(first.post, clock);
  for (const publication of past) {
    const { account, epochMs } = publication;
    if (before.get(account.id) !== epochMs) await finder.bringAbout(publication, now);
  }
}

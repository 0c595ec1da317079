import type { Publication } from './publication.ts';

/**
 * The publications of an account without those that failed: a post that was sent again (`retry_of`) takes the place of the one that it repeats,
 * on the accounts to which it goes.
 */
export function withoutRetried(publications: readonly Publication[]): readonly Publication[] {
  const again = publications.filter(({ post }) => post.isPlanned && post.data.retry_of !== undefined);
  if (again.length === 0) return publications;
  const replaced = new Set(again.flatMap((publication) => namesOf(publication)));
  return publications.filter(({ post: { path, data } }) => {
    return !replaced.has(path) && (data.id === undefined || !replaced.has(data.id));
  });
}

/** What `retry_of` may mean: an id, a path, or a file beside. */
function namesOf({ post: { path, data } }: Publication): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return [data.retry_of ?? []].flat().flatMap((name) => (name === path ? [] : [name, `${folder}${name}`]));
}

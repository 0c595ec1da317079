import type { Change, ChangedFile } from '../core/pull/change.ts';
import { addedRanges, hunkRanges, readPatch } from '../core/pull/patch.ts';
import type { ListedFile } from '../github/listing.ts';

/**
 * The files of a change that stand in one part of a repository. What comes from elsewhere is new, and what goes elsewhere is gone.
 * @param pathIn the path that a file has there; nothing for one that stands elsewhere.
 */
export function filesIn(
  files: readonly ListedFile[],
  pathIn: (path: string) => string | undefined,
): readonly ListedFile[] {
  return files.flatMap(({ previousPath: from, ...file }): ListedFile[] => {
    const path = pathIn(file.path);
    const previousPath = from === undefined ? undefined : pathIn(from);
    if (path !== undefined && from === undefined) return [{ ...file, path }];
    if (path !== undefined && previousPath !== undefined) return [{ ...file, path, previousPath }];
    const { patch: _, previousId, id: __, ...rest } = file;
    if (path !== undefined)
      return [{ ...rest, path, status: 'added', ...(file.id === undefined ? {} : { id: file.id }) }];
    if (previousPath === undefined) return [];
    return [{ path: previousPath, status: 'removed', ...(previousId === undefined ? {} : { id: previousId }) }];
  });
}

/**
 * Files as the trees of two commits have them, with what lists tell besides: their patches, and where a file came from that was changed on its way. A list counts
 * only where it has the very same content.
 */
export function enriched(exact: readonly ListedFile[], lists: readonly ListedFile[]): readonly ListedFile[] {
  const known = new Map(lists.map((file) => [file.path, file]));
  const removed = new Map(exact.flatMap((file) => (file.status === 'removed' ? [[file.path, file] as const] : [])));
  const moved = new Set<string>();
  const files = exact.map((file): ListedFile => {
    const told = known.get(file.path);
    if (told === undefined || told.id !== file.id) return file;
    const { patch, previousPath = '' } = told;
    const origin = file.status === 'added' && told.status === 'renamed' ? removed.get(previousPath) : undefined;
    if (origin !== undefined && !moved.has(previousPath)) {
      moved.add(previousPath);
      const previousId = origin.id === undefined ? {} : { previousId: origin.id };
      return { ...file, ...previousId, status: 'renamed', previousPath, ...(patch === undefined ? {} : { patch }) };
    }
    return told.status === file.status && patch !== undefined ? { ...file, patch } : file;
  });
  return files.filter(({ path, status }) => status !== 'removed' || !moved.has(path));
}

/** Two lists of one change: what the second adds to the first. */
export function united(files: readonly ListedFile[], others: readonly ListedFile[]): readonly ListedFile[] {
  const known = new Set(files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]));
  return [...files, ...others.filter(({ path, previousPath = path }) => !known.has(path) && !known.has(previousPath))];
}

/** A file as those who speak of the change see it. */
export function changedFile({ path, previousPath, status, patch: given }: ListedFile): ChangedFile {
  const patch = given === undefined ? undefined : readPatch(given.text, given);
  return {
    path,
    status,
    ...(previousPath === undefined ? {} : { previousPath }),
    ...(patch === undefined ? {} : { hunks: hunkRanges(patch), lines: addedRanges(patch) }),
  };
}

/** Old paths by new ones. */
export function renamesIn({ files }: Pick<Change, 'files'>): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ path, previousPath }) => (previousPath === undefined ? [] : [[path, previousPath] as const])),
  );
}

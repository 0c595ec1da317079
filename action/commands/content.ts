import { type Adapter, adapterOf, trimmed } from '../core/content/adapter.ts';
import type { SourceFile } from '../core/content/source-file.ts';
import type { JudgeOptions } from '../core/judge.ts';
import type { Policy } from '../core/policy/policy.ts';
import { commitTimes } from '../sources/git.ts';
import { parseWithGrayMatter } from '../sources/gray-matter.ts';
import { assetsOf, listTree } from '../sources/working-tree.ts';
import { ENGINE } from '../version.ts';

/** What a run judges: the files of a side, and how they are read. */
export interface Content {
  readonly files: readonly SourceFile[];
  readonly reading: Required<Pick<JudgeOptions, 'engine' | 'parseFrontMatter' | 'commitTime' | 'readAsset'>>;
}

/** The content of the work tree: all below `content/`, and what adapters read elsewhere. */
export function openContent(root: string, policy: Policy): Content {
  return {
    files: contentFiles(policy, (folder) => listTree(root, folder)),
    reading: {
      engine: ENGINE,
      parseFrontMatter: parseWithGrayMatter,
      commitTime: commitTimes(root, contentFolders(policy)),
      readAsset: assetsOf(root),
    },
  };
}

/** The content of a side, by whoever lists its folders. */
export function contentFiles(
  policy: Policy | undefined,
  list: (folder: string) => readonly SourceFile[],
): readonly SourceFile[] {
  const adapters = policy?.settings.adapters ?? [];
  return contentFolders(policy).flatMap((folder) => {
    const files = list(folder);
    return folder === 'content' ? files : files.filter(({ path }) => isRead(path, adapters));
  });
}

/** The folders that hold content, none within another. */
export function contentFolders(policy: Policy | undefined): readonly string[] {
  const adapters = policy?.settings.adapters ?? [];
  const named = new Set(['content', ...adapters.flatMap(({ folders }) => folders.map(trimmed))]);
  const isWithin = (inner: string, outer: string): boolean =>
    inner !== outer && (outer === '.' ? inner !== 'content' : inner.startsWith(`${outer}/`));
  return [...named].filter((folder) => ![...named].some((other) => isWithin(folder, other)));
}

/** `content/` is listed by itself: below `.` it is left out. */
function isRead(path: string, adapters: readonly Adapter[]): boolean {
  return !path.startsWith('content/') && adapterOf(path, adapters) !== undefined;
}

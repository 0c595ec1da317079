import { type Adapter, adapterOf } from '../content/adapter.ts';
import type { Post } from '../content/post.ts';
import type { SourceFile } from '../content/source-file.ts';
import type { ReportError } from '../report.ts';

/** Adapters that read nothing, and keys that no file has: a folder or a name was mistyped, and nobody would notice. */
export function adapterErrors(
  adapters: readonly Adapter[],
  files: readonly SourceFile[],
  posts: readonly Post[],
): ReportError[] {
  return adapters.flatMap((adapter): ReportError[] => {
    const isIts = ({ path }: { readonly path: string }): boolean => adapterOf(path, adapters) === adapter;
    const data = { adapter: adapter.id };
    if (!files.some(isIts)) {
      const taken = files.find(({ path }) => adapterOf(path, [adapter]) !== undefined);
      const by = taken === undefined ? undefined : adapterOf(taken.path, adapters);
      if (by !== undefined) return [{ messageId: 'adapter.shadowed', data: { ...data, by: by.id } }];
      return [{ messageId: 'adapter.no-files', data: { ...data, folders: adapter.folders.join(', ') } }];
    }
    const its = posts.filter(isIts);
    if (its.length === 0) return [];
    return Object.entries(adapter.keys ?? {}).flatMap(([ours, source]): ReportError[] => {
      const key = typeof source === 'string' ? source : source?.key;
      if (key === undefined || its.some(({ data }) => data[ours as keyof typeof data] !== undefined)) return [];
      return [{ messageId: 'adapter.key-unused', data: { ...data, key, files: its.length } }];
    });
  });
}

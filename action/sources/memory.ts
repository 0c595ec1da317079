import type { SourceFile } from '../core/content/source-file.ts';

/** Files held in memory, by path: for tests, and for examples in a page. */
export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): SourceFile[] {
  return Object.entries(files).map(([path, content]) => ({
    path,
    kind: 'file',
    read: () => (typeof content === 'string' ? new TextEncoder().encode(content) : content),
  }));
}

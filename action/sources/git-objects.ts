/** The id under which git keeps content: SHA-1, which is all that GitHub takes. */
export function blobId(bytes: Uint8Array): string {
  return objectId('blob', bytes);
}

/** How git keeps what stands in a folder. */
export type GitMode = '100644' | '100755' | '120000' | '160000';

/** A file in a folder of git's. */
export interface GitEntry {
  /** From that folder, with forward slashes. */
  readonly path: string;
  readonly mode: GitMode;
  readonly id: string;
}

/** The id that git gives a folder with these files, with all folders in it. */
export function treeId(entries: readonly GitEntry[]): string {
  const here: { name: string; mode: string; id: string }[] = [];
  const below = new Map<string, GitEntry[]>();
  for (const { path, mode, id } of entries) {
    const slash = path.indexOf('/');
    if (slash === -1) {
      here.push({ name: path, mode, id });
      continue;
    }
    const folder = path.slice(0, slash);
    const inner = { path: path.slice(slash + 1), mode, id };
    const known = below.get(folder);
    if (known === undefined) below.set(folder, [inner]);
    else known.push(inner);
  }
  for (const [name, inner] of below) here.push({ name, mode: '40000', id: treeId(inner) });
  // Folders stand where they would with a slash at their end, and all names in the order of their bytes.
  const keyed = here.map((entry) => ({
    ...entry,
    key: Buffer.from(entry.mode === '40000' ? `${entry.name}/` : entry.name),
  }));
  keyed.sort((a, b) => Buffer.compare(a.key, b.key));
  const parts = keyed.flatMap(({ name, mode, id }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]);
  return objectId('tree', Buffer.concat(parts));
}

function objectId(type: 'blob' | 'tree', content: Uint8Array): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
}

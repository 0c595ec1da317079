const IMAGE = /\.(?:jpe?g|png|webp|heic|heif|avif|tiff?|jxl)$/i;
/** A scheme, or an address without one: no file of ours. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i;

/**
 * Where a picture may stand that a post refers to, from the root of the repository: beside the post, else below `content/`. Nothing for what is no
 * picture, an address, or leads out of the repository.
 */
export function imagePaths(postPath: string, reference: string): readonly string[] {
  const path = decoded(reference.replace(/[?#].*$/s, ''));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no path of ours has them
  if (path === undefined || ADDRESS.test(reference) || /[\0-\x1f\\]/.test(path) || !IMAGE.test(path)) return [];
  const folder = postPath.split('/').slice(0, -1);
  const bases = path.startsWith('/') ? [['content'], []] : [folder, ['content']];
  const paths = bases.map((base) => resolvedPath([...base, ...path.split('/')]));
  return [...new Set(paths.filter((found) => found !== undefined))];
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a file is a picture whose metadata can be read, by its name. */
export function isImage(path: string): boolean {
  return IMAGE.test(path);
}

/** Without `.` and `..`; nothing for a path that climbs above the root. */
export function resolvedPath(parts: readonly string[]): string | undefined {
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') {
      if (path.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') path.push(part);
  }
  return path.includes('.git') ? undefined : path.join('/');
}

import type { Policy } from '../../action/core/policy/policy.ts';
import type { Links } from '../links.ts';

/** The folder that a file stands in, its segments. */
const folderOf = (path: string): string[] => path.split('/').slice(0, -1);

function resolved(from: string, relative: string): string {
  const segments = folderOf(from);
  for (const part of relative.split('/')) {
    if (part === '..') segments.pop();
    else if (part !== '.' && part !== '') segments.push(part);
  }
  return segments.join('/');
}

/**
 * Where links between regulations lead: to the pages of the site, in the language of the page and in the same edition. In the repository they are
 * written by file, `frequency.md#per-day`, or by id, `frequency#per-day`.
 * @param from The path of the file that links.
 * @param edition The edition to stay in; the one in force when left out.
 */
export function regulationLinks(
  { regulations }: Pick<Policy, 'regulations'>,
  from: string,
  links: Pick<Links, 'regulation' | 'clause'>,
  edition?: string,
): (url: string) => string | undefined {
  const byPath = new Map<string, string>();
  for (const { id, path, translations } of regulations) {
    byPath.set(path, id);
    for (const translation of translations.values()) byPath.set(translation.path, id);
  }
  const ids = new Set(byPath.values());
  return (url) => {
    if (/^[a-z][a-z0-9+.-]*:|^\/|^#/i.test(url)) return undefined;
    const [path = '', fragment] = url.split('#');
    const id = ids.has(path) ? path : byPath.get(resolved(from, safeDecoded(path)));
    if (id === undefined) return undefined;
    return fragment === undefined || fragment === ''
      ? links.regulation(id, edition)
      : links.clause(id, fragment, edition);
  };
}

function safeDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

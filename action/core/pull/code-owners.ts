/** Where GitHub looks for the file: the first that is there counts (GitHub's "About code owners"). */
export const CODE_OWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** GitHub reads no larger file, in bytes ("About code owners": 3 MB). */
const MOST_BYTES = 3 * 1024 * 1024;

/** A line of the file: whose the files are that fit. Without owners they are nobody's. */
interface OwnerRule {
  readonly isMatch: PathPattern;
  readonly owners: readonly string[];
}

export type PathPattern = (path: string) => boolean;

/** Whose each file of a repository is. */
export interface CodeOwners {
  /** Owners as they are written, `@login`, `@org/team` or an address; of several lines that fit the last one counts. */
  readonly ownersOf: (path: string) => readonly string[];
  /** Lines that GitHub does not understand and passes over, 1-based. */
  readonly faultyLines: readonly number[];
}

export const NO_CODE_OWNERS: CodeOwners = { ownersOf: () => [], faultyLines: [] };

/** The owners of files that are named by their paths from a folder of the repository. */
export function ownersBelow(folder: string, owners: CodeOwners): CodeOwners {
  return folder === '' ? owners : { ...owners, ownersOf: (path) => owners.ownersOf(`${folder}/${path}`) };
}

/** The file that counts, of a repository's files by path. */
export function codeOwnersIn(read: (path: string) => string | undefined): CodeOwners {
  for (const path of CODE_OWNERS_PATHS) {
    const text = read(path);
    if (text !== undefined) return parseCodeOwners(text);
  }
  return NO_CODE_OWNERS;
}

/** Reads `CODEOWNERS` as GitHub does: a line that it does not understand is passed over, and a file that is too large counts as none. */
export function parseCodeOwners(text: string): CodeOwners {
  if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES) return NO_CODE_OWNERS;
  const rules: OwnerRule[] = [];
  const faultyLines: number[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const rule = readLine(line);
    if (rule === 'faulty') faultyLines.push(index + 1);
    else if (rule !== undefined) rules.push(rule);
  });
  rules.reverse();
  return { ownersOf: (path) => rules.find(({ isMatch }) => isMatch(path))?.owners ?? [], faultyLines };
}

/** `@login`, `@org/team` or an address. */
const OWNER = /^(?:@[A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9_.-]+)?|[^@\s]+@[^@\s]+)$/;

function readLine(line: string): OwnerRule | 'faulty' | undefined {
  const [pattern, ...rest] = wordsOf(line.replace(/^\uFEFF/, ''));
  if (pattern === undefined || pattern.startsWith('#')) return undefined;
  const comment = rest.findIndex((word) => word.startsWith('#'));
  const owners = comment === -1 ? rest : rest.slice(0, comment);
  const isMatch = pathPattern(pattern);
  return isMatch === undefined || !owners.every((owner) => OWNER.test(owner)) ? 'faulty' : { isMatch, owners };
}

/** Words between white space; a backslash keeps the character after it, a space included, in its word. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:\\.|[^\s\\]|\\$)+/g)].map(([word]) => word);
}

/**
 * A pattern of paths as `CODEOWNERS` has them; `undefined` for one that is none. They are those of `.gitignore` but for `!`, `[ ]` and `\#`, which
 * do not work, and for `docs/*`, which is of the files in a folder and not of those in folders below it.
 */
export function pathPattern(pattern: string): PathPattern | undefined {
  if (/^(?:!|\\?#|\/*$)|[[\]]|\*{3}|\\$/.test(pattern)) return undefined;
  const parts = pattern.split('/');
  const isFolder = parts.at(-1) === '';
  if (isFolder) parts.pop();
  // A slash at its beginning or in its middle ties a pattern to the root; without one it fits anywhere.
  if (parts[0] === '') parts.shift();
  else if (parts.length === 1 && parts[0] !== '**') parts.unshift('**');
  if (parts.includes('')) return undefined;
  const last = parts.at(-1);
  // A name is that of a file, or of a folder with all that is in it.
  const isOpen = isFolder || (last !== '*' && last !== '**');
  const segments = parts.map((part) => (part === '**' ? ANY_DEPTH : segmentPattern(part)));
  return (path) => isUnder(segments, path.split('/'), { isOpen, isFolder });
}

const ANY_DEPTH = Symbol('any number of folders');
type Segment = typeof ANY_DEPTH | ((name: string) => boolean);

/** Whether the segments of a pattern fit the names of a path. Every state that may be reached is kept, so that no pattern takes longer than names times segments. */
function isUnder(
  segments: readonly Segment[],
  names: readonly string[],
  { isOpen, isFolder }: { readonly isOpen: boolean; readonly isFolder: boolean },
): boolean {
  let reached = withoutDepth(segments, [0]);
  for (const [index, name] of names.entries()) {
    const next: number[] = [];
    for (const at of reached) {
      const segment = segments[at];
      if (segment === ANY_DEPTH) next.push(at, ...(at === segments.length - 1 ? [at + 1] : []));
      else if (segment?.(name) === true) next.push(at + 1);
    }
    reached = withoutDepth(segments, next);
    const isLast = index === names.length - 1;
    if (reached.has(segments.length) && (isLast ? !isFolder || segments.at(-1) === ANY_DEPTH : isOpen)) return true;
  }
  return false;
}

/** Any number of folders may be none. At the end of a pattern it stands for at least one name: what is below a folder, and not the folder. */
function withoutDepth(segments: readonly Segment[], states: readonly number[]): Set<number> {
  const all = new Set<number>();
  for (const state of states) {
    let at = state;
    all.add(at);
    while (segments[at] === ANY_DEPTH && at < segments.length - 1) all.add(++at);
  }
  return all;
}

/** `*` is any characters of one name, `?` one of them. */
function segmentPattern(part: string): (name: string) => boolean {
  const tokens = [...part.matchAll(/\\(.)|\*+|\?|[^\\*?]/gsu)].map(([token, escaped]) => ({
    wild: escaped === undefined && /^[*?]/.test(token) ? token.charAt(0) : undefined,
    character: escaped ?? token,
  }));
  return (name) => {
    const characters = [...name];
    let [at, token, star, from] = [0, 0, -1, 0];
    while (at < characters.length) {
      const { wild, character } = tokens[token] ?? {};
      if (wild === '*') [star, from] = [token++, at];
      else if (character !== undefined && (wild === '?' || character === characters[at]))
        [at, token] = [at + 1, token + 1];
      else if (star === -1) return false;
      else [at, token, from] = [from + 1, star + 1, from + 1];
    }
    while (tokens[token]?.wild === '*') token++;
    return token === tokens.length;
  };
}

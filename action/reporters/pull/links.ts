import type { Finding } from '../../core/finding.ts';
import { type Change, inRepository } from '../../core/pull/change.ts';
import type { PullPage } from '../../core/pull/page.ts';
import { codeSpan, PAGE, shortened } from '../escape.ts';

/** Longest path that is shown, in code points; links hold the whole. */
const SHOWN_PATH = 200;
/** Longest address of a link, in characters. The number is ours: a path of 4,096 bytes takes three times that, and would leave no room for words. */
const MOST_URL = 1000;

/** The only links that are made: to files of the repository at one commit, to clauses of the policy, to the run. */
const REPOSITORY = /^https?:\/\/[a-z0-9.-]+(?::[0-9]{1,5})?\/[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/;

/** A file in the repository as it is after the change, or was before where the change deletes it; with a line, its source. */
export function fileLink({ change }: Pick<PullPage, 'change'>, path: string, label = path, line?: number): string {
  const anchor = line === undefined ? '' : `?plain=1#L${line}`;
  return linked(label, blobUrl(change, commitOf(change, path), path), anchor);
}

/** «строка 12», linked to the source of the file. */
export function lineLink({ change }: Pick<PullPage, 'change'>, path: string, line: number, label: string): string {
  const url = blobUrl(change, commitOf(change, path), path);
  return url === undefined ? label : `[${label}](${url}?plain=1#L${line})`;
}

const gone = new WeakMap<Change, ReadonlySet<string>>();

/** The commit that has a file: of one that the change deletes or renames away, that before it. */
function commitOf(change: Change, path: string): string {
  let paths = gone.get(change);
  if (paths === undefined) {
    const before = change.files.flatMap((file) => (file.status === 'removed' ? file.path : (file.previousPath ?? [])));
    const after = new Set(change.files.filter(({ status }) => status !== 'removed').map((file) => file.path));
    paths = new Set(before.filter((one) => !after.has(one)));
    gone.set(change, paths);
  }
  return paths.has(path) ? change.baseSha : change.headSha;
}

/** The id of a rule, linked to the clause that says it: on the site of the policy, else in the file that judged. */
export function ruleLink(
  { change }: Pick<PullPage, 'change'>,
  { rule, clause }: Pick<Finding, 'rule' | 'clause'>,
): string {
  if (PAGE.test(clause)) return linked(rule, clause.length > MOST_URL ? undefined : clause);
  const [path = ''] = clause.split('#');
  return linked(rule, path === '' ? undefined : blobUrl(change, change.baseSha, path));
}

/** The page of the run, whose summary holds everything. */
export function runLink({ change, run }: Pick<PullPage, 'change' | 'run'>, label: string): string {
  const isKnown = run !== undefined && /^[0-9]{1,20}$/.test(run.id) && REPOSITORY.test(change.repositoryUrl);
  return isKnown ? `[${label}](${change.repositoryUrl}/actions/runs/${run.id}/attempts/${run.attempt})` : label;
}

function linked(label: string, url: string | undefined, anchor = ''): string {
  const shown = codeSpan(shortened(label, SHOWN_PATH));
  return url === undefined ? shown : `[${shown}](${url}${anchor})`;
}

/** `undefined` where the repository or the commit are not what they should be, and where the address would be too long. */
function blobUrl(change: Change, sha: string, path: string): string | undefined {
  const { repositoryUrl: repository } = change;
  if (!REPOSITORY.test(repository) || !/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(sha)) return undefined;
  const url = `${repository}/blob/${sha}/${inRepository(change.prefix ?? '', path)
    .split('/')
    .map(encoded)
    .join('/')}`;
  return url.length > MOST_URL ? undefined : url;
}

/** A part of a path in an address: half of a surrogate pair has no form there, and brackets would end a link. */
function encoded(name: string): string {
  const whole = name.replace(/\p{Cs}/gu, '\uFFFD');
  return encodeURIComponent(whole).replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The ends of paths by which each is told from the others: mostly the names of the files. */
export function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(paths)];
  const count = new Map<string, number>();
  const endOf = (path: string, parts: number): string => path.split('/').slice(-parts).join('/');
  for (const path of distinct) {
    for (const end of new Set([1, 2, 3].map((parts) => endOf(path, parts)))) count.set(end, (count.get(end) ?? 0) + 1);
  }
  return new Map(
    distinct.map((path) => {
      const end = [1, 2, 3].map((parts) => endOf(path, parts)).find((name) => count.get(name) === 1);
      return [path, end ?? path];
    }),
  );
}

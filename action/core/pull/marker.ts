import { portableSha256 } from '../policy/portable-sha256.ts';

/** Which run wrote a comment of ours. */
export interface RunMark {
  /** The commit that was judged, full id. */
  readonly head: string;
  /** `GITHUB_RUN_ID`: decimal digits. It grows from run to run of a repository, and stays the same when a run is repeated. */
  readonly run: string;
  /** `GITHUB_RUN_ATTEMPT`: 1, and one more for each repetition. */
  readonly attempt: number;
  /** The moment of judging, epoch milliseconds: a run that is repeated keeps its number, and is later in time. */
  readonly at?: number;
}

/** What stands hidden at the very start of a comment of ours. */
export interface CommentMark extends RunMark {
  /** Tells comments of several policies in one repository apart: 12 hexadecimal digits, {@link commentKey}. */
  readonly key: string;
  /** The labels that this policy keeps on the pull request, as {@link labelDigest}: no other policy of ours takes them off. */
  readonly labels?: readonly string[];
  /** SHA-256 of what follows, 64 hexadecimal digits. */
  readonly digest: string;
}

/** The form of the marker; a later one that we do not know is none of ours to overwrite. */
const SCHEMA = 1;
/** Hexadecimal digits of a key and of a label. */
const SHORT = 12;
/** GitHub's own number of labels (facts/github.md §4). */
const MOST_LABELS = 100;

/**
 * Digits of either kind and nothing else: whatever a pull request brings cannot stand in it. The order of the keys is fixed, white space is
 * not: there is one way to write it.
 */
const MARKER =
  /^<!-- reglament:comment \{"schema":1,"key":"([0-9a-f]{12})","head":"([0-9a-f]{40}|[0-9a-f]{64})","run":"(0|[1-9][0-9]{0,19})","attempt":([1-9][0-9]{0,5})(?:,"at":(0|[1-9][0-9]{0,14}))?(?:,"labels":"((?:[0-9a-f]{12}){1,100})")?,"digest":"([0-9a-f]{64})"\} -->\r?\n/;

/** What tells the comments of one policy from those of another: from the policy's id and the folder that is judged. */
export function commentKey(policy: string, path: string): string {
  const folder = path.split('/').filter((part) => part !== '' && part !== '.');
  return digits(JSON.stringify([policy, folder.join('/')])).slice(0, SHORT);
}

/** A label as a marker holds it, 12 hexadecimal digits: its name may be any text. Case does not count, as on GitHub. */
export function labelDigest(name: string): string {
  return digits(name.toLowerCase()).slice(0, SHORT);
}

/** A comment with its marker before it. @throws {RangeError} for a run that no marker could hold: a fault of ours. */
export function writeMarker(mark: Omit<CommentMark, 'digest'>, body: string): string {
  const { key, head, run, attempt, at, labels = [] } = mark;
  const kept = labels.length === 0 ? undefined : labels.slice(0, MOST_LABELS).join('');
  const json = JSON.stringify({ schema: SCHEMA, key, head, run, attempt, at, labels: kept, digest: bodyDigest(body) });
  const marked = `<!-- reglament:comment ${json} -->\n${body}`;
  if (!MARKER.test(marked)) throw new RangeError('a marker holds digits only');
  return marked;
}

/** The marker of a comment; `undefined` when there is none at its very start, or one that we would not write. Who wrote it is for others to ask. */
export function parseMarker(comment: string): CommentMark | undefined {
  const match = MARKER.exec(comment);
  if (match === null) return undefined;
  const [, key = '', head = '', run = '', attempt = '', at, labels, digest = ''] = match;
  return {
    ...{ key, head, run, attempt: Number(attempt), digest },
    ...(at === undefined ? {} : { at: Number(at) }),
    ...(labels === undefined ? {} : { labels: labels.match(/.{12}/g) ?? [] }),
  };
}

/** Whether a comment is as its marker says: nobody edited it, and it did not come from elsewhere under a marker of ours. */
export function isIntact(comment: string): boolean {
  const match = MARKER.exec(comment);
  return match !== null && match[7] === bodyDigest(comment.slice(match[0].length));
}

/** The digest of a body. Line ends and space at its end do not count: GitHub gives back what it stored. */
function bodyDigest(body: string): string {
  return digits(body.replace(/\r\n?/g, '\n').trimEnd());
}

function digits(text: string): string {
  return portableSha256(text).slice('sha256:'.length);
}

/**
 * Whether `a` has the later word on a change than `b`. What judged the commit that is the head now comes before what judged another; of two
 * about the same the one judged later does: a run that is repeated is later than one that was started after it. Of one moment the later run has it, then
 * the later attempt. A run is not newer than itself.
 * @param head the head of the pull request at the moment of writing.
 */
export function isNewer(a: RunMark, b: RunMark, head?: string): boolean {
  const [isA, isB] = [a.head === head, b.head === head];
  if (isA !== isB) return isA;
  const [atA, atB] = [a.at ?? 0, b.at ?? 0];
  if (atA !== atB) return atA > atB;
  return compareRuns(a.run, b.run) > 0 || (compareRuns(a.run, b.run) === 0 && a.attempt > b.attempt);
}

/** Numbers of runs are larger than what a `number` holds exactly. */
function compareRuns(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

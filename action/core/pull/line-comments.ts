import { portableSha256 } from '../policy/portable-sha256.ts';
import type { LineRange } from './change.ts';

/** A comment on lines of a change, as GitHub takes it in a review. */
export interface LineComment extends LineRange {
  readonly path: string;
  readonly body: string;
  /** What it is about, 64 hexadecimal digits: a later run that has the same to say is silent. */
  readonly fingerprint: string;
}

/** A comment of ours that stands already. */
export interface PreviousComment {
  readonly id: number;
  readonly body: string;
  /** Whether the line that it was written for is still there; GitHub gives none for what is outdated. */
  readonly hasLine: boolean;
}

/** The key of the policy that says it, and the fingerprint. */
const FINGERPRINT = /^<!-- reglament:line (?:([0-9a-f]{12}) )?([0-9a-f]{64}) -->\r?\n/;

/** The fingerprint of what is said at a place: the findings and what is suggested, wherever the lines have moved. */
export function fingerprintOf(path: string, identities: readonly string[], suggested: readonly string[] | undefined) {
  // Hashed: an identity holds the words at fault, which may be personal.
  return portableSha256(JSON.stringify([path, [...identities].sort(), suggested ?? null])).slice('sha256:'.length);
}

/** @param key of the policy that says it, as in the comment: 12 hexadecimal digits. */
export function withFingerprint(fingerprint: string, body: string, key?: string): string {
  return `<!-- reglament:line ${key === undefined ? '' : `${key} `}${fingerprint} -->\n${body}`;
}

/** The fingerprint at the very start of a comment. Who wrote it is for others to ask. */
export function parseFingerprint(body: string): string | undefined {
  return FINGERPRINT.exec(body)?.[2];
}

/** What a run has to say beyond what stands there, and what stands there and holds no longer. */
export interface ToSay {
  readonly post: readonly LineComment[];
  /** Comments about what is mended, about lines that are gone, and those said twice. */
  readonly outdated: readonly PreviousComment[];
}

/**
 * Compares what was said with what is to be said. Comments that are not ours by their form are left alone, and so is what another policy says.
 * @param key of the policy that speaks.
 */
export function toSay(previous: readonly PreviousComment[], wanted: readonly LineComment[], key?: string): ToSay {
  const open = new Set(wanted.map(({ fingerprint }) => fingerprint));
  const standing = new Set<string>();
  const outdated: PreviousComment[] = [];
  for (const comment of previous) {
    const fingerprint = parseFingerprint(comment.body);
    if (fingerprint === undefined || FINGERPRINT.exec(comment.body)?.[1] !== key) continue;
    if (comment.hasLine && open.has(fingerprint) && !standing.has(fingerprint)) standing.add(fingerprint);
    else outdated.push(comment);
  }
  return { post: wanted.filter(({ fingerprint }) => !standing.has(fingerprint)), outdated };
}

import * as z from 'zod/mini';
import { defineCheck, type FileDraft, type PolicyInput } from '../../core/check.ts';
import { isEarlier } from '../../core/judging/editions.ts';
import { POLICY_PATH } from '../../core/policy/files.ts';
import type { PackReference } from '../../core/policy/policy.ts';
import { RELEASES_FOLDER, type ReleaseHead } from '../../core/policy/release.ts';
import { compareVersions } from '../../core/policy/releases.ts';
import { plainText } from '../../core/text/lines.ts';

type MessageId =
  | 'pack-changed'
  | 'touched'
  | 'chain'
  | 'order'
  | 'rewritten'
  | 'removed'
  | 'changed-since'
  | 'not-later';
type Finding = FileDraft<MessageId>;

/** What was released never changes: each file has its seal, each seal names the one before, and each edition comes after the one before. */
export default defineCheck({
  id: 'policy.releases',
  scope: 'policy',
  options: z.strictObject({}),
  stricter: {},
  // The release judges by the packs that it was made with; that newer ones are there is news, and no fault.
  advises: ['pack-changed'],
  messages: ['pack-changed', 'touched', 'chain', 'order', 'rewritten', 'removed', 'changed-since', 'not-later'],
  judge: async (input) => [
    ...sealsOf(input),
    ...chainOf(input),
    ...(await orderOf(input)),
    ...againstBase(input),
    ...(await workingOf(input)),
  ],
});

function sealsOf({ releases }: PolicyInput): Finding[] {
  return releases.flatMap(({ path, head, actualDigest }): Finding[] => {
    if (head.digest === actualDigest) return [];
    const data = { version: head.version, found: head.digest, expected: actualDigest };
    return [{ messageId: 'touched', data, path, at: { key: ['digest'] } }];
  });
}

function chainOf({ releases }: PolicyInput): Finding[] {
  return releases.flatMap(({ path, head }, index): Finding[] => {
    const before = releases[index - 1];
    if (head.previous === before?.head.digest) return [];
    const data = {
      version: head.version,
      before: before?.head.version ?? 'none',
      found: head.previous ?? 'none',
      expected: before?.head.digest ?? 'none',
    };
    return [{ messageId: 'chain', data, path, at: { key: ['previous'] } }];
  });
}

async function orderOf({ releases }: PolicyInput): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const [index, { path, head }] of releases.entries()) {
    const before = releases[index - 1]?.head;
    if (before === undefined || !(await isEarlier(dated(head), dated(before)))) continue;
    const { version, effective } = head;
    const data = { version, effective, before: before.version, date: before.effective };
    found.push({ messageId: 'order', data, path, at: { key: ['effective'] } });
  }
  return found;
}

function dated({ effective, time_zone }: ReleaseHead): { effective: string; timeZone: string } {
  return { effective, timeZone: time_zone };
}

/** A seal can be made anew by whoever edits the file; the older side of a change shows it all the same. */
function againstBase({ baseFiles, files, releases }: PolicyInput): Finding[] {
  return [...(baseFiles ?? [])].flatMap(([path, text]): Finding[] => {
    if (!path.startsWith(RELEASES_FOLDER)) return [];
    const now = files.get(path);
    if (now === undefined)
      return [{ messageId: 'removed', data: { path }, path: POLICY_PATH, at: { key: ['version'] } }];
    // A file whose seal is broken is told already.
    const isTouched = releases.some((release) => release.path === path && release.actualDigest !== release.head.digest);
    if (isTouched || plainText(now) === plainText(text)) return [];
    return [{ messageId: 'rewritten', data: { path }, path, at: { key: ['digest'] } }];
  });
}

async function workingOf({ policy, releases }: PolicyInput): Promise<Finding[]> {
  const last = releases.at(-1)?.head;
  if (last === undefined) return [];
  const own = releases.find(({ head }) => head.version === policy.version)?.head;
  const at = { key: ['version'] };
  if (own !== undefined) {
    if (own.content === policy.content) return packsOf(own.packs ?? [], policy.packs);
    return [{ messageId: 'changed-since', data: { version: own.version }, path: POLICY_PATH, at }];
  }
  if (compareVersions(policy.version, last.version) < 0) {
    const data = { version: policy.version, last: last.version };
    return [{ messageId: 'not-later', data, path: POLICY_PATH, at }];
  }
  const working = { effective: policy.effective, timeZone: policy.settings.time_zone };
  if (!(await isEarlier(working, dated(last)))) return [];
  const data = { version: policy.version, effective: policy.effective, before: last.version, date: last.effective };
  return [{ messageId: 'order', data, path: POLICY_PATH, at: { key: ['effective'] } }];
}

function packsOf(sealed: readonly PackReference[], present: readonly PackReference[]): Finding[] {
  return present.flatMap(({ id, version, digest }): Finding[] => {
    const before = sealed.find((pack) => pack.id === id);
    if (before?.digest === digest) return [];
    const data = { id, version, before: before?.version ?? 'none' };
    return [{ messageId: 'pack-changed', data, path: POLICY_PATH, at: { key: ['extends'] }, subject: id }];
  });
}

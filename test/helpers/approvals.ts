import type { Finding } from '../../action/core/finding.ts';
import { type JudgeOptions, judge } from '../../action/core/judge.ts';
import type { PolicyFiles } from '../../action/core/policy/files.ts';
import type { Approval, Approvals } from '../../action/core/pull/approvals.ts';
import { parseCodeOwners } from '../../action/core/pull/code-owners.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { type Files, loaded, NOW, named } from './judging.ts';

/** The commit that is judged, and one before it. */
export const HEAD = 'f'.repeat(40);
export const EARLIER = `3f2a1c9${'0'.repeat(33)}`;

const by = (people: readonly string[], commit: string, at: number): readonly Approval[] =>
  people.map((person) => ({ person, at, commit }));

/** Approvals of the last commit, and of an earlier one. */
export function approved(last: readonly string[] = [], earlier: readonly string[] = [], at = NOW): Approvals {
  return { current: by(last, HEAD, at), stale: by(earlier, EARLIER, at) };
}

/** A change: content before and after, and what is known of its review. */
export interface ChangeOf {
  readonly before?: Files;
  readonly after: Files;
  readonly approvals?: Approvals | undefined;
  readonly owners?: string;
  readonly options?: Partial<JudgeOptions>;
}

/** The findings of one rule over a change. Names without a folder are posts; what differs is touched. */
export async function changeFindings(
  rule: string,
  policy: PolicyFiles,
  { before = {}, after, approvals, owners = '', options = {} }: ChangeOf,
): Promise<readonly Finding[]> {
  const [old, own] = [named(before), named(after)];
  const { findings } = await judge(memoryFiles(own), await loaded(policy), {
    engine: 'reglament/test',
    now: NOW,
    parseFrontMatter: parseWithGrayMatter,
    isTouched: (path) => old[path] !== own[path],
    baseFiles: memoryFiles(old),
    approvals,
    codeOwners: parseCodeOwners(owners),
    ...options,
  });
  return findings.filter((finding) => finding.rule === rule);
}

/** The last parts of messages: `stale`. */
export const messagesOf = (found: readonly Finding[]): readonly string[] =>
  found.map(({ message }) => message.id.split('.').at(-1) ?? '');

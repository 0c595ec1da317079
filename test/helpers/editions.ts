import { registry } from '../../action/checks/index.ts';
import type { Finding } from '../../action/core/finding.ts';
import { type JudgeOptions, judge } from '../../action/core/judge.ts';
import type { PolicyFiles } from '../../action/core/policy/files.ts';
import { loadPolicy } from '../../action/core/policy/load.ts';
import { portableSha256 } from '../../action/core/policy/portable-sha256.ts';
import { writeRelease } from '../../action/core/policy/release-writer.ts';
import type { Report } from '../../action/core/report.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { type Files, LOAD, loaded, NOW, named, POLICY_YAML, policyFiles } from './judging.ts';

/** One edition in the life of a test's policy. What is left out is as in the test policy. */
export interface EditionSpec {
  readonly version: string;
  readonly effective: string;
  /** The rules with their options: `{ 'tone.caps': '{ run: 2 }' }`. */
  readonly rules?: Readonly<Record<string, string>>;
  readonly zone?: string;
  /** Lines added to `policy.yaml`. */
  readonly yaml?: string;
  /** Files laid over the edition's own; `undefined` takes one away. */
  readonly files?: Readonly<Record<string, string | undefined>>;
}

/** The files of a working policy that is one edition. */
export function editionFiles({ version, effective, rules = {}, zone, yaml = '', files = {} }: EditionSpec) {
  const settings = POLICY_YAML.replace('"1.0.0"', `"${version}"`)
    .replace('effective: 2026-01-01', `effective: ${effective}`)
    .replace('time_zone: Europe/Moscow', `time_zone: ${zone ?? 'Europe/Moscow'}`);
  return overlaid(policyFiles(rules, settings + yaml), files);
}

/** Files with others laid over them; `undefined` takes one away. */
export function overlaid(
  files: PolicyFiles,
  changes: Readonly<Record<string, string | undefined>>,
): Map<string, string> {
  const result = new Map(files);
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) result.delete(path);
    else result.set(path, text);
  }
  return result;
}

/** The path of a release. */
export const releasePath = (version: string): string => `policy/releases/${version}.yaml`;

/** The files with the working policy released, as `reglament release` would write it. */
export async function released(files: PolicyFiles, engine = 'reglament/test'): Promise<Map<string, string>> {
  const { policy, releases } = await loaded(files);
  const text = writeRelease({
    policy,
    engine,
    released: policy.effective.slice(0, 10),
    previous: releases.at(-1)?.head.digest,
    sha256: portableSha256,
  });
  return new Map([...files, [releasePath(policy.version), text]]);
}

/** A repository's policy after each edition was released in turn, the last one too; it is also the working policy. */
export async function history(...editions: readonly EditionSpec[]): Promise<Map<string, string>> {
  let releases = new Map<string, string>();
  let files = new Map<string, string>();
  for (const edition of editions) {
    files = await released(new Map([...editionFiles(edition), ...releases]));
    releases = new Map([...files].filter(([path]) => path.startsWith('policy/releases/')));
  }
  return files;
}

/** The same history, with a working policy that is not released yet. */
export async function historyAnd(working: EditionSpec, ...editions: readonly EditionSpec[]) {
  const releases = [...(await history(...editions))].filter(([path]) => path.startsWith('policy/releases/'));
  return new Map([...editionFiles(working), ...releases]);
}

/** Judges content, and the policy itself, by a policy of files. */
export async function judgedBy(
  files: PolicyFiles,
  content: Files,
  options: Partial<JudgeOptions> = {},
): Promise<Report> {
  const side = { ...(await loadPolicy(files, registry, LOAD)), files };
  return judge(memoryFiles(named(content)), await loaded(files), {
    engine: 'reglament/test',
    now: NOW,
    parseFrontMatter: parseWithGrayMatter,
    policySide: side,
    ...options,
  });
}

/** What the rules about policies find in a policy, with places: `policy.releases touched releases/1.0.0.yaml:3`. */
export async function linted(
  files: PolicyFiles,
  { content = {}, ...options }: Partial<JudgeOptions> & { readonly content?: Files } = {},
): Promise<string[]> {
  const { findings } = await judgedBy(files, content, options);
  return findings.filter(({ check }) => check.startsWith('policy.')).map(placed);
}

/** A finding in a line: rule, message, place. */
export function placed({ rule, check, message, path, range }: Finding): string {
  const id = message.id.replace(`${check}.`, '');
  return `${rule} ${id} ${path.replace('policy/', '')}:${range.start.line}`;
}

/** A finding in a line: which post, by which edition. */
export function byEdition({ path, version, rule }: Finding): string {
  return `${path.replace(/^content\/posts\/|\.md$/g, '')} ${rule} ${version}`;
}

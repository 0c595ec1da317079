import { parseMoment } from '../calendar/moment.ts';
import { isTimeZone, timeZoneNames } from '../calendar/zone-names.ts';
import type { Registry } from '../check.ts';
import { nearest } from '../nearest.ts';
import { FILE_START } from '../text/lines.ts';
import { loadAnswering } from './answering-file.ts';
import { contentDigest, workingDigest } from './canonical.ts';
import type { Sha256 } from './digest.ts';
import { POLICY_PATH, type PolicyFiles } from './files.ts';
import { type Policy, SEMVER } from './policy.ts';
import { PolicyFile, type Report } from './policy-file.ts';
import type { PolicyProblem } from './problem.ts';
import { loadRegisters } from './registers.ts';
import type { Release } from './release.ts';
import { editionsOf } from './releases.ts';
import { checkPatterns } from './rule-patterns.ts';
import { readRulebook, type SharedRulebook } from './rulebook.ts';
import { checkConditions } from './rules.ts';
import { type PolicySettings, policySchema } from './settings.ts';
import { Timeline } from './timeline.ts';

export interface LoadOptions {
  /** The platform's own, or that of portable-sha256.ts. */
  readonly sha256: Sha256;
  /** The packs that come with the engine, as files under `policy/packs/`. */
  readonly builtInPacks?: () => PolicyFiles;
  /** Where a policy is read again and again with other registers: what the registers do not touch is read once. */
  readonly shared?: SharedRulebook;
}

/** A policy that was read: the working edition, what was released, and which is in force when. */
export interface PolicyInTime {
  /** The working policy. */
  readonly policy: Policy;
  readonly releases: readonly Release[];
  readonly timeline: Timeline;
}

export interface LoadedPolicy extends Partial<PolicyInTime> {
  /** Absent when anything is wrong: a policy that is half understood judges nobody. */
  readonly policy?: Policy;
  readonly problems: readonly PolicyProblem[];
}

/** Reads a policy and says everything that is wrong with it at once. */
export async function loadPolicy(
  files: PolicyFiles,
  registry: Registry,
  { sha256, builtInPacks = () => new Map(), shared }: LoadOptions,
): Promise<LoadedPolicy> {
  const problems: PolicyProblem[] = [];
  const report: Report = (problem) => problems.push(problem);

  const settings = loadSettings(files, report);
  const { registers, people } = loadRegisters(files, settings, report);
  const answering = loadAnswering(files, report);
  const known = shared?.of(files);
  const reading = { settings, people, registry, sha256, builtInPacks };
  const rulebook = known ?? (await readRulebook(files, reading, report));
  const { packs, rules, off, conditions, patterns, regulations, texts, styleProblems, releases } = rulebook;
  const isEmpty = settings !== undefined && problems.length === 0 && rules.every((rule) => rule.clause === undefined);
  if (isEmpty) report({ path: POLICY_PATH, position: FILE_START, messageId: 'policy.no-rules', data: {} });

  if (settings === undefined || problems.length > 0) return { problems: inOrder(problems) };
  const content = {
    id: settings.id,
    version: settings.version,
    effective: settings.effective,
    settings,
    packs,
    regulations,
    rules,
    off,
    texts,
    answering,
    ...registers,
    styleProblems,
  };
  const written = contentDigest(content, sha256);
  const digest = workingDigest(written, packs, sha256);
  const policy: Policy = { ...content, content: written, digest };
  const isSealed = releases.some(({ head }) => head.content === policy.content);
  if (!isSealed && known === undefined) {
    await checkConditions(conditions);
    await checkPatterns(patterns);
    if (problems.length === 0) shared?.keep(files, rulebook);
  }
  const editions = await editionsOf(policy, releases, registry, report);
  if (problems.length > 0) return { problems: inOrder(problems) };
  return { policy, releases, timeline: Timeline.of(editions), problems };
}

function inOrder(problems: readonly PolicyProblem[]): PolicyProblem[] {
  return [...problems].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.position.offset - b.position.offset,
  );
}

function loadSettings(files: PolicyFiles, report: Report): PolicySettings | undefined {
  const file = PolicyFile.open(files, POLICY_PATH, report);
  if (file === undefined) {
    report({ path: POLICY_PATH, position: FILE_START, messageId: 'policy.missing', data: {} });
    return undefined;
  }
  const settings = file.read(policySchema);
  if (settings === undefined) return undefined;
  if (!SEMVER.test(settings.version)) file.fail(['version'], 'policy.version', { found: settings.version });
  const effective = parseMoment(settings.effective);
  if (typeof effective === 'string') file.fail(['effective'], effective, { found: settings.effective });
  if (!isTimeZone(settings.time_zone)) {
    file.fail(['time_zone'], 'policy.zone', {
      found: settings.time_zone,
      suggestion: nearest(settings.time_zone, timeZoneNames()) ?? 'none',
    });
  }
  return settings;
}

import type { Registry } from '../check.ts';
import type { Sha256 } from './digest.ts';
import type { PolicyFiles } from './files.ts';
import type { Policy, Regulation } from './policy.ts';
import type { Report } from './policy-file.ts';
import type { PolicyProblem } from './problem.ts';
import { loadRegulations, withExamplesOf } from './regulations.ts';
import { RELEASES_FOLDER, type Release, readRelease } from './release.ts';
import { thawRules } from './rules.ts';
import type { PolicySettings } from './settings.ts';
import { type Edition, editionOf, PolicyError } from './timeline.ts';

/** Reads the heads of all releases, in the order of their versions. */
export function readReleases(files: PolicyFiles, sha256: Sha256, report: Report): readonly Release[] {
  return [...files]
    .filter(([path]) => path.startsWith(RELEASES_FOLDER) && /\.ya?ml$/.test(path))
    .flatMap(([path, text]) => readRelease(path, text, sha256, report) ?? [])
    .sort((a, b) => compareVersions(a.head.version, b.head.version));
}

/** The order of versions by Semantic Versioning 2.0.0 §11, of which pre-releases need only be told from what they precede. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => {
    const [numbers = '', ...tags] = version.split('-');
    return { numbers: numbers.split('.').map(Number), tag: tags.join('-') };
  });
  for (let i = 0; i < 3; i++) {
    const difference = (left?.numbers[i] ?? 0) - (right?.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (left?.tag === right?.tag) return 0;
  if (left?.tag === '' || right?.tag === '') return left?.tag === '' ? 1 : -1;
  return (left?.tag ?? '').localeCompare(right?.tag ?? '', 'en', { numeric: true });
}

/**
 * The editions of a policy: its releases, and the working policy while its version is not released. Once it is, the sealed file judges.
 * A release that was touched is read at once, so that whatever is wrong with it is told.
 */
export async function editionsOf(
  working: Policy,
  releases: readonly Release[],
  registry: Registry,
  report: Report,
): Promise<readonly Edition[]> {
  const editions = releases.map((release) => sealedEdition(release, working, registry));
  for (const [index, { actualDigest, head }] of releases.entries()) {
    if (actualDigest === head.digest) continue;
    try {
      await editions[index]?.load();
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      for (const problem of error.problems) report(problem);
    }
  }
  const isReleased = releases.some(({ head }) => head.version === working.version);
  return isReleased ? editions : [...editions, editionOf(working)];
}

function sealedEdition(release: Release, working: Policy, registry: Registry): Edition {
  const { head, path } = release;
  let loaded: Promise<Policy> | undefined;
  return {
    version: head.version,
    effective: head.effective,
    timeZone: head.time_zone,
    digest: head.digest,
    path,
    origin: 'release',
    load: () => {
      loaded ??= thaw(release, working, registry);
      return loaded;
    },
  };
}

/** A release as a policy: what was sealed, with the registers of today. */
async function thaw(release: Release, working: Policy, registry: Registry): Promise<Policy> {
  const problems: PolicyProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const { head } = release;
  const body = release.readBody(report);
  if (body === undefined) throw new PolicyError(problems);
  const { rules, off } = thawRules(body, release.bodyFile(report), registry);
  if (problems.length > 0) throw new PolicyError(problems);
  const { site, campaigns, blackouts, adapters, inbox, pull_requests } = working.settings;
  const settings = {
    ...body.policy,
    version: head.version,
    effective: head.effective,
    ...(head.changes === undefined ? {} : { changes: head.changes }),
    ...(site === undefined ? {} : { site }),
    ...(campaigns === undefined ? {} : { campaigns }),
    ...(blackouts === undefined ? {} : { blackouts }),
    ...(adapters === undefined ? {} : { adapters }),
    ...(inbox === undefined ? {} : { inbox }),
    ...(pull_requests === undefined ? {} : { pull_requests }),
  };
  const { accounts, people, waivers, freezes, calendars, registerProblems } = working;
  let texts: ReadonlyMap<string, string> | undefined;
  let regulations: readonly Regulation[] | undefined;
  const readTexts = (): ReadonlyMap<string, string> => {
    texts ??= release.readTexts(() => {}) ?? new Map();
    return texts;
  };
  return {
    id: body.policy.id,
    version: head.version,
    effective: head.effective,
    digest: head.digest,
    content: head.content,
    settings,
    packs: head.packs ?? [],
    rules,
    off,
    ...{ accounts, people, waivers, freezes, calendars, registerProblems },
    answering: body.answering,
    styleProblems: [],
    get texts() {
      return readTexts();
    },
    get regulations() {
      regulations ??= regulationsOf(readTexts(), settings, rules);
      return regulations;
    },
  };
}

/** The regulations of texts that were sound when they were sealed. */
function regulationsOf(texts: PolicyFiles, settings: PolicySettings, rules: Policy['rules']): readonly Regulation[] {
  return withExamplesOf(rules, loadRegulations(texts, settings, undefined, () => {}).regulations);
}

import { openContent } from '../../action/commands/content.ts';
import { diffPolicies, type PolicyDiff } from '../../action/core/policy/diff.ts';
import { Replay } from './consequences.ts';
import { judgedContent } from './content.ts';
import { openSite, type SiteEdition } from './site.ts';

let replay: Promise<Replay> | undefined;
const diffs = new Map<string, Promise<PolicyDiff>>();

/** The content under every edition, each judged once in a build. */
export function replayed(): Promise<Replay> {
  replay ??= openReplay();
  return replay;
}

async function openReplay(): Promise<Replay> {
  const { root, now, judging } = await openSite();
  const { files, calendar } = await judgedContent();
  const publications = [...(calendar?.publications.values() ?? [])].flat();
  return new Replay(files, publications, { ...openContent(root, judging.policy).reading, now });
}

/** The difference of two editions, found once in a build. */
export function differenceOf(before: SiteEdition, after: SiteEdition): Promise<PolicyDiff> {
  const key = `${before.digest} ${after.digest}`;
  let diff = diffs.get(key);
  if (diff === undefined) {
    diff = replayed().then(({ trial }) => diffPolicies(before.policy, after.policy, trial));
    diffs.set(key, diff);
  }
  return diff;
}

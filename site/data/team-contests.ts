import { openContent } from '../../action/commands/content.ts';
import { contentKind } from '../../action/core/content/kinds.ts';
import type { SourceFile } from '../../action/core/content/source-file.ts';
import { type ContestChecklists, contestChecklists } from '../../action/core/contests/checklist.ts';
import { openSite } from './site.ts';

let judged: Promise<ContestChecklists> | undefined;

/** The team's contests, each with how it stands to every demand: what `reglament contest checklist` tells, for all of them. */
export function teamContests(): Promise<ContestChecklists> {
  judged ??= judgeContests();
  return judged;
}

async function judgeContests(): Promise<ContestChecklists> {
  const { root, now, side, judging } = await openSite();
  const { files, reading } = openContent(root, judging.policy);
  const adapters = judging.policy.settings.adapters ?? [];
  // Posts in another form may name their contest in any way; of ours only those with the word in them are read once more.
  const concerned = adapters.length > 0 ? files : files.filter((file) => concernsContests(file));
  return contestChecklists(concerned, judging, { ...reading, now, policySide: side });
}

function concernsContests(file: SourceFile): boolean {
  const kind = contentKind(file.path);
  if (kind !== 'post') return kind === 'contest' || kind === 'contest-rules' || kind === 'asset';
  try {
    return Buffer.from(file.read()).includes('contest');
  } catch {
    return false;
  }
}

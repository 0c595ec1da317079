import type { Contest } from '../content/contest.ts';
import { isFor } from '../content/markets.ts';
import type { SourceFile } from '../content/source-file.ts';
import type { Finding, Localized, MessageData } from '../finding.ts';
import { type JudgeOptions, judge } from '../judge.ts';
import type { ContestVerdict } from '../judging/contests.ts';
import type { PolicyInTime } from '../policy/load.ts';
import type { Rule } from '../policy/policy.ts';
import type { Report } from '../report.ts';
import type { Requirement } from './options.ts';

/** How one demand stands: `unclear` is what nobody can tell by the files. */
export type ChecklistState = 'met' | 'missing' | 'unclear' | 'not-applicable';

/** One demand of the policy, and how a contest stands to it. */
export interface ChecklistRow {
  readonly rule: Rule;
  readonly title: Localized;
  readonly state: ChecklistState;
  /** What is lacking: messages of the catalogues, each with the file that it is about. */
  readonly lacking: readonly { readonly id: string; readonly data: MessageData; readonly path: string }[];
  readonly demand: Requirement['demand'];
  /** Whose it is: the platforms or countries that it concerns; those of the contest where it applies. Empty for the team's own. */
  readonly of: readonly string[];
  readonly source: string;
  readonly asOf: string;
  readonly confidence: Requirement['confidence'];
  readonly isUnconfirmed: boolean;
}

/** The demands of one platform, of one country, or of the team. */
export interface ChecklistGroup {
  readonly demand: Requirement['demand'];
  /** A platform or a country; absent for the team's own. */
  readonly of: string | undefined;
  readonly rows: readonly ChecklistRow[];
}

/** All that is demanded of a contest by the edition in force on the day on which it starts. */
export interface Checklist {
  readonly contest: Contest;
  readonly version: string;
  readonly platforms: readonly string[];
  /** Whose law holds. */
  readonly laws: readonly string[];
  readonly groups: readonly ChecklistGroup[];
}

export interface ContestChecklists {
  readonly checklists: readonly Checklist[];
  /** What is wrong with the form of files: who cannot be read has no checklist. */
  readonly unreadable: readonly Finding[];
  readonly errors: Report['errors'];
}

const ORDER: readonly Requirement['demand'][] = ['own', 'platform', 'law'];

/** Lists for every contest how it stands to every demand. It is the judgement itself, told in full. */
export async function contestChecklists(
  files: readonly SourceFile[],
  judging: PolicyInTime,
  options: JudgeOptions,
): Promise<ContestChecklists> {
  const verdicts = new Map<Contest, ContestVerdict[]>();
  const { findings, errors } = await judge(files, judging, {
    ...options,
    isAsked: ({ check }) => check.scope === 'contest' || check.id === 'content.unreadable',
    onContest: (verdict) => {
      const known = verdicts.get(verdict.contest);
      if (known === undefined) verdicts.set(verdict.contest, [verdict]);
      else known.push(verdict);
    },
  });
  const unreadable = findings.filter(({ check }) => check === 'content.unreadable');
  return { checklists: [...verdicts].map(([contest, of]) => checklistOf(contest, of)), unreadable, errors };
}

function checklistOf(contest: Contest, verdicts: readonly ContestVerdict[]): Checklist {
  const { policy, platforms = [], laws = [] } = verdicts[0] ?? {};
  const rows = verdicts.map(rowOf);
  const keys = ORDER.flatMap((demand): readonly Pick<ChecklistGroup, 'demand' | 'of'>[] => {
    const owners = new Set(rows.flatMap((row) => (row.demand === demand ? row.of : [])));
    return owners.size === 0 ? [{ demand, of: undefined }] : [...owners].sort().map((of) => ({ demand, of }));
  });
  const groups = keys.map(({ demand, of }) => {
    return {
      demand,
      of,
      rows: rows.filter((row) => row.demand === demand && (of === undefined || row.of.includes(of))),
    };
  });
  return {
    contest,
    version: policy?.version ?? '',
    platforms,
    laws,
    groups: groups.filter((group) => group.rows.length > 0),
  };
}

function rowOf({ rule, applies, found, platforms, laws }: ContestVerdict): ChecklistRow {
  const requirement = rule.options as Requirement;
  const { title, demand, source, as_of: asOf, confidence, unconfirmed: isUnconfirmed, applies_when } = requirement;
  const prefix = rule.check.messagePrefix ?? rule.check.id;
  const concerned = demand === 'platform' ? applies_when.platform : demand === 'law' ? applies_when.jurisdiction : [];
  const present = (concerned ?? []).filter((one) => (demand === 'law' ? isFor(laws, one) : platforms.includes(one)));
  return {
    rule,
    title,
    state: stateOf(applies, found),
    lacking: found.map(({ draft: { messageId, data = {}, path } }) => ({ id: `${prefix}.${messageId}`, data, path })),
    ...{ demand, of: present.length > 0 ? present : (concerned ?? []), source, asOf, confidence, isUnconfirmed },
  };
}

/** What only advises because nobody can tell is unclear; every other finding is something that is missing. */
const UNCLEAR = new Set(['rules-unseen', 'currency', 'disputed', 'threshold']);

function stateOf(applies: ContestVerdict['applies'], found: ContestVerdict['found']): ChecklistState {
  if (applies === 'no') return 'not-applicable';
  if (found.length === 0) return applies === 'unknown' ? 'unclear' : 'met';
  return found.every(({ draft }) => UNCLEAR.has(draft.messageId)) ? 'unclear' : 'missing';
}

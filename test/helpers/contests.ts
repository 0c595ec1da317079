import { readPolicy } from '../../action/commands/workspace.ts';
import type { Finding } from '../../action/core/finding.ts';
import { type JudgeOptions, judge } from '../../action/core/judge.ts';
import type { PolicyInTime } from '../../action/core/policy/load.ts';
import { Timeline } from '../../action/core/policy/timeline.ts';
import type { Report } from '../../action/core/report.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import { type Files, NOW, post } from './judging.ts';

export const CONTEST = 'content/contests/mugs.md';
export const RULES = 'content/contests/rules/mugs.md';
export const POST = 'content/posts/a.md';

/** A sound contest of the live policy with some front matter changed. `undefined` removes a key. */
export function contest(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const fields: Record<string, string | undefined> = {
    account: 'vk',
    jurisdictions: '[ru]',
    status: 'approved',
    starts_at: '2027-03-10T10:00:00+03:00',
    ends_at: '2027-03-20T23:59:00+03:00',
    results_at: '2027-03-22T18:00:00+03:00',
    prizes: '[{ name: Кружка, count: 2, value: 1800, currency: RUB, form: item }]',
    organizer: '{ name: ООО «Онежский обжиг», email: hello@onego.example }',
    delivery: '{ how: почтой, where: Россия, deadline: 2027-04-10 }',
    mechanics: '[comment]',
    winner_selection: 'random',
    eligibility: '{ age_min: 18, residency: [RU] }',
    rules_url: 'https://onego.example/rules/mugs',
    approved_by: '[{ person: vera, role: legal, at: 2027-02-20 }, { person: oleg, role: owner, at: 2027-02-20 }]',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\nДве кружки из нашей мастерской.\n`;
}

/** A post that announces the contest. */
export function announcement(body: string, changes: Readonly<Record<string, string | undefined>> = {}): string {
  return post(
    { contest: 'mugs', publish_at: '2027-03-10T12:00:00+03:00', purpose: 'contest', ...changes },
    `${body}\n`,
  );
}

let live: Promise<PolicyInTime> | undefined;

/** The working edition of this repository, with all its packs, in force always. */
export function livePolicy(): Promise<PolicyInTime> {
  live ??= readPolicy(listTree('.', 'policy')).then(({ policy, releases, timeline, problems }) => {
    const edition = timeline?.find(policy?.version ?? '');
    if (policy === undefined || releases === undefined || edition === undefined) {
      throw new Error(`the live policy cannot be read: ${JSON.stringify(problems)}`);
    }
    return { policy, releases, timeline: Timeline.always(edition) };
  });
  return live;
}

/** Judges files by all the rules of the live policy that are about contests. */
export async function contestReport(files: Files, options: Partial<JudgeOptions> = {}): Promise<Report> {
  return judge(memoryFiles(files), await livePolicy(), {
    engine: 'reglament/test',
    now: NOW,
    isAsked: ({ check }) =>
      check.scope === 'contest' || /^contest\.|^content\.(?:unreadable|unknown-key)$/.test(check.id),
    ...options,
  });
}

/** What one rule of the live policy finds. */
export async function ofRule(
  rule: string,
  files: Files,
  options: Partial<JudgeOptions> = {},
): Promise<readonly Finding[]> {
  const { findings } = await contestReport(files, options);
  return findings.filter((finding) => finding.rule === rule);
}

export const messagesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ message }) => message.id.replace('contest.requirement.', ''));

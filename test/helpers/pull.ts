import { registry } from '../../action/checks/index.ts';
import { impactOf } from '../../action/core/impact.ts';
import { type Calendar, type JudgeOptions, judge } from '../../action/core/judge.ts';
import { coverageOf } from '../../action/core/policy/coverage.ts';
import { diffPolicies } from '../../action/core/policy/diff.ts';
import { type ExampleResult, runExamples } from '../../action/core/policy/examples.ts';
import type { PolicyInTime } from '../../action/core/policy/load.ts';
import { trialOn } from '../../action/core/policy/trial.ts';
import type { Approvals } from '../../action/core/pull/approvals.ts';
import type { Change, ChangedFile } from '../../action/core/pull/change.ts';
import type { PolicyChange, PullPage } from '../../action/core/pull/page.ts';
import { publicationRows } from '../../action/core/pull/publications.ts';
import { weeksOf } from '../../action/core/pull/weeks.ts';
import { compareWithBase } from '../../action/core/ratchet.ts';
import { Lines } from '../../action/core/text/lines.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { type Files, LOAD, loaded, NOW, named, POLICY_YAML, policyFiles, post, regulation } from './judging.ts';

export const HEAD = '5d1f0c2b3a4958677685940312abcdef00112233';
const BASE = '9a8b7c6d5e4f30211203f4e5d6c7b8a990817263';
export const MARK = { head: HEAD, run: '16180339887', attempt: 1, key: '0123456789ab' };

export const PEOPLE_YAML = `anna: { name: Анна Лайне, roles: [head-of-smm], github: anna-laine }
oleg: { name: Олег Тервонен, roles: [smm-editor], github: oleg-tervonen }
vera: { name: Вера Соколова, roles: [lawyer], github: vera-sokolova }
`;

/** A change as a test writes it: files as they were, and those that it adds, edits or (`undefined`) removes. */
export interface Edit {
  readonly before: Files;
  readonly after: Readonly<Record<string, string | undefined>>;
}

export interface PullOptions {
  readonly policy?: PolicyInTime;
  readonly approvals?: Approvals;
  readonly change?: Partial<Change>;
  readonly judge?: Partial<JudgeOptions>;
  readonly page?: Partial<PullPage>;
}

export async function policyOf(rules: Readonly<Record<string, string>>, people = PEOPLE_YAML): Promise<PolicyInTime> {
  const { 'people.approval': approval, ...others } = rules;
  const files = policyFiles(others, `${POLICY_YAML}site: https://policy.onego.example\n`);
  files.set('policy/people.yaml', people);
  if (approval !== undefined) files.set('policy/regulations/approval.md', regulation('people.approval', approval));
  return loaded(files);
}

/** Judges both sides of a change, as a run does. */
export async function pageOf(edit: Edit, rules: Readonly<Record<string, string>>, options: PullOptions = {}) {
  const policy = options.policy ?? (await policyOf(rules));
  const before = named(edit.before);
  const after = named(Object.fromEntries(Object.entries(edit.after).map(([path, text]) => [path, text ?? ''])));
  const removed = new Set(Object.entries(edit.after).flatMap(([path, text]) => (text === undefined ? [path] : [])));
  const head = Object.fromEntries(Object.entries({ ...before, ...after }).filter(([path]) => !removed.has(path)));
  const change: Change = {
    baseSha: BASE,
    headSha: HEAD,
    repositoryUrl: 'https://github.com/onego/content',
    number: 104,
    files: Object.entries(after).map(([path, text]) =>
      changedFile(path, before[path], String(text), removed.has(path)),
    ),
    ...options.change,
  };
  const touched = new Set(change.files.map(({ path }) => path));
  let calendar: Calendar | undefined;
  const common = { engine: 'reglament/test', now: NOW, parseFrontMatter: parseWithGrayMatter, ...options.judge };
  const judgeHead = async (texts: ReadonlyMap<string, string>, onCalendar?: JudgeOptions['onCalendar']) => {
    const files = memoryFiles({ ...head, ...Object.fromEntries(texts) });
    const report = await judge(files, policy, {
      ...common,
      isTouched: (path) => touched.has(path),
      baseFiles: memoryFiles(before),
      approvals: options.approvals ?? { current: [], stale: [] },
      ...(onCalendar === undefined ? {} : { onCalendar }),
    });
    return compareWithBase(report, base);
  };
  const base = await judge(memoryFiles(before), policy, common);
  const report = await judgeHead(new Map(), (whole) => {
    calendar = whole;
  });
  if (calendar === undefined) throw new Error('a judgement hands over its calendar');
  const publications = await publicationRows(calendar, change, report.findings);
  const page: PullPage = {
    report,
    change,
    publications,
    weeks: weeksOf(publications, calendar, change, report.findings),
    people: policy.policy.people,
    deliveries: [],
    run: { id: MARK.run, attempt: MARK.attempt },
    ...options.page,
  };
  const texts = new Map(
    change.files.flatMap(({ path }) => (typeof head[path] === 'string' ? [[path, head[path]]] : [])),
  );
  return { page, texts, judgeWith: (tried: ReadonlyMap<string, string>) => judgeHead(tried) };
}

/** A file of a change, all of whose lines are new, or rewritten. */
function changedFile(
  path: string,
  before: string | Uint8Array | undefined,
  after: string,
  isRemoved: boolean,
): ChangedFile {
  if (isRemoved) return { path, status: 'removed' };
  const lines = [{ start: 1, end: Math.max(1, after.split('\n').length - 1) }];
  return { path, status: before === undefined ? 'added' : 'modified', hunks: lines, lines };
}

/** A pull request of the roastery in the last week of November 2026: an offer that breaks several rules, a recipe, a contest that a lawyer reads. */
export const MARKET: Edit = {
  before: {
    'content/posts/2026/11/23-water.md': post({ publish_at: '2026-11-23T10:00:00+03:00' }),
    'content/posts/2026/11/25-roast.md': post({
      accounts: '[vk, telegram]',
      publish_at: '2026-11-25T19:00:00+03:00',
      purpose: 'news',
    }),
    'content/posts/2026/11/26-morning.md': post({ publish_at: '2026-11-26T08:00:00+03:00' }),
    'content/posts/2026/11/26-noon.md': post({ publish_at: '2026-11-26T12:00:00+03:00', purpose: 'community' }),
    'content/posts/2026/11/28-loud.md': post({ publish_at: '2026-11-28T12:00:00+03:00' }, 'СОРТ ЗОВУТ ЛАДОГА.\n'),
  },
  after: {
    'content/posts/2026/11/26-market-day.md': post(
      { accounts: '[vk, telegram]', publish_at: '2026-11-26T17:00:00+03:00', purpose: 'promo', author: 'oleg' },
      'Приходите на ярмарку. СКИДКА ТОЛЬКО СЕГОДНЯ на всё зерно.\n\nЗапись: https://market.example/onego, звоните +7 921 000-00-34.\n',
    ),
    'content/posts/2026/11/27-recipe.md': post({
      accounts: '[telegram]',
      publish_at: '2026-11-27T09:30:00+03:00',
      author: 'anna',
    }),
    'content/posts/2026/11/28-loud.md': post(
      { publish_at: '2026-11-28T12:00:00+03:00' },
      'СОРТ ЗОВУТ ЛАДОГА.\n\nДобавили строку.\n',
    ),
    'content/posts/2026/11/29-giveaway.md': post(
      { publish_at: '2026-11-29T12:00:00+03:00', purpose: 'contest', author: 'oleg', status: 'review' },
      'Разыграем три пачки зерна.\n\n<!-- reglament-disable-next-line tone.caps: так называется сорт -->\nСОРТ ЗОВУТ БОЛЬШОЙ ОНЕГО.\n',
    ),
  },
};

export const MARKET_RULES = {
  'frequency.per-day': '{ brand: 2 }',
  'tone.caps': '',
  'links.reason': '',
  'privacy.phone': '',
  'people.approval': '{ roles: [lawyer] }\nwhere: post.purpose == "contest"',
};

/** A regulation with an example that agrees and one that does not. */
function perDay(most: number): string {
  const posts = (count: number): string =>
    Array.from(
      { length: count },
      (_, index) => `=== posts/${index}.md\n${post({ publish_at: `2026-11-03T1${index}:00:00+03:00` })}`,
    ).join('');
  return `${regulation('frequency.per-day', `{ brand: ${most} }`, 'soft-mandatory', 'frequency.max-per-day')}
\`\`\`markdown fails
${posts(3)}\`\`\`

\`\`\`markdown passes
${posts(2)}\`\`\`
`;
}

/** A change of the policy to one post a day, without the version that this needs, and with an example that no longer agrees. */
export async function policyChange(): Promise<PolicyChange> {
  const side = async (most: number, version: string) => {
    const files = policyFiles({ 'tone.caps': '' }, POLICY_YAML.replace('1.0.0', version));
    files.set('policy/regulations/frequency-per-day.md', perDay(most));
    return { files, ...(await loaded(files)) };
  };
  const [before, after] = [await side(2, '1.0.0'), await side(1, '1.1.0')];
  const options = { engine: 'reglament/test', now: NOW, parseFrontMatter: parseWithGrayMatter };
  const content = memoryFiles(named(MARKET.before));
  const diff = await diffPolicies(before.policy, after.policy, trialOn(content, options));
  const impact = await impactOf(content, before.policy, after.policy, { ...options, since: undefined });
  const results = await runExamples(after.policy, { policyFiles: after.files, registry, load: LOAD });
  const lineOf = ({ example }: ExampleResult): number =>
    new Lines(after.files.get(example.path) ?? '').position(example.offset).line - 1;
  return { diff, impact, examples: { coverage: coverageOf(after.policy, results), lineOf } };
}

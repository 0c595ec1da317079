import type { Publication } from '../calendar/publication.ts';
import type { RepositoryInput } from '../check.ts';
import type { Policy } from '../policy/policy.ts';
import type { Findings } from './findings.ts';
import type { Ground } from './ground.ts';
import { type JudgeOptions, keepsFindingsOn } from './options.ts';
import { repositoryInput } from './repository.ts';

/** What the rules about a whole repository judge by. */
type Found = Omit<Parameters<typeof repositoryInput>[0], 'isTouched' | 'policy' | 'touched' | 'reviewOf'>;

/** Asks the rules about a whole repository. */
export async function judgeRepository(
  found: Found,
  publications: Parameters<typeof repositoryInput>[1],
  /** The first publications of the posts that name a contest, by their files. */
  naming: ReadonlyMap<string, Publication>,
  { ground, options, findings }: Parts,
): Promise<void> {
  const { current: policy, clock, review } = ground;
  const { isTouched, isAsked, now } = options;
  const rules = policy.rules.filter((rule) => isAsked(rule));
  const change = { isTouched, touched: () => review.touched(), reviewOf: (path: string) => review.of(path) };
  const input = await repositoryInput({ ...found, ...change, policy }, publications, { clock, now, rules });
  for (const rule of rules) {
    const { check } = rule;
    if (check.scope !== 'repository' || check.byPublication === true) continue;
    await findings.addOfFiles(policy, rule, check.judge(input, rule.options as never));
  }
  await judgeByPublication(input, naming, { ground, options, findings });
}

interface Parts {
  readonly ground: Ground;
  readonly options: Required<JudgeOptions>;
  readonly findings: Findings;
}

/** Rules about a repository that are asked of each post in the edition in force when it goes out, and of all else in that of today. */
async function judgeByPublication(
  input: RepositoryInput,
  naming: ReadonlyMap<string, Publication>,
  { ground: { current, finder }, options, findings }: Parts,
): Promise<void> {
  const policies = new Map<string, Policy>();
  // The edition of a post about which no finding is kept need not be asked.
  const isWanted = keepsFindingsOn(options);
  for (const [path, first] of naming)
    if (isWanted(path)) policies.set(path, (await (await finder.of(first))?.load()) ?? current);
  for (const policy of new Set([current, ...policies.values()])) {
    for (const rule of policy.rules) {
      const { check } = rule;
      if (check.scope !== 'repository' || check.byPublication !== true || !options.isAsked(rule)) continue;
      const drafts = check.judge({ ...input, policy }, rule.options as never);
      const own = drafts.filter(({ path }) => (policies.get(path) ?? current) === policy);
      await findings.addOfFiles(policy, rule, own);
    }
  }
}

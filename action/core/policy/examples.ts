import { parseMoment } from '../calendar/moment.ts';
import type { Registry } from '../check.ts';
import type { SourceFile } from '../content/source-file.ts';
import type { Finding } from '../finding.ts';
import { type JudgeOptions, judge, type PolicySide } from '../judge.ts';
import type { Approval, Approvals } from '../pull/approvals.ts';
import { CODE_OWNERS_PATHS, codeOwnersIn } from '../pull/code-owners.ts';
import { POLICY_PATH, type PolicyFiles } from './files.ts';
import { alwaysInForce } from './in-force.ts';
import { type LoadedPolicy, type LoadOptions, loadPolicy, type PolicyInTime } from './load.ts';
import { packOf } from './packs.ts';
import type { Policy, Rule, RuleExample } from './policy.ts';
import { isRegister, SharedRulebook } from './rulebook.ts';
import { PolicyError } from './timeline.ts';

/** How an example came out. */
export type ExampleOutcome =
  /** It proved what it says. */
  | 'proved'
  /** A `fails` example that its rule does not fire on. */
  | 'silent'
  /** A `passes` example that its rule fires on. */
  | 'fired'
  /** It proves nothing: its files cannot be read, or its policy cannot be loaded. */
  | 'invalid';

export interface ExampleResult {
  readonly example: RuleExample;
  readonly outcome: ExampleOutcome;
  /** What its rule finds in it. */
  readonly findings: readonly Finding[];
}

const DEFAULT_NAME = 'posts/example.md';
const SEPARATOR = /^===[ \t]+(?:(before|now|touched|approved|approved-before)[ \t]+)?(\S+)[ \t]*(?:\r?\n|$)/gm;
/** Who approves, where there is a pull request and nobody does. */
const NOBODY = 'nobody';
/** What stands for the commit that is judged, and for one before it. */
const [LAST_COMMIT, EARLIER_COMMIT] = ['f'.repeat(40), '0'.repeat(40)];

/** What an example shows: files, those of before a change where it is about one, and the moment at which it is judged. */
export interface ReadExample {
  readonly files: ReadonlyMap<string, string>;
  /** The content before the change. */
  readonly before: ReadonlyMap<string, string>;
  /** Epoch milliseconds, where the example names a moment. */
  readonly now: number | undefined;
  /** The files that a change touches. */
  readonly touched: ReadonlySet<string>;
  /** Who approved the last commit of a pull request, and who an earlier one; absent where there is none. */
  readonly approved: { readonly last: readonly string[]; readonly earlier: readonly string[] } | undefined;
}

/**
 * Reads an example: one file, or several each started by a line `=== posts/name.md`. Paths are from `content/`, but for those of the policy itself,
 * which start with `policy/`, and `.github/CODEOWNERS`. `=== before contests/name.md` starts a file as it was before a change, `=== now
 * 2027-03-01T10:00:00+03:00` names the moment of judging, `=== touched posts/name.md` a file that a change touches, `=== approved vera` who approved the
 * pull request (`nobody`, where there is one and nobody did) and `=== approved-before vera` who did before its last commit.
 */
export function readExample(text: string): ReadExample {
  const files = new Map<string, string>();
  const before = new Map<string, string>();
  let now: number | undefined;
  const touched = new Set<string>();
  const [last, earlier]: [string[], string[]] = [[], []];
  const separators = [...text.matchAll(SEPARATOR)];
  if (separators[0] === undefined || text.slice(0, separators[0].index).trim() !== '') {
    files.set(fullPath(DEFAULT_NAME), text.slice(0, separators[0]?.index));
  }
  separators.forEach((separator, index) => {
    const [line, kind, name = ''] = separator;
    const start = separator.index + line.length;
    const content = text.slice(start, separators[index + 1]?.index).replace(/\n+$/, '\n');
    if (kind === 'now') now = momentOf(name);
    else if (kind === 'touched') touched.add(fullPath(name));
    else if (kind === 'approved') last.push(name);
    else if (kind === 'approved-before') earlier.push(name);
    else (kind === 'before' ? before : files).set(fullPath(name), content);
  });
  const approved = last.length + earlier.length === 0 ? undefined : { last, earlier };
  return { files, before, now, touched, approved };
}

function momentOf(written: string): number | undefined {
  const moment = parseMoment(written);
  return typeof moment === 'object' && moment.kind === 'instant' ? moment.epochMs : undefined;
}

function fullPath(path: string): string {
  return path.startsWith('policy/') || isCodeOwners(path) ? path : `content/${path}`;
}

function isCodeOwners(path: string): boolean {
  return CODE_OWNERS_PATHS.some((known) => known === path);
}

/** How an example says that it is judged. */
type ExampleOptions = Required<Pick<JudgeOptions, 'now' | 'baseFiles' | 'isTouched' | 'approvals' | 'codeOwners'>>;

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})/g;

/** When an example is judged that names no moment: whatever it tells of messages and answers has happened by then. */
function clockOf(files: ReadonlyMap<string, string>): number {
  const told = [...files].filter(([path]) => path.startsWith('content/inbox/') || path.startsWith('content/replies/'));
  const moments = told.flatMap(([, text]) => text.match(INSTANT) ?? []).map((written) => Date.parse(written));
  return moments.reduce((last, moment) => Math.max(last, moment), EXAMPLE_CLOCK);
}

function optionsOf({ files, before, now = clockOf(files), touched, approved }: ReadExample): ExampleOptions {
  const by = (people: readonly string[], commit: string): readonly Approval[] =>
    people.flatMap((person) => (person === NOBODY ? [] : { person, at: now, commit }));
  const approvals: Approvals | undefined =
    approved === undefined
      ? undefined
      : { current: by(approved.last, LAST_COMMIT), stale: by(approved.earlier, EARLIER_COMMIT) };
  return {
    now,
    baseFiles: inMemory(before),
    isTouched: (path) => touched.has(path),
    approvals,
    codeOwners: codeOwnersIn((path) => files.get(path)),
  };
}

/** How the content of an example is judged; `undefined` for one that brings files of a policy, too. */
export function contentOf(
  text: string,
): { readonly files: readonly SourceFile[]; readonly options: ExampleOptions } | undefined {
  const read = readExample(text);
  if ([...read.files.keys()].some((path) => path.startsWith('policy/'))) return undefined;
  return { files: contentIn(read), options: optionsOf(read) };
}

function contentIn({ files }: ReadExample): readonly SourceFile[] {
  return inMemory([...files].filter(([path]) => path.startsWith('content/')));
}

export interface ExampleRun {
  readonly policyFiles: PolicyFiles;
  readonly registry: Registry;
  readonly load: LoadOptions;
  readonly isWanted?: (example: RuleExample) => boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Runs the examples of a policy, each against the rule of its clause. */
export async function runExamples(policy: Policy, run: ExampleRun): Promise<ExampleResult[]> {
  const wanted = policy.regulations.flatMap(({ examples }) => examples).filter(run.isWanted ?? (() => true));
  const results: ExampleResult[] = [];
  const shared = run.load.shared ?? new SharedRulebook();
  for (const [index, example] of wanted.entries()) {
    run.onProgress?.(index, wanted.length);
    results.push({ example, ...(await runExample(example, policy, { ...run, load: { ...run.load, shared } })) });
  }
  run.onProgress?.(wanted.length, wanted.length);
  return results;
}

/** The moment at which examples are judged. It stands still, so that an example proves next year what it proves today. */
const EXAMPLE_CLOCK = Date.UTC(2026, 10, 22, 10);

async function runExample(
  example: RuleExample,
  policy: Policy,
  { policyFiles, registry, load: { shared, ...load } }: ExampleRun,
): Promise<Omit<ExampleResult, 'example'>> {
  const read = readExample(example.text);
  const brought = new Map([...read.files].filter(([path]) => path.startsWith('policy/')));
  const own = policyOf(brought, policyFiles);
  // What lays other registers over the policy leaves its rules as they are.
  const how = [...brought.keys()].every(isRegister) ? { ...load, ...(shared && { shared }) } : load;
  const loaded = brought.size === 0 ? undefined : await loadPolicy(own, registry, how);
  const content = contentIn(read);
  const side = loaded === undefined ? undefined : { ...loaded, files: own };
  const rule = policy.rules.find(({ id }) => id === example.ruleId);
  if (side !== undefined && rule?.check.id !== 'policy.unreadable' && !isSound(side, brought)) return INVALID;
  const judging = alwaysInForce(side?.policy === undefined ? policy : withRule(side.policy, rule));
  const found = rule === undefined ? undefined : await findingsOf(content, judging, rule, side, optionsOf(read));
  if (found === undefined) return INVALID;
  const { wasAsked } = found;
  const findings = found.findings.filter(({ rule }) => rule === example.ruleId);
  const hasFired = findings.length > 0;
  const isUnreadable = found.findings.some((finding) => isOfUnreadable(finding) && finding.rule !== example.ruleId);
  if (isUnreadable) return INVALID;
  const shouldFire = example.kind === 'fails' || example.kind === 'todo-fails';
  // Silence about what the rule never saw is no proof: the files go out nowhere, or to no account.
  if (!hasFired && !wasAsked) return INVALID;
  if (hasFired === shouldFire) return { outcome: 'proved', findings };
  return { outcome: hasFired ? 'fired' : 'silent', findings };
}

const INVALID = { outcome: 'invalid', findings: [] } as const;

function isOfUnreadable({ check }: Pick<Finding, 'check'>): boolean {
  return check === 'content.unreadable';
}

/**
 * What is found by an example's policy, and whether the rule was asked about any of it; `undefined` when an edition that the example brings
 * cannot be read.
 */
async function findingsOf(
  content: readonly SourceFile[],
  judging: PolicyInTime,
  { id, check }: Rule,
  policySide: PolicySide | undefined,
  options: ExampleOptions,
): Promise<{ findings: readonly Finding[]; wasAsked: boolean } | undefined> {
  const isOfPublications = ['publication', 'account', 'contest', 'inbox'].includes(check.scope);
  const isOfOthers = check.scope === 'policy' || (check.scope === 'document' && check.needs !== undefined);
  let wasAsked = !isOfPublications && (content.length > 0 || policySide !== undefined);
  try {
    const { findings } = await judge(content, judging, {
      engine: 'examples',
      ...options,
      readAsset: (path) => content.find((file) => file.path === path)?.read(),
      policySide,
      // A rule about policies, or about waivers, may ask how the others did.
      isAsked: (rule) => rule.id === id || isOfOthers || rule.check.id === 'content.unreadable',
      onAsked: ({ rule, paths }) => {
        wasAsked ||= rule === id && paths.length > 0;
      },
    });
    return { findings, wasAsked };
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

/**
 * The policy that an example is about: the team's own with the example's files laid over it. An example that brings a `policy/policy.yaml`
 * stands on its own files and the packs, so that it proves the same beside whatever policy.
 */
function policyOf(brought: PolicyFiles, team: PolicyFiles): PolicyFiles {
  if (!brought.has(POLICY_PATH)) return new Map([...team, ...brought]);
  return new Map([...[...team].filter(([path]) => packOf(path) !== undefined), ...brought]);
}

/** Whether everything that an example brings was read. */
function isSound({ policy }: LoadedPolicy, brought: PolicyFiles): boolean {
  return policy !== undefined && !policy.registerProblems.some(({ path }) => brought.has(path));
}

/** The rule is that of the policy under test: an example may bring a policy without it, but not another rule. */
function withRule(policy: Policy, rule: Rule | undefined): Policy {
  return rule === undefined ? policy : { ...policy, rules: [...policy.rules.filter(({ id }) => id !== rule.id), rule] };
}

function inMemory(files: Iterable<readonly [string, string]>): readonly SourceFile[] {
  return [...files].map(([path, text]) => ({ path, kind: 'file', read: () => new TextEncoder().encode(text) }));
}

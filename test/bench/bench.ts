import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generatePosts, writeRepository } from './generate.ts';
import { goalRows, type Measured } from './goals.ts';
import { alternate, type Command, median, type Run, ratio } from './measure.ts';
import { figure, table } from './table.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    // The goals are those of the six rules of the foundation: edition 2.1.0 has them, and no others about posts.
    'as-of': { type: 'string', default: '2026-12-01' },
    runs: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    /** Also rumdl and markdownlint-cli2, on up to 10,000 posts. */
    peers: { type: 'boolean', default: false },
    /** Also milliseconds per stage, on 10,000 posts. */
    stages: { type: 'boolean', default: false },
    goals: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

/** Sizes that goals are about. */
const TEN_THOUSAND = 10_000;
const HUNDRED_THOUSAND = 100_000;
/** A start takes some 50 ms and varies by a fifth, so it is run more often than the rest. */
const START_RUNS = 21;
const START = { runs: START_RUNS, isDetailed: false } as const;
const NOW = '2026-11-22T10:00:00Z';
const US = 'reglament';
const FLOOR = 'read only';
const EMPTY = 'node -e 0';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'dist/cli.cjs');
const CHECK = ['check', '--format', 'json', '--now', NOW, '--as-of', values['as-of']];
const scratch = mkdtempSync(join(tmpdir(), 'reglament-bench-'));
const sizes = values.sizes.split(',').map(Number);
const runs = Number(values.runs);
const measured: { -readonly [key in keyof Measured]: Measured[key] } = {};

try {
  const built = builtAt();
  say(`node ${process.version}, ${availableParallelism()} cores, medians of ${runs} runs in turns, page cache warm\n`);
  startOfOnePost();
  const perFile = new Map<number, number>();
  for (const size of sizes) perFile.set(size, wholeProcess(size));
  const [small, large] = [perFile.get(TEN_THOUSAND), perFile.get(HUNDRED_THOUSAND)];
  if (small !== undefined && large !== undefined) measured.growth = large / small;
  if (values.stages) stages();
  measured.bundle = statSync(join(ROOT, 'dist/main.cjs')).size / 1000;
  if (values.goals) say(table(goalRows(measured)));
  if (builtAt() !== built) progress('dist was built anew meanwhile: these figures are of two programs');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** One post in its repository: what an editor or a hook waits for. Most posts have nothing found; one with a finding loads more. */
function startOfOnePost(): void {
  const posts = [...generatePosts({ count: 1000, seed: Number(values.seed) })];
  const loud = posts.find(({ text }) => /\p{Lu}{4,} \p{Lu}{4,} \p{Lu}{4,}/u.test(text));
  const commands: Command[] = [{ name: EMPTY, argv: [process.execPath, '-e', '0'], cwd: scratch, ...START }];
  for (const [name, post] of [
    ['one post', posts[0]],
    ['one post with a finding', loud],
  ] as const) {
    if (post === undefined) continue;
    const cwd = join(scratch, name.replaceAll(' ', '-'));
    writeRepository(cwd, [post]);
    progress(`${name}: ${findingsOf(cwd)}`);
    commands.push({ name, argv: [process.execPath, CLI, ...CHECK], cwd, ...START });
  }
  const results = alternate(commands, () => {});
  const empty = results.get(EMPTY) ?? [];
  const rows = [...results].map(([name, found]) => [name, ms(found), figure(ratio(found, empty), '×')]);
  measured.toEmptyNode = ratio(results.get('one post') ?? [], empty);
  say(table([[`start (${START_RUNS} runs)`, 'wall ms', 'to node -e 0'], ...rows]));
}

/** Measures one size and tells milliseconds per file. */
function wholeProcess(size: number): number {
  const cwd = repository(size);
  progress(`${size} posts: ${findingsOf(cwd)}`);
  const shared = { cwd, runs, isDetailed: true };
  const commands: Command[] = [
    { name: US, argv: [process.execPath, CLI, ...CHECK], ...shared },
    { name: FLOOR, argv: [process.execPath, join(ROOT, 'test/bench/read-only.mjs'), 'content'], ...shared },
    ...(values.peers && size <= TEN_THOUSAND ? peers(size, cwd) : []),
  ];
  const results = alternate(commands, (name, run) => progress(`${size} posts: ${name}, run ${run + 1}`));
  const ours = results.get(US) ?? [];
  const rows = [...results].map(([name, found]) => [
    name,
    String(found.length),
    figure((size / median(found.map(({ wall }) => wall))) * 1000),
    figure(median(found.map(({ wall }) => wall)) / 1000),
    figure(maybe(found, 'user', median, 1000)),
    figure(maybe(found, 'peak', (peaks) => Math.max(...peaks))),
    name === US ? '' : figure(ratio(ours, found), '×'),
  ]);
  const heading = [`${size} posts`, 'runs', 'files/s', 'wall s', 'user s', 'peak MiB', `${US} takes`];
  say(table([heading, ...rows]));
  if (size === TEN_THOUSAND) {
    measured.toReading = ratio(ours, results.get(FLOOR) ?? []);
    measured.toRumdl = ratio(ours, results.get('rumdl') ?? []);
    measured.peak = maybe(ours, 'peak', (peaks) => Math.max(...peaks));
  }
  if (size !== TEN_THOUSAND) rmSync(cwd, { recursive: true });
  return median(ours.map(({ wall }) => wall)) / size;
}

/** Other linters of Markdown with their own rules: a ratio compares the wait, not the work. */
function peers(size: number, cwd: string): Command[] {
  const shared = { cwd, isDetailed: true };
  const rumdl = nativeRumdl();
  const markdownlint = join(ROOT, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
  return [
    ...(rumdl === undefined
      ? []
      : [{ name: 'rumdl', argv: [rumdl, 'check', '--no-cache', '--no-config', 'content'] as const, runs, ...shared }]),
    {
      name: 'markdownlint-cli2',
      argv: [process.execPath, markdownlint, 'content/**/*.md'],
      runs: size < TEN_THOUSAND ? runs : 1,
      ...shared,
    },
  ];
}

/** The program itself: the one of `node_modules/.bin` is a script that starts Node first. */
function nativeRumdl(): string | undefined {
  const packages = join(ROOT, 'node_modules/@rumdl');
  const [found] = existsSync(packages) ? readdirSync(packages) : [];
  return found === undefined ? undefined : join(packages, found, process.platform === 'win32' ? 'rumdl.exe' : 'rumdl');
}

function stages(): void {
  const script = join(ROOT, 'test/bench/stages.ts');
  const args = ['--expose-gc', script, '--root', repository(TEN_THOUSAND)];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  say(stdout);
}

/** A generated repository of a size. Another process writes it: what this one holds would count as memory of its children. */
function repository(size: number): string {
  const folder = join(scratch, String(size));
  if (existsSync(folder)) return folder;
  progress(`${size} posts: writing them`);
  const script = join(ROOT, 'test/bench/generate.ts');
  const args = [script, '--count', String(size), '--seed', values.seed, '--out', folder];
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error('the posts could not be written');
  // The disk writes for seconds yet, and would do so beside the first runs. Where there is no such program, so be it.
  spawnSync('sync', { stdio: 'ignore' });
  return folder;
}

/** What is found, by rules. It also reads every file once, so that no measured run meets a cold disk. */
function findingsOf(cwd: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...CHECK], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status === null || status > 1) throw new Error(`${US} could not judge: ${stderr}`);
  const report: { readonly findings: readonly { readonly rule: string }[] } = JSON.parse(stdout);
  const counts = new Map<string, number>();
  for (const { rule } of report.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ') || 'nothing found';
}

/** When the program was built. An old one is measured all the same, but not silently. */
function builtAt(): number {
  if (!existsSync(CLI)) throw new Error('there is no dist/cli.cjs: npm run build');
  const { mtimeMs } = statSync(CLI);
  const sources = readdirSync(join(ROOT, 'action'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const newer = sources.filter((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs > mtimeMs);
  if (newer.length > 0) progress(`dist is older than ${newer.length} files of action: npm run build`);
  return mtimeMs;
}

function maybe(
  found: readonly Run[],
  key: 'user' | 'peak',
  summary: (values: readonly number[]) => number,
  unit = 1,
): number | undefined {
  const known = found.flatMap((run) => (run[key] === undefined ? [] : [run[key]]));
  return known.length === 0 ? undefined : summary(known) / unit;
}

function ms(found: readonly Run[]): string {
  return figure(median(found.map(({ wall }) => wall)));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

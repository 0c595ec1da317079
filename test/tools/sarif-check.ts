/**
 * What others say of our SARIF: `npm run sarif-check`. The live content as of March 2027, and beside it the posts of the demo many times over, judged by
 * the bundle; what it reports is validated by Microsoft's multitool, with the rules that GitHub asks for. The tool (104 MB, Linux alone) is fetched into npm's cache.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

const MULTITOOL = '@microsoft/sarif-multitool-linux@5.7.0';
const NOW = '2027-03-01T09:00:00+03:00';
/** Weeks of the demo's posts. */
const COPIES = 40;
/** Lower than what is found there, higher than what says little. */
const LEAST_RESULTS = 300;

/** What the tool says and we do not follow, each with its reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  SARIF2005: 'An address of the tool: it has no site of its own.',
};

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly level?: string;
      readonly message: { readonly arguments?: readonly string[] };
    }[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'reglament-sarif-'));
try {
  process.exitCode = check(folder);
} finally {
  rmSync(folder, { recursive: true });
}

function check(root: string): 0 | 1 {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log('The multitool is asked on Linux alone (x64): skipped.');
    return 0;
  }
  const log = join(root, 'reglament.sarif');
  writeFileSync(log, sarifOf(root));
  const { runs } = JSON.parse(readFileSync(log, 'utf8')) as Log;
  const results = runs.flatMap((run) => run.results);
  if (results.length < LEAST_RESULTS) return told(`Only ${results.length} results: that proves little.`);
  const found = validated(root, log);
  const problems = found.filter(({ ruleId }) => !(ruleId in ALLOWED));
  // What it has always said shows that it looked.
  const unsaid = Object.keys(ALLOWED).filter((id) => !found.some(({ ruleId }) => ruleId === id));
  if (unsaid.length > 0) return told(`The multitool no longer says ${unsaid.join(', ')}: has it looked?`);
  for (const { ruleId, level = 'warning', message } of problems.slice(0, 20))
    console.error(`${level} ${ruleId}: ${message.arguments?.join(' · ')}`);
  if (problems.length > 0) return told(`${problems.length} problems.`);
  console.log(`${results.length} results: the multitool finds no error and no warning.`);
  return 0;
}

function told(problem: string): 1 {
  console.error(problem);
  return 1;
}

/** The report of the command line about the live content and more. */
function sarifOf(root: string): string {
  for (const part of ['policy', 'content']) cpSync(part, join(root, part), { recursive: true });
  const target = join(root, 'content/posts/2027/04');
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync('test/fixtures/demo')) {
    const text = readFileSync(join('test/fixtures/demo', name), 'utf8');
    for (let copy = 0; copy < COPIES; copy++) {
      const day = new Date(Date.UTC(2027, 3, 1 + copy)).toISOString().slice(0, 10);
      const moved = text
        .replace(/^id: (.*)$/m, `id: $1-${copy}`)
        .replace(/^publish_at: \d{4}-\d\d-\d\d/m, `publish_at: ${day}`);
      writeFileSync(join(target, `${copy}-${name}`), moved);
    }
  }
  const args = [resolve('dist/cli.cjs'), 'check', '--format', 'sarif', '--now', NOW];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 1) throw new Error(`check: ${status} ${stderr}`);
  return stdout;
}

/** Errors and warnings of the multitool. Its wrapper starts a shell, which has to be told that `;` is none of its own. */
function validated(root: string, log: string): Log['runs'][number]['results'] {
  const output = join(root, 'found.sarif');
  const options = [
    'validate',
    '--rule-kind',
    '"Sarif;Ghas"',
    '--level',
    '"Error;Warning"',
    '--output',
    output,

    log,
  ];
  const args = ['exec', '--yes', `--package=${MULTITOOL}`, '--', 'sarif-multitool-linux', ...options];
  // Without this it asks for a library of languages that runners have and containers mostly do not.
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  const { stdout, stderr } = spawnSync('npm', args, { encoding: 'utf8', env, maxBuffer: 1 << 28 });
  try {
    const { runs } = JSON.parse(readFileSync(output, 'utf8')) as Log;
    return runs.flatMap(({ results }) => results);
  } catch {
    throw new Error(`The multitool gave no answer: ${stdout}${stderr}`);
  }
}

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Trigger } from '../events/trigger.ts';
import type { WorkflowRun } from '../model/conversation.ts';
import type { Token } from '../model/token.ts';
import type { World } from '../model/world.ts';
import { type ActionFile, inputVariables, readActionFile } from './action-file.ts';
import type { Command } from './command.ts';
import { parseKeyValueFile } from './command-file.ts';
import { environment } from './environment.ts';
import { linesOf } from './lines.ts';
import { type Exit, runProcess } from './process.ts';
import { type Annotation, type AnnotationLevel, StepLog } from './step-log.ts';

export interface StepOptions {
  readonly world: World;
  readonly trigger: Trigger;
  readonly token: Token;
  /** The checkout. Without it the workspace is empty, as without actions/checkout. */
  readonly workspace?: string;
  /** `with:` of the workflow. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The file of the action; that of this repository when left out. */
  readonly action?: string;
  /** Instead of the `main` of the action file. */
  readonly main?: string;
  /** The run that the step belongs to; one is made when left out. */
  readonly run?: WorkflowRun;
  /** After so many milliseconds the runner ends the process. */
  readonly timeout?: number;
}

/** What became of a step. */
export interface StepResult {
  /** Null when the process was ended. */
  readonly exitCode: number | null;
  readonly conclusion: 'success' | 'failure';
  readonly annotations: readonly Annotation[];
  readonly counts: Readonly<Record<AnnotationLevel, number>>;
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly env: ReadonlyMap<string, string>;
  readonly path: readonly string[];
  /** The job summary as GitHub shows it; empty when it was too long. */
  readonly summary: string;
  readonly masks: ReadonlySet<string>;
  readonly matchers: readonly string[];
  readonly obeyed: readonly Command[];
  /** The log as people see it, masked. */
  readonly log: string;
  /** As it was printed. */
  readonly stdout: string;
  readonly stderr: string;
  /** What the step tried that it may not: files, processes, the network. Also inputs and outputs that action.yml does not declare. */
  readonly violations: readonly string[];
  /** Milliseconds from start to exit. */
  readonly duration: number;
  /** Milliseconds of processor time, and the most memory that the process had, in bytes. Undefined when it was ended. */
  readonly cpu: number | undefined;
  readonly peakMemory: number | undefined;
  /** The folder that stands for RUNNER_TEMP. */
  readonly temp: string;
}

/** Of the repository that this file is in. */
const OWN_ACTION = fileURLToPath(new URL('../../../action.yml', import.meta.url));
const FILES = {
  GITHUB_ENV: 'set_env',
  GITHUB_OUTPUT: 'set_output',
  GITHUB_PATH: 'add_path',
  GITHUB_STATE: 'save_state',
  GITHUB_STEP_SUMMARY: 'step_summary',
} as const;
/** actions/runner, `CreateStepSummaryCommand.AttachmentSizeLimit`. */
const SUMMARY_LIMIT = 1024 * 1024;
const TIMEOUT = 60_000;

/** Runs an action as one step of a job, in a process of its own, and reads what it left as the runner reads it. */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const { world, trigger, token, inputs = {}, env = {}, timeout = TIMEOUT } = options;
  const actionPath = resolve(options.action ?? OWN_ACTION);
  const action = readActionFile(actionPath);
  const main = realpathSync(resolve(dirname(actionPath), options.main ?? action.main));
  const root = realpathSync(mkdtempSync(join(world.root, 'job-')));
  const temp = join(root, '_temp');
  const files = commandFiles(temp);
  const eventPath = join(temp, '_github_workflow/event.json');
  mkdirSync(dirname(eventPath), { recursive: true });
  writeFileSync(eventPath, JSON.stringify(trigger.payload, undefined, 2));
  const workspace = options.workspace === undefined ? join(root, 'empty') : realpathSync(options.workspace);
  if (options.workspace === undefined) mkdirSync(workspace);

  const log = new StepLog({ workspace });
  log.masks.add(token.value);
  const run = options.run ?? trigger.repository.workflowRun({ event: trigger.name, headSha: trigger.sha });
  const context = {
    token: token.value,
    workspace,
    repository: trigger.repository.fullName,
    sha: trigger.sha,
    ref: trigger.ref,
    actor: trigger.actor.login,
    event_name: trigger.name,
    run_id: String(run.id),
  };
  const { variables, unexpected } = inputVariables(action, inputs, context);
  if (unexpected.length > 0)
    log.warn(
      `Unexpected input(s) ${unexpected.map((name) => `'${name}'`).join(', ')}, valid inputs are [${[...action.inputs.keys()].map((name) => `'${name}'`).join(', ')}]`,
    );

  const exit = await runProcess(main, {
    timeout,
    cwd: workspace,
    readable: [dirname(main), workspace, temp],
    writable: [temp],
    env: { ...environment({ world, trigger, run, workspace, temp, eventPath, root }), ...files, ...variables, ...env },
  });
  // Two pipes have no common order; the runner has none either.
  for (const line of [...linesOf(exit.stdout), ...linesOf(exit.stderr)]) log.read(line);
  return { ...read(log, files, action, unexpected, exit), temp };
}

function read(
  log: StepLog,
  files: Readonly<Record<keyof typeof FILES, string>>,
  action: ActionFile,
  unexpected: readonly string[],
  exit: Exit,
): Omit<StepResult, 'temp'> {
  const keyValues = (name: keyof typeof FILES): ReadonlyMap<string, string> => {
    try {
      return parseKeyValueFile(readFileSync(files[name], 'utf8'));
    } catch (error) {
      log.error(`Unable to process file command '${name.slice('GITHUB_'.length).toLowerCase()}' successfully.`);
      log.error(error instanceof Error ? error.message : String(error));
      log.isFailed = true;
      return new Map();
    }
  };
  const env = new Map(keyValues('GITHUB_ENV'));
  if (env.delete('NODE_OPTIONS')) log.error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  // What stands in the file is read after the lines: it wins over them.
  const outputs = new Map([...log.outputs, ...keyValues('GITHUB_OUTPUT')]);
  const state = new Map([...log.state, ...keyValues('GITHUB_STATE')]);
  const summary = summaryIn(files.GITHUB_STEP_SUMMARY, log);
  const usage = exit.reports.find(({ maxRSS }) => maxRSS !== undefined);
  return {
    exitCode: exit.exitCode,
    conclusion: exit.exitCode === 0 && !log.isFailed ? 'success' : 'failure',
    annotations: log.annotations,
    counts: log.counts,
    outputs,
    state,
    env,
    path: readFileSync(files.GITHUB_PATH, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== ''),
    summary,
    masks: log.masks,
    matchers: log.matchers,
    obeyed: log.obeyed,
    log: log.text.join('\n'),
    stdout: exit.stdout,
    stderr: exit.stderr,
    violations: [
      ...exit.reports.flatMap(({ violation }) => violation ?? []),
      ...unexpected.map((name) => `the input ${name} is not declared`),
      ...[...outputs.keys()]
        .filter((name) => !action.outputs.has(name))
        .map((name) => `the output ${name} is not declared`),
    ],
    duration: exit.duration,
    cpu: usage?.cpu === undefined ? undefined : usage.cpu / 1000,
    peakMemory: usage?.maxRSS === undefined ? undefined : usage.maxRSS * 1024,
  };
}

function summaryIn(path: string, log: StepLog): string {
  const { size } = statSync(path);
  if (size <= SUMMARY_LIMIT) return log.masked(readFileSync(path, 'utf8'));
  log.error(
    `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${SUMMARY_LIMIT / 1024}k, got ${Math.floor(size / 1024)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
  );
  return '';
}

function commandFiles(temp: string): Record<keyof typeof FILES, string> {
  const folder = join(temp, '_runner_file_commands');
  mkdirSync(folder, { recursive: true });
  const entries = Object.entries(FILES).map(([name, prefix]) => {
    const path = join(folder, `${prefix}_6f9ad0a4-8a0f-4b4e-9c43-5b1d6a3f2c10`);
    writeFileSync(path, '');
    return [name, path] as const;
  });
  return Object.fromEntries(entries) as Record<keyof typeof FILES, string>;
}

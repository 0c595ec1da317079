import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registry } from '../checks/index.ts';
import { parseMoment } from '../core/calendar/moment.ts';
import { judge } from '../core/judge.ts';
import { Clock } from '../core/judging/clock.ts';
import { Today } from '../core/judging/today.ts';
import type { Translate } from '../core/messages.ts';
import { type Bump, bumpBetween, bumped, isEnough } from '../core/policy/bump.ts';
import { isProved } from '../core/policy/coverage.ts';
import { diffPolicies, type PolicyDiff } from '../core/policy/diff.ts';
import { POLICY_PATH } from '../core/policy/files.ts';
import type { PolicyInTime } from '../core/policy/load.ts';
import { pendingChange } from '../core/policy/pending.ts';
import { proofOf } from '../core/policy/proof.ts';
import { RELEASES_FOLDER } from '../core/policy/release.ts';
import { writeRelease } from '../core/policy/release-writer.ts';
import { trialOn } from '../core/policy/trial.ts';
import { diffView } from '../reporters/diff.ts';
import { plain } from '../reporters/escape.ts';
import { terminal } from '../reporters/terminal.ts';
import { code, heading, text, toned, type View } from '../reporters/view.ts';
import { nativeSha256 } from '../sources/hash.ts';
import { memoryFiles } from '../sources/memory.ts';
import { ENGINE } from '../version.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { openContent } from './content.ts';
import { expectNoArguments, OPTIONS, presentMoment, styleOf } from './options.ts';
import { show } from './output.ts';
import { expectPolicy, LOAD_OPTIONS, type OpenPolicy, openPolicy, readPolicy } from './workspace.ts';

export const release: CommandSpec = {
  name: 'release',
  about: 'cli.release.about',
  options: {
    bump: { type: 'boolean', about: 'cli.option.bump' },
    effective: { type: 'string', about: 'cli.option.effective', value: 'cli.option.date.value' },
    now: OPTIONS.now,
    format: OPTIONS.format,
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: ['reglament release', 'reglament release --bump --effective 2027-01-11'],
  run,
};

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  expectNoArguments(args, 'release');
  const now = presentMoment(args.values['now'], context.now);
  const opened = await openPolicy(args, context);
  const { root, translate } = opened;
  const open = await prepared(opened, args);
  const { judging, side } = open;
  const { policy, releases } = judging;

  const own = releases.find(({ head }) => head.version === policy.version);
  if (own !== undefined) {
    const data = { version: policy.version, path: own.path };
    const id = own.head.content === policy.content ? 'release.exists' : 'release.exists-changed';
    throw new UserError((say) => say(id, data), translate.locale);
  }
  const report = await judge([], judging, {
    engine: ENGINE,
    now,
    policySide: side,
    isAsked: ({ check }) => check.scope === 'policy' && check.id !== 'policy.dead-rules',
  });
  if (report.summary.blocking > 0) {
    context.stdout.write(terminal(report, translate, styleOf(context)));
    context.stderr.write(`${translate('release.refused', { count: report.summary.blocking })}\n`);
    return 1;
  }
  await expectProof(open);

  const difference = await differenceOf(open);
  const clock = new Clock();
  const released = await new Today(now, policy.settings.time_zone, clock).date();
  const previous = releases.at(-1)?.head.digest;
  const path = `${RELEASES_FOLDER}${policy.version}.yaml`;
  const sealed = writeRelease({ policy, engine: ENGINE, released, previous, sha256: nativeSha256 });
  // The settings first: a release of a version that policy.yaml does not have yet would judge by a version that nobody works on.
  const settings = side.files.get(POLICY_PATH) ?? '';
  if (settings !== opened.side.files.get(POLICY_PATH)) writeFileSync(join(root, POLICY_PATH), settings);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  if (existsSync(join(root, path))) {
    throw new UserError((say) => say('release.exists', { version: policy.version, path }), translate.locale);
  }
  writeFileSync(join(root, path), sealed, { flag: 'wx' });

  const digest = /^digest: (\S+)$/m.exec(sealed)?.[1] ?? '';
  show(args, context, {
    view: () =>
      releasedView({ path, digest, version: policy.version, effective: policy.effective }, difference, translate),
    data: () => ({ path, version: policy.version, effective: policy.effective, digest, previous, diff: difference }),
  });
  return 0;
}

/** The policy with the version and the date that the options ask for, written into `policy.yaml` in memory. */
async function prepared(open: OpenPolicy, args: ParsedArguments): Promise<OpenPolicy> {
  const { side, judging, translate } = open;
  const { effective, bump } = args.values;
  let settings = side.files.get(POLICY_PATH) ?? '';
  if (typeof effective === 'string') {
    if (typeof parseMoment(effective) === 'string') {
      throw new UserError((say) => say('cli.error.date', { found: plain(effective) }), translate.locale);
    }
    settings = settings.replace(keyValue('effective'), `$1${effective}`);
  }
  if (bump === true) {
    const version = await neededVersion(judging, translate);
    settings = settings.replace(keyValue('version'), `$1"${version}"`);
  }
  if (settings === side.files.get(POLICY_PATH)) return open;
  const changed = await readPolicy(memoryFiles({ ...Object.fromEntries(side.files), [POLICY_PATH]: settings }));
  return { ...open, side: changed, judging: expectPolicy(changed, translate.locale) };
}

/** The value of a top-level key; what else stands on its line is left as it is. */
function keyValue(key: string): RegExp {
  return new RegExp(`^(${key}:[ \\t]*)(?:"[^"]*"|'[^']*'|[^\\s#]+)`, 'm');
}

/** The version that the change against the last release needs; the one in `policy.yaml`, when that is enough. */
async function neededVersion(judging: PolicyInTime, translate: Translate): Promise<string> {
  const pending = await pendingChange(judging);
  const { policy } = judging;
  const { last } = pending ?? {};
  if (last === undefined) {
    if (judging.releases.length === 0) return policy.version;
    throw new UserError((say) => say('release.nothing', { version: policy.version }), translate.locale);
  }
  const { bump } = await diffPolicies(last, policy, trialOn([], { engine: ENGINE, now: 0 }));
  const needed: Bump = bump === 'none' ? 'patch' : bump;
  const actual = bumpBetween(last.version, policy.version);
  return actual !== 'none' && isEnough(actual, needed, last.version) ? policy.version : bumped(last.version, needed);
}

/** A policy whose examples do not prove it is not released. */
async function expectProof({ judging, side, translate }: OpenPolicy): Promise<void> {
  const { policy } = judging;
  const coverage = await proofOf(policy, { policyFiles: side.files, registry, load: LOAD_OPTIONS });
  if (isProved(coverage)) return;
  const data = { failed: coverage.failed.length, unproved: coverage.unproved.length };
  throw new UserError((say) => say('release.unproved', data), translate.locale);
}

/** What the release changes against the one before, tried on the content where the options do not tell. */
async function differenceOf({ judging, root }: OpenPolicy): Promise<PolicyDiff | undefined> {
  const last = await judging.timeline.find(judging.releases.at(-1)?.head.version ?? '')?.load();
  if (last === undefined) return undefined;
  const { files, reading } = openContent(root, judging.policy);
  const trial = trialOn(files, { ...reading, now: 0 });
  return diffPolicies(last, judging.policy, trial);
}

function releasedView(
  released: { readonly path: string; readonly digest: string; readonly version: string; readonly effective: string },
  difference: PolicyDiff | undefined,
  translate: Translate,
): View {
  const { path, digest, version, effective } = released;
  return [
    ...(difference === undefined ? [] : diffView(difference, translate)),
    heading(toned('good', translate('release.done', { version, date: { date: effective.slice(0, 10) } }))),
    text(code(path)),
    text(toned('dim', digest)),
  ];
}

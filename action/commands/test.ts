import { watch } from 'node:fs';
import { join } from 'node:path';
import { registry } from '../checks/index.ts';
import { readText } from '../core/content/source-file.ts';
import type { Translate } from '../core/messages.ts';
import { nearest } from '../core/nearest.ts';
import { coverageOf, isProved, ownPart } from '../core/policy/coverage.ts';
import { type ExampleResult, runExamples } from '../core/policy/examples.ts';
import { isOfStyle, type Policy } from '../core/policy/policy.ts';
import { type FixtureResult, readFixtures, runFixture } from '../core/policy/vale-fixtures.ts';
import { Lines } from '../core/text/lines.ts';
import { translatorFor } from '../locales/index.ts';
import { coverageView, type Located } from '../reporters/coverage.ts';
import { plain } from '../reporters/escape.ts';
import { stylesView } from '../reporters/styles.ts';
import { parseWithGrayMatter } from '../sources/gray-matter.ts';
import { listTree } from '../sources/working-tree.ts';
import { ENGINE } from '../version.ts';
import { type CommandContext, type CommandSpec, type ExitCode, type ParsedArguments, UserError } from './command.ts';
import { OPTIONS } from './options.ts';
import { otherPacks } from './other-packs.ts';
import { show } from './output.ts';
import { progressBar } from './progress.ts';
import { expectPolicy, findRoot, LOAD_OPTIONS, readPolicy, reportLocale } from './workspace.ts';

export const test: CommandSpec = {
  name: 'test',
  about: 'cli.test.about',
  positionals: 'cli.test.positionals',
  options: {
    watch: { type: 'boolean', short: 'w', about: 'cli.option.watch' },
    format: OPTIONS.format,
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: ['reglament test', 'reglament test frequency.per-day', 'reglament test --watch'],
  run,
};

/** Milliseconds of quiet after which changed files are read: an editor writes a file in several steps. */
const QUIET = 150;

async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  const root = findRoot(context.cwd);
  return args.values['watch'] === true ? watched(root, args, context) : once(root, args, context);
}

async function once(root: string, args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  const side = await readPolicy(listTree(root, 'policy'));
  const locale = reportLocale(args.locale, side.policy, context.env);
  const translate = translatorFor(locale);
  const { policy } = expectPolicy(side, locale);
  const policies = [{ policy, side }, ...(await otherPacks(policy, side, locale))];
  const wanted = wantedRules(
    args.positionals,
    policies.map((entry) => entry.policy),
    translate,
  );

  // Packs of the engine are proved with it, by its own accounts; whoever names their rules wants to see them run all the same.
  const isAsked = args.positionals.length > 0;
  const progress = progressBar(context.stderr, translate, 'test.progress');
  const results: ExampleResult[] = [];
  for (const { policy: tested, side: files } of policies) {
    results.push(
      ...(await runExamples(tested, {
        policyFiles: files.files,
        registry,
        load: LOAD_OPTIONS,
        isWanted: ({ ruleId, path }) =>
          wanted(ruleId) && isOf(tested, policy, path) && (isAsked || files.files.has(path)),
        onProgress: progress.tell,
      })),
    );
  }
  progress.end();
  const styled = policy.rules.filter((rule) => isOfStyle(rule) && wanted(rule.id));
  const fixtures = styled.length === 0 ? [] : await runFixtures({ ...policy, rules: styled }, root);
  const areFixturesProved = fixtures.every(({ missing, unexpected }) => missing.length + unexpected.length === 0);
  const all = joined(policies.map(({ policy: one, side: { files } }) => (isAsked ? one : ownPart(one, files))));
  const coverage = coverageOf({ ...all, rules: all.rules.filter(({ id }) => wanted(id)) }, results);
  const isOnlyStyles = coverage.rules === 0 && styled.length > 0;
  const isOk = areFixturesProved && (isOnlyStyles ? fixtures.length > 0 : isProved(coverage));
  const locate = (result: ExampleResult): Located => {
    const { path, offset } = result.example;
    const text = policies.map((entry) => entry.side.files.get(path)).find((found) => found !== undefined) ?? '';
    return { ...result, line: new Lines(text).position(offset).line - 1 };
  };
  show(args, context, {
    view: () => [
      ...(isOnlyStyles ? [] : coverageView(coverage, locate, translate)),
      ...(styled.length === 0 && policy.styleProblems.length === 0
        ? []
        : stylesView(fixtures, policy.styleProblems, styled.length, translate)),
    ],
    data: () => ({
      ...coverage,
      failed: coverage.failed.map((result) => plainResult(locate(result))),
      done: coverage.done.map((result) => plainResult(locate(result))),
      ...(styled.length === 0 ? {} : { fixtures: fixtures.map(plainFixture) }),
      ok: isOk,
    }),
  });
  return isOk ? 0 : 1;
}

/** Runs what Vale's styles say about themselves. */
async function runFixtures(policy: Policy, root: string): Promise<readonly FixtureResult[]> {
  const files = new Map<string, string>();
  for (const file of listTree(root, 'policy')) {
    const read = /\.(?:md|feature)$/.test(file.path) ? readText(file) : undefined;
    if (read?.ok === true) files.set(file.path, read.text);
  }
  const options = { engine: ENGINE, now: 0, parseFrontMatter: parseWithGrayMatter };
  const results: FixtureResult[] = [];
  for (const fixture of readFixtures(policy, files)) results.push(await runFixture(fixture, policy, options));
  return results;
}

function plainFixture({ fixture: { path, line, rules }, missing, unexpected }: FixtureResult) {
  return { path, line, rules: rules.map(({ id }) => id), missing, unexpected };
}

function plainResult({ example, outcome, line }: Located) {
  return { path: example.path, line, rule: example.ruleId, kind: example.kind, outcome };
}

/** Of a policy that stands in for a pack only the pack is tested; the rest was tested with the policy itself. */
function isOf(tested: Policy, own: Policy, path: string): boolean {
  return tested === own || !own.texts.has(path);
}

/** All the rules and regulations under test, each once. */
function joined([first, ...others]: readonly Policy[]): Pick<Policy, 'rules' | 'regulations'> & Policy {
  if (first === undefined) throw new Error('there is always the policy itself');
  const known = new Set(first.regulations.map(({ path }) => path));
  const regulations = others.flatMap((other) => other.regulations.filter(({ path }) => !known.has(path)));
  const rules = others.flatMap((other) =>
    other.rules.filter(({ clause }) => clause !== undefined && !known.has(clause.path)),
  );
  return { ...first, regulations: [...first.regulations, ...regulations], rules: [...first.rules, ...rules] };
}

/** The rules that were asked for: by id, or by the family before the dot. */
function wantedRules(
  names: readonly string[],
  policies: readonly Policy[],
  translate: Translate,
): (rule: string) => boolean {
  if (names.length === 0) return () => true;
  const ids = policies.flatMap(({ rules }) => rules.filter(({ clause }) => clause !== undefined).map(({ id }) => id));
  const isNamed = (name: string, id: string): boolean => id === name || id.startsWith(`${name}.`);
  for (const name of names) {
    if (ids.some((id) => isNamed(name, id))) continue;
    const data = { found: plain(name), version: policies[0]?.version ?? '', suggestion: nearest(name, ids) ?? 'none' };
    throw new UserError((say) => say('cli.error.rule', data), translate.locale);
  }
  return (rule) => names.some((name) => isNamed(name, rule));
}

/** Runs the examples now, and again whenever something under `policy/` changes, until the process is stopped. */
async function watched(root: string, args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  const translate = translatorFor(reportLocale(args.locale, undefined, context.env));
  return new Promise((_, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const attempt = async (): Promise<void> => {
      try {
        await once(root, args, context);
      } catch (error) {
        // A policy in the middle of an edit is mostly wrong; what is wrong is told, and the watch goes on.
        if (!(error instanceof UserError)) return reject(error);
        context.stderr.write(`${error.describe(translate)}\n`);
      }
      context.stderr.write(`${translate('test.watching')}\n`);
    };
    // The watch comes first: an edit during the first run is not lost.
    let running: Promise<void> | undefined;
    watch(join(root, 'policy'), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running?.then(() => {
          context.stdout.write('\n');
          return attempt();
        });
      }, QUIET);
    });
    running = attempt();
  });
}

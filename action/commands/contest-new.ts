import { existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Account } from '../core/content/account.ts';
import { type Contest, type ContestData, contestId, contestKind } from '../core/content/contest.ts';
import { contentKind } from '../core/content/kinds.ts';
import { readRecord } from '../core/content/record.ts';
import { readText, type SourceFile } from '../core/content/source-file.ts';
import { contestData, contestFile } from '../core/contests/starting/contest-file.ts';
import type { ContestFacts } from '../core/contests/starting/facts.ts';
import { rulesText } from '../core/contests/starting/rules-text.ts';
import { said } from '../core/finding.ts';
import type { Translate } from '../core/messages.ts';
import type { Policy } from '../core/policy/policy.ts';
import { localeOf, translatorFor } from '../locales/index.ts';
import { plain } from '../reporters/escape.ts';
import { code, list, text, toned, viewToTerminal } from '../reporters/view.ts';
import { parseWithGrayMatter } from '../sources/gray-matter.ts';
import {
  type CommandContext,
  type CommandSpec,
  type ExitCode,
  type OptionSpec,
  type ParsedArguments,
  UserError,
} from './command.ts';
import { openContent } from './content.ts';
import { type Asking, BadAnswer, type Earlier, QUESTIONS, type Question } from './contest-questions.ts';
import { OPTIONS, presentMoment, styleOf } from './options.ts';
import { openPolicy } from './workspace.ts';

const FOLDER = 'content/contests/';

export const contestNew: CommandSpec = {
  name: 'contest new',
  about: 'cli.contest-new.about',
  positionals: 'cli.contest-new.positionals',
  options: {
    ...Object.fromEntries(QUESTIONS.map((question) => [question.name, optionOf(question)])),
    now: OPTIONS.now,
    locale: OPTIONS.locale,
    help: OPTIONS.help,
  },
  examples: [
    'reglament contest new',
    "reglament contest new --title 'Весенняя коробка' --accounts vk,telegram --starts 2027-03-01T10:00+03:00 --ends 2027-03-14T21:00+03:00 --prize 'Коробка;1;5960;RUB'",
  ],
  run,
};

function optionOf({ name, value, isRepeated }: Question): OptionSpec {
  const spec = { type: 'string', about: `contest.new.ask.${name}`, value: `contest.new.value.${value}` } as const;
  return isRepeated === true ? { ...spec, multiple: true } : spec;
}

/** Starts a contest: asks until all is known, and writes its file and its rules. Before that nothing is written. */
async function run(args: ParsedArguments, context: CommandContext): Promise<ExitCode> {
  const [named, extra] = args.positionals;
  if (extra !== undefined) throw new UserError((say) => say('contest.new.one-file', { found: plain(extra) }));
  const { root, judging, translate } = await openPolicy(args, context);
  const { policy } = judging;
  const wanted = named === undefined ? undefined : contestPath(named, root, context.cwd, translate);
  if (wanted !== undefined) expectFree(root, pathsOf(wanted), translate);
  const asking = askingOf(root, policy, presentMoment(args.values['now'], context.now));
  await answerAll(asking, args, context, translate);

  const facts = { data: [], hashtag: undefined, address: undefined, taxPayer: undefined, ...asking.facts };
  const complete = facts as ContestFacts;
  const path = wanted ?? `${FOLDER}${complete.starts.slice(0, 7)}-${complete.id}.md`;
  const paths = pathsOf(path);
  expectFree(root, paths, translate);
  const say = asking.say();
  const data = contestData(complete, paths.rules.slice('content/'.length), policy, say);
  write(join(root, paths.rules), rulesText(complete, policy, say));
  write(join(root, paths.contest), contestFile(data, say('contest.draft.note')));
  const command = `reglament contest checklist ${paths.contest}`;
  const view = [
    text(toned('good', translate('contest.new.written'))),
    list([paths.contest, paths.rules].map((written) => ({ line: [code(written)] }))),
    text(translate('contest.new.next', { command })),
  ];
  context.stdout.write(`\n${viewToTerminal(view, styleOf(context))}`);
  return 0;
}

/** Takes all answers: options first, in the order of the questions; what they leave open is asked, or has a usual answer. */
async function answerAll(asking: Asking, args: ParsedArguments, context: CommandContext, translate: Translate) {
  const isGiven = ({ name }: Question): boolean => given(name, args).length > 0;
  const isOpen = (question: Question): boolean => question.fallback === undefined && !isGiven(question);
  // Where nothing has to be asked, nobody is: what has a usual answer takes it.
  let isAsking = context.prompt !== undefined && QUESTIONS.some(isOpen);
  if (isAsking) context.stdout.write(`${translate('contest.new.intro')}\n`);
  for (const question of QUESTIONS) {
    if (question.isAsked?.(asking) === false && !isGiven(question)) continue;
    if (isGiven(question)) {
      await takeOption(question, asking, args, translate);
      continue;
    }
    if (!isAsking && ((await hasTaken(question, asking)) || question.isOptional === true)) continue;
    isAsking = context.prompt !== undefined;
    await ask(question, asking, args, context, translate);
  }
}

/** Takes the usual answer, where there is one that does. */
async function hasTaken(question: Question, asking: Asking): Promise<boolean> {
  const fallback = question.fallback?.(asking) ?? '';
  if (fallback === '') return false;
  try {
    await question.take(fallback, asking);
    return true;
  } catch (error) {
    if (error instanceof BadAnswer) return false;
    throw error;
  }
}

/** The answers that options give. */
function given(name: string, { values, lists }: ParsedArguments): readonly string[] {
  const value = values[name];
  return typeof value === 'string' ? [value] : (lists[name] ?? []);
}

async function takeOption(question: Question, asking: Asking, args: ParsedArguments, translate: Translate) {
  for (const value of given(question.name, args)) {
    try {
      await question.take(trimmed(value), asking);
    } catch (error) {
      if (!(error instanceof BadAnswer)) throw error;
      const { id, data } = error;
      const option = question.name;
      throw new UserError((say) => say('contest.new.bad-option', { option, reason: say(id, data) }), translate.locale);
    }
  }
}

async function ask(
  question: Question,
  asking: Asking,
  args: ParsedArguments,
  context: CommandContext,
  translate: Translate,
): Promise<void> {
  for (let count = 0; ; ) {
    const fallback = question.fallback?.(asking) ?? '';
    const answer = await context.prompt?.(promptOf(question, fallback, count, translate));
    if (answer === undefined) {
      // The line of the question is still open.
      if (context.prompt !== undefined) context.stdout.write('\n');
      throw ended(question, asking, args, translate);
    }
    const words = trimmed(answer) || fallback;
    if (words === '' && (question.isOptional === true || count > 0)) return;
    try {
      if (words === '') throw new BadAnswer('empty');
      await question.take(words, asking);
      if (question.isRepeated !== true) return;
      count++;
    } catch (error) {
      if (!(error instanceof BadAnswer)) throw error;
      context.stdout.write(`  ${plain(translate(error.id, error.data))}\n`);
    }
  }
}

function promptOf({ name }: Question, fallback: string, count: number, translate: Translate): string {
  const question = translate(count > 0 ? 'contest.new.ask-again' : `contest.new.ask.${name}`);
  if (fallback === '') return translate('contest.new.plain', { question });
  return translate('contest.new.default', { question, fallback: plain(fallback) });
}

/** Nobody answers any more: says which answers are still open, by the options that give them. */
function ended(from: Question, asking: Asking, args: ParsedArguments, translate: Translate): UserError {
  const rest = QUESTIONS.slice(QUESTIONS.indexOf(from)).filter((question) => {
    const { isOptional, isDerived } = question;
    if (given(question.name, args).length > 0 || isOptional === true || isDerived === true) return false;
    if (question.isAsked?.(asking) === false) return false;
    return question.name === 'prize' ? asking.facts.prizes === undefined : (question.fallback?.(asking) ?? '') === '';
  });
  // What has a usual answer was asked all the same.
  const open = rest.length === 0 ? [from] : rest;
  const options = open.map(({ name }) => `--${name}`).join(', ');
  return new UserError((say) => say('contest.new.missing', { options }), translate.locale);
}

const trimmed = (answer: string): string => answer.replace(/\s+/g, ' ').trim();

function contestPath(named: string, root: string, cwd: string, translate: Translate): string {
  const path = relative(root, resolve(cwd, named)).split(sep).join('/');
  if (contentKind(path) === 'contest' && path.endsWith('.md') && path.startsWith(FOLDER)) return path;
  throw new UserError((say) => say('contest.new.file', { found: plain(named) }), translate.locale);
}

/** Where the rules of a contest lie: below the folder of contests, under the same name. */
function pathsOf(contest: string) {
  return { contest, rules: `${FOLDER}rules/${contest.slice(FOLDER.length)}` };
}

function expectFree(root: string, paths: ReturnType<typeof pathsOf>, translate: Translate): void {
  const taken = Object.values(paths).find((path) => lstatSync(join(root, path), { throwIfNoEntry: false }));
  if (taken === undefined) return;
  throw new UserError((say) => say('contest.new.exists', { path: plain(taken) }), translate.locale);
}

function write(path: string, content: string): void {
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  // What came into being meanwhile is somebody else's.
  writeFileSync(path, content, { flag: 'wx' });
}

function askingOf(root: string, policy: Policy, now: number): Asking {
  const contests = contestsOf(openContent(root, policy).files, policy);
  const asking: Asking = {
    ...{ facts: {}, policy, now, taken: new Set(contests.map(({ id }) => id)) },
    say: () => translatorFor(localeOf(languageOf(asking.facts.accounts?.[0], policy))),
    earlier: () => earlierContest(contests, policy, asking.say().locale),
  };
  return asking;
}

function languageOf(account: Account | undefined, { settings }: Policy): string | undefined {
  return account?.language ?? settings.languages[0];
}

function contestsOf(files: readonly SourceFile[], { accounts, people }: Policy): readonly Contest[] {
  const context = { accounts, people, parseFrontMatter: parseWithGrayMatter, hasFile: () => true };
  return files.flatMap((file) => {
    const read = contentKind(file.path) === 'contest' ? readText(file) : undefined;
    const data = read?.ok === true ? readRecord(file.path, read.text, contestKind, context).data : undefined;
    return data === undefined ? [] : [{ path: file.path, id: contestId(file.path, data), data }];
  });
}

/** What the last contest in a language says about whoever runs it. Where there is none, the last of all tells no address and no page: those are written in its own language. */
function earlierContest(contests: readonly Contest[], policy: Policy, language: string): Earlier {
  const isInLanguage = ({ account }: ContestData): boolean =>
    localeOf(languageOf(policy.accounts.get(account ?? ''), policy)) === language;
  const known = contests
    .map(({ data }) => data)
    .filter(({ organizer }) => organizer?.name !== undefined)
    .sort((a, b) => (a.starts_at ?? '').localeCompare(b.starts_at ?? ''));
  const same = known.findLast(isInLanguage);
  const { organizer } = same ?? known.at(-1) ?? {};
  const privacy = same?.privacy;
  const answers = {
    organizer: organizer?.name === undefined ? undefined : said(organizer.name, language),
    address: same?.organizer?.address,
    email: organizer?.email,
    policyUrl: privacy?.policy_url,
    consentUrl: privacy?.consent_url,
  };
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined && answer !== ''));
}

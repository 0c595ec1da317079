import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registry } from '../checks/index.ts';
import type { Account } from '../core/content/account.ts';
import { readText, type SourceFile } from '../core/content/source-file.ts';
import type { PolicySide } from '../core/judge.ts';
import type { Locale, Translate } from '../core/messages.ts';
import { nearest } from '../core/nearest.ts';
import { POLICY_PATH } from '../core/policy/files.ts';
import { type LoadOptions, loadPolicy, type PolicyInTime } from '../core/policy/load.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { PolicyProblem } from '../core/policy/problem.ts';
import { FILE_START } from '../core/text/lines.ts';
import { localeOf, translatorFor } from '../locales/index.ts';
import { plain } from '../reporters/escape.ts';
import { fixOf, messageOf } from '../reporters/reporter.ts';
import { nativeSha256 } from '../sources/hash.ts';
import { builtInPacks } from '../sources/packs.ts';
import { listTree } from '../sources/working-tree.ts';
import { type CommandContext, type ParsedArguments, UserError } from './command.ts';

/** The folder that holds `policy/`: the one given, or the nearest above it within the same repository. Falls back to the one given. */
export function findRoot(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, POLICY_PATH))) return folder;
    if (dirname(folder) === folder || existsSync(join(folder, '.git'))) return cwd;
  }
}

/** What a policy is loaded with here: the platform's hash, and the packs that come with the engine. */
export const LOAD_OPTIONS: LoadOptions = { sha256: nativeSha256, builtInPacks };

/** Reads the policy out of a side's files. A file that cannot be read is a problem of the policy like any other. */
export async function readPolicy(files: readonly SourceFile[], options = LOAD_OPTIONS): Promise<PolicySide> {
  const texts = new Map<string, string>();
  const unreadable: PolicyProblem[] = [];
  for (const file of files) {
    if (!/\.(?:md|ya?ml)$/i.test(file.path) && file.kind === 'file') continue;
    const read = readText(file);
    if (read.ok) texts.set(file.path, read.text);
    else unreadable.push({ path: file.path, position: FILE_START, ...read.problem });
  }
  const loaded = await loadPolicy(texts, registry, options);
  if (unreadable.length === 0) return { ...loaded, files: texts };
  return { files: texts, problems: [...unreadable, ...loaded.problems] };
}

/** The language to report in: the one asked for, else the policy's first as far as we speak it, else the environment's. */
export function reportLocale(
  asked: Locale | undefined,
  policy: Policy | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  return asked ?? localeOf(policy?.settings.languages[0] ?? (env['LC_ALL'] || env['LANG']));
}

/** The policy with its editions, or everything that is wrong with it, each problem on a line of its own with file, line and column. */
export function expectPolicy({ policy, releases, timeline, problems }: PolicySide, locale: Locale): PolicyInTime {
  if (policy !== undefined && releases !== undefined && timeline !== undefined) return { policy, releases, timeline };
  throw policyError(problems, locale);
}

export function policyError(problems: readonly PolicyProblem[], locale: Locale | undefined): UserError {
  return new UserError((translate) => {
    const lines = problems.map(({ path, position: { line, column }, messageId, data }) => {
      const said = { message: { id: `problem.${messageId}`, data } };
      const sentences = [messageOf(said, translate), fixOf(said, translate)].filter((text) => text !== undefined);
      return plain(`${path}:${line}:${column}: ${sentences.join(' ')}`);
    });
    return [translate('cli.error.policy', { count: lines.length }), ...lines].join('\n');
  }, locale);
}

/** A policy opened for a command: where it is, how to read it, and the language to talk about it in. */
export interface OpenPolicy {
  readonly root: string;
  readonly side: PolicySide;
  readonly judging: PolicyInTime;
  readonly translate: Translate;
}

export async function openPolicy(args: ParsedArguments, context: CommandContext): Promise<OpenPolicy> {
  const root = findRoot(context.cwd);
  const side = await readPolicy(listTree(root, 'policy'));
  const locale = reportLocale(args.locale, side.policy, context.env);
  return { root, side, judging: expectPolicy(side, locale), translate: translatorFor(locale) };
}

/** The account that an option names. */
export function expectAccount(id: string | boolean | undefined, { accounts }: Policy, locale: Locale): Account {
  const account = typeof id === 'string' ? accounts.get(id) : undefined;
  if (account !== undefined) return account;
  const found = typeof id === 'string' ? plain(id) : 'none';
  const allowed = [...accounts.keys()];
  const data = { found, allowed: allowed.join(', '), suggestion: nearest(found, allowed) ?? 'none' };
  throw new UserError((translate) => translate('cli.error.account', data), locale);
}

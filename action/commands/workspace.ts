import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registry } from '../checks/index.ts';
import { readText, type SourceFile } from '../core/content/source-file.ts';
import type { Locale } from '../core/messages.ts';
import { POLICY_PATH } from '../core/policy/files.ts';
import { loadPolicy } from '../core/policy/load.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { PolicyProblem } from '../core/policy/problem.ts';
import { FILE_START } from '../core/text/lines.ts';
import { localeOf } from '../locales/index.ts';
import { plain } from '../reporters/escape.ts';
import { fixOf, messageOf } from '../reporters/reporter.ts';
import { UserError } from './command.ts';

/** The folder that holds `policy/`: the one given, or the nearest above it within the same repository. Falls back to the one given. */
export function findRoot(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, POLICY_PATH))) return folder;
    if (dirname(folder) === folder || existsSync(join(folder, '.git'))) return cwd;
  }
}

export interface PolicySide {
  readonly files: ReadonlyMap<string, string>;
  readonly policy: Policy | undefined;
  readonly problems: readonly PolicyProblem[];
}

/** Reads the policy out of a side's files. A file that cannot be read is a problem of the policy like any other. */
export function readPolicy(files: readonly SourceFile[]): PolicySide {
  const texts = new Map<string, string>();
  const unreadable: PolicyProblem[] = [];
  for (const file of files) {
    if (!/\.(?:md|ya?ml)$/i.test(file.path) && file.kind === 'file') continue;
    const read = readText(file);
    if (read.ok) texts.set(file.path, read.text);
    else unreadable.push({ path: file.path, position: FILE_START, ...read.problem });
  }
  const { policy, problems } = loadPolicy(texts, registry);
  const all = [...unreadable, ...problems];
  return { files: texts, policy: all.length === 0 ? policy : undefined, problems: all };
}

/** The language to report in: the one asked for, else the policy's first as far as we speak it, else the environment's. */
export function reportLocale(
  asked: Locale | undefined,
  policy: Policy | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Locale {
  return asked ?? localeOf(policy?.settings.languages[0] ?? (env['LC_ALL'] || env['LANG']));
}

/** The policy, or everything that is wrong with it, each problem on a line of its own with file, line and column. */
export function expectPolicy(side: PolicySide, locale: Locale): Policy {
  if (side.policy !== undefined) return side.policy;
  throw new UserError((translate) => {
    const lines = side.problems.map(({ path, position: { line, column }, messageId, data }) => {
      const said = { message: { id: `problem.${messageId}`, data } };
      const sentences = [messageOf(said, translate), fixOf(said, translate)].filter((text) => text !== undefined);
      return plain(`${path}:${line}:${column}: ${sentences.join(' ')}`);
    });
    return [translate('cli.error.policy', { count: lines.length }), ...lines].join('\n');
  }, locale);
}

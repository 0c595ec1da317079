import { readdirSync, readFileSync } from 'node:fs';
import type { Finding } from '../../action/core/finding.ts';
import { judge } from '../../action/core/judge.ts';
import type { PolicyInTime } from '../../action/core/policy/load.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { type Files, loaded, NOW, named, POLICY_YAML, post } from './judging.ts';

const FOLDER = 'policy/packs/platforms';

/** A team that extends the pack of this repository, with one account: `a: { platform: x }`. */
export async function packPolicy(account: string, yaml = ''): Promise<PolicyInTime> {
  const pack = readdirSync(FOLDER).map(
    (name) => [`${FOLDER}/${name}`, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const,
  );
  return loaded(
    new Map([
      ...pack,
      ['policy/policy.yaml', `${POLICY_YAML}extends: [platforms]\n${yaml}`],
      ['policy/accounts.yaml', `a: { kind: brand, ${account} }\n`],
    ]),
  );
}

/** What the pack says of files, by the beginning of a rule's id. */
export async function saidBy(rule: string, account: string, files: Files, yaml = ''): Promise<readonly Finding[]> {
  const { findings } = await judge(memoryFiles(named(files)), await packPolicy(account, yaml), {
    engine: 'reglament/test',
    now: NOW,
    parseFrontMatter: parseWithGrayMatter,
  });
  return findings.filter((finding) => finding.rule.startsWith(rule));
}

/** The same of one post on the account, each as `message enforcement`. */
export async function told(
  rule: string,
  account: string,
  body: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const found = await saidBy(rule, account, { a: post({ accounts: '[a]', ...changes }, body) });
  return found.map(({ message, check, enforcement }) => `${message.id.slice(check.length + 1)} ${enforcement}`);
}

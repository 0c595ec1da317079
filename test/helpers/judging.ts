import { registry } from '../../action/checks/index.ts';
import type { Finding } from '../../action/core/finding.ts';
import { type JudgeOptions, judge } from '../../action/core/judge.ts';
import type { PolicyFiles } from '../../action/core/policy/files.ts';
import { type LoadOptions, loadPolicy, type PolicyInTime } from '../../action/core/policy/load.ts';
import { portableSha256 } from '../../action/core/policy/portable-sha256.ts';
import type { Report } from '../../action/core/report.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';

/** What a policy is loaded with in tests: no packs but its own. */
export const LOAD: LoadOptions = { sha256: portableSha256 };

/** 2026-11-22T10:00:00Z. */
export const NOW = Date.UTC(2026, 10, 22, 10);

export const POLICY_YAML = `id: test
title: Test
version: "1.0.0"
effective: 2026-01-01
languages: [ru]
time_zone: Europe/Moscow
privacy:
  allow:
    phones: ["+7 (8142) 00-01-15"]
`;

export const ACCOUNTS_YAML = `vk: { platform: vk, kind: brand, time_zone: Europe/Moscow }
telegram: { platform: telegram, kind: brand, time_zone: Europe/Moscow }
vladivostok: { platform: vk, kind: brand, time_zone: Asia/Vladivostok }
belgrade: { platform: x, kind: brand, time_zone: Europe/Belgrade }
newsroom: { platform: vk, kind: media, time_zone: Europe/Moscow }
me: { platform: vk, kind: personal, time_zone: Europe/Moscow }
`;

/** A regulation with one clause and one rule. */
export function regulation(rule: string, options = '', enforcement = 'soft-mandatory', check = rule): string {
  const [family, name] = rule.split('.');
  return `---
id: ${family}-${name}
title: ${rule}
---
## Clause {#clause}

\`\`\`yaml rule
id: ${rule}
check: ${check}
${options === '' ? '' : `with: ${options}\n`}enforcement: ${enforcement}
\`\`\`
`;
}

/** Files of a policy with the given rules: `{ 'tone.caps': '{ run: 2 }' }`. */
export function policyFiles(rules: Readonly<Record<string, string>>, policyYaml = POLICY_YAML): Map<string, string> {
  const files = new Map([
    ['policy/policy.yaml', policyYaml],
    ['policy/accounts.yaml', ACCOUNTS_YAML],
  ]);
  // A policy without any rule is an error, so one that never fires here stands in.
  const written = Object.keys(rules).length === 0 ? { 'policy.languages': '' } : rules;
  for (const [rule, options] of Object.entries(written)) {
    const check = rule === 'frequency.per-day' ? 'frequency.max-per-day' : rule;
    // `reply.no-arguing.md` would be a translation into Norwegian.
    const name = /\.[a-z]{2}(?:-[^.]*)?$/.test(rule) ? rule.replaceAll('.', '-') : rule;
    files.set(`policy/regulations/${name}.md`, regulation(rule, options, 'soft-mandatory', check));
  }
  return files;
}

export async function policyWith(
  rules: Readonly<Record<string, string>>,
  policyYaml = POLICY_YAML,
): Promise<PolicyInTime> {
  return loaded(policyFiles(rules, policyYaml));
}

/** A policy of files that must be sound. */
export async function loaded(files: PolicyFiles): Promise<PolicyInTime> {
  const { policy, releases, timeline, problems } = await loadPolicy(files, registry, LOAD);
  if (policy === undefined || releases === undefined || timeline === undefined) {
    throw new Error(`the test's own policy is wrong: ${JSON.stringify(problems)}`);
  }
  return { policy, releases, timeline };
}

/** A valid post with some front matter changed. `undefined` removes a key. */
export function post(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = 'Тихое утро на набережной.\n',
): string {
  const fields: Record<string, string | undefined> = {
    accounts: '[vk]',
    publish_at: '2026-11-03T10:00:00+03:00',
    purpose: 'value',
    status: 'scheduled',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Judges files by a policy with the given rules. Names without a folder are posts: `a` is `content/posts/a.md`. */
export async function judged(
  files: Files,
  rules: Readonly<Record<string, string>>,
  options: Partial<JudgeOptions> = {},
): Promise<Report> {
  return judge(memoryFiles(named(files)), await policyWith(rules), {
    engine: 'reglament/test',
    now: NOW,
    parseFrontMatter: parseWithGrayMatter,
    ...options,
  });
}

/** The findings of one rule over some files. */
export async function findings(files: Files, rule: string, options = ''): Promise<readonly Finding[]> {
  const report = await judged(files, { [rule]: options });
  return report.findings.filter((finding) => finding.rule === rule);
}

/** The findings of one rule over one body. */
export async function inBody(
  body: string,
  rule: string,
  options = '',
  changes: Readonly<Record<string, string>> = {},
): Promise<readonly Finding[]> {
  return findings({ a: post(changes, body) }, rule, options);
}

/** Names without a folder are posts. */
export function named(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name.includes('/') ? name : `content/posts/${name}.md`, content]),
  );
}

/** The source text that a finding's range covers. */
export function covered(text: string, { range }: Finding): string {
  return text.slice(range.start.offset, range.end.offset);
}

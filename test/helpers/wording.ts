import { readPolicy } from '../../action/commands/workspace.ts';
import type { Finding } from '../../action/core/finding.ts';
import { listTree } from '../../action/sources/working-tree.ts';

const { policy } = await readPolicy(listTree('.', 'policy'));

/** The options that a rule has in the policy of this repository, as YAML on one line. */
export function liveOptions(rule: string): string {
  const options = policy?.rules.find(({ id }) => id === rule)?.options;
  if (options === undefined) throw new Error(`no rule ${rule}`);
  return JSON.stringify(options);
}

/** The source with the suggestions of some findings applied, the last first. */
export function repaired(text: string, findings: readonly Finding[]): string {
  return findings
    .flatMap(({ suggestions }) => suggestions.slice(0, 1))
    .toSorted((a, b) => b.range.start.offset - a.range.start.offset)
    .reduce(
      (fixed, { range, text: by }) => fixed.slice(0, range.start.offset) + by + fixed.slice(range.end.offset),
      text,
    );
}

/** Texts that no author writes, of at most 64 KB: each is judged, and in no time. */
export const HOSTILE: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['only emoji', '🔥🎉👩‍👩‍👧‍👦🇷🇺1️⃣ '.repeat(400)],
  ['combining marks', `а${'\u0301'.repeat(20_000)}`],
  ['selectors of emoji', '\uFE0F'.repeat(60_000)],
  ['joiners', '🔥\u200D'.repeat(15_000)],
  ['flags', '🇷'.repeat(15_000)],
  ['right to left', 'קפה טוב! '.repeat(5_000)],
  ['marks', '!?'.repeat(30_000)],
  ['dots', '.'.repeat(60_000)],
  ['one word', 'лучший '.repeat(8_000)],
  ['one letter', 'а'.repeat(60_000)],
  ['«№»', '№'.repeat(30_000)],
  ['CRLF', 'Самый вкусный кофе\r\nв городе!!\r\n'.repeat(900)],
];

import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expectPolicy, readPolicy } from '../../action/commands/workspace.ts';
import { type Calendar, judge } from '../../action/core/judge.ts';
import { judgeAccount } from '../../action/core/judging/accounts.ts';
import { alwaysInForce } from '../../action/core/policy/in-force.ts';
import { shinglesOf } from '../../action/core/text/shingles.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { memoryFiles } from '../../action/sources/memory.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import { generatePosts } from './generate.ts';
import { figure, table } from './table.ts';

/** All rules about calendars, near-duplicates included, over so many publications: what they cost when the posts are read. */
const PUBLICATIONS = 10_000;
const GOAL_MS = 300;
const RUNS = 5;

const root = fileURLToPath(new URL('../..', import.meta.url));
const { policy } = expectPolicy(await readPolicy(listTree(root, 'policy')), 'en');

const texts = new Map<string, string>();
let publications = 0;
for (const { path, text } of generatePosts({ count: PUBLICATIONS, seed: 1 })) {
  if (publications >= PUBLICATIONS) break;
  texts.set(path, text);
  publications += /^accounts: \[(.*)\]$/m.exec(text)?.[1]?.split(',').length ?? 0;
}

const calendar = await readCalendar();
const rules = policy.rules.filter(({ check }) => check.scope === 'account');
// Programs are loaded once, however many posts there are: that is part of a start.
await calendar.context.clock.load();
for (const { where } of rules) await where?.load();
const bodies = [...texts.values()].map((text) => text.slice(text.indexOf('\n---\n') + 5));
const rows: string[][] = [['run', 'shingles ms', 'rules ms', 'together ms', 'findings']];
for (let run = 1; run <= RUNS; run++) {
  const start = performance.now();
  for (const body of bodies) shinglesOf(body);
  const shingled = performance.now();
  let findings = 0;
  for (const account of policy.accounts.values()) {
    const judged = await judgeAccount(account, calendar.publications.get(account.id) ?? [], calendar.context);
    findings += judged.length;
  }
  const end = performance.now();
  const name = run === 1 ? 'first' : String(run);
  rows.push([name, figure(shingled - start), figure(end - shingled), figure(end - start), String(findings)]);
}
process.stdout.write(
  `${publications} publications in ${texts.size} posts, ${rules.length} rules, goal ${GOAL_MS} ms\n`,
);
process.stdout.write(table(rows));

/** Reads the posts, and judges them by nothing yet. */
async function readCalendar(): Promise<Calendar> {
  let known: Calendar | undefined;
  await judge(memoryFiles(Object.fromEntries(texts)), alwaysInForce(policy), {
    engine: 'bench',
    now: Date.UTC(2030, 0, 1),
    parseFrontMatter: parseWithGrayMatter,
    isAsked: () => false,
    onCalendar: (calendar) => {
      known = { ...calendar, context: { ...calendar.context, isAsked: () => true } };
    },
  });
  if (known === undefined) throw new Error('no calendar was handed out');
  return known;
}

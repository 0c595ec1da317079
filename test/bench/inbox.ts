import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expectPolicy, readPolicy } from '../../action/commands/workspace.ts';
import { judge } from '../../action/core/judge.ts';
import { alwaysInForce } from '../../action/core/policy/in-force.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import { seeded } from './random.ts';
import { figure, table } from './table.ts';

/** Exports, judged by all rules about what comes in: rows, files, and how many of a thousand nobody answered. */
const CASES = {
  usual: { rows: 100_000, files: 1, forgotten: 2 },
  million: { rows: 1_000_000, files: 20, forgotten: 2 },
  overdue: { rows: 100_000, files: 1, forgotten: 1000 },
} as const;
type Case = keyof typeof CASES;

const GOAL_MS = 3000;
const TEXT =
  'Добрый день! Заказ обещали к пятнице, а трек не меняется уже неделю. Подскажите, пожалуйста, где он; можно ли ускорить?';

const asked = process.argv[2];
if (asked === undefined) {
  // Each in a process of its own: memory that one needed would be counted for the next.
  process.stdout.write(`goal: 100,000 rows in ${GOAL_MS} ms; memory hardly grows with the rows\n`);
  const heads = ['case', 'rows', 'MiB', 'ms', 'CPU ms', 'findings', 'peak MiB'];
  const rows = Object.keys(CASES).map((name) => {
    const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
      encoding: 'utf8',
    });
    process.stderr.write(stderr);
    return JSON.parse(stdout) as string[];
  });
  process.stdout.write(table([heads, ...rows]));
} else process.stdout.write(JSON.stringify(await run(asked as Case)));

async function run(name: Case): Promise<string[]> {
  const { rows, files, forgotten } = CASES[name];
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { policy } = expectPolicy(await readPolicy(listTree(root, 'policy')), 'en');
  const folder = mkdtempSync(join(tmpdir(), 'inbox-bench-'));
  mkdirSync(join(folder, 'content/inbox'), { recursive: true });
  let size = 0;
  for (let file = 0; file < files; file++) {
    const path = join(folder, `content/inbox/part-${String(file).padStart(2, '0')}.csv`);
    write(path, { count: rows / files, first: (file * rows) / files, forgotten });
    size += statSync(path).size;
  }
  const [start, used] = [performance.now(), process.cpuUsage()];
  const { findings } = await judge(listTree(folder, 'content'), alwaysInForce(policy), {
    engine: 'bench',
    now: Date.UTC(2026, 10, 30),
  });
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  rmSync(folder, { recursive: true });
  const figures = [rows, size / 1024 / 1024, took, (user + system) / 1000, findings.length];
  return [name, ...figures.map((value) => figure(value)), figure(process.resourceUsage().maxRSS / 1024)];
}

/** A part of a year of answers: most in time. */
function write(path: string, { count, first, forgotten }: { count: number; first: number; forgotten: number }): void {
  const random = seeded(1);
  let lines = ['id,received_at,account,class,owner,first_reply_at,author_hash,text'];
  for (let index = 0; index < count; index++) {
    const received =
      Date.UTC(2026, 0, 12, 6) + Math.floor((index / count) * 300) * 86_400_000 + random.int(0, 8 * 3600) * 1000;
    const id = first + index;
    const reply = index % 1000 < forgotten ? '' : at(received + random.int(60, 3600) * 1000);
    lines.push(`i${id},${at(received)},vk,question,maria,${reply},${id.toString(16)},"${TEXT} ""${id}"""`);
    if (lines.length < 10_000 && index < count - 1) continue;
    appendFileSync(path, `${lines.join('\r\n')}\r\n`);
    lines = [];
  }
}

function at(epochMs: number): string {
  return `${new Date(epochMs + 3 * 3_600_000).toISOString().slice(0, 19)}+03:00`;
}

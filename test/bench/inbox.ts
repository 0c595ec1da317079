import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** An export of so many rows, judged by all rules about what comes in. */
const ROWS = Number(process.argv[2] ?? 100_000);
const GOAL_MS = 3000;
const RUNS = 5;
const TEXT =
  'Добрый день! Заказ обещали к пятнице, а трек не меняется уже неделю. Подскажите, пожалуйста, где он; можно ли ускорить?';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { policy } = expectPolicy(await readPolicy(listTree(root, 'policy')), 'en');
const folder = mkdtempSync(join(tmpdir(), 'inbox-bench-'));
const path = join(folder, 'content/inbox/year.csv');
mkdirSync(join(folder, 'content/inbox'), { recursive: true });
writeFileSync(path, exportOf(ROWS));

const rows: string[][] = [['run', 'ms', 'CPU ms', 'findings', 'heap MiB']];
for (let run = 1; run <= RUNS; run++) {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const { findings } = await judge(listTree(folder, 'content'), alwaysInForce(policy), {
    engine: 'bench',
    now: Date.UTC(2026, 10, 30),
  });
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const heap = process.memoryUsage().heapUsed / 1024 / 1024;
  rows.push([
    run === 1 ? 'first' : String(run),
    figure(took),
    figure((user + system) / 1000),
    String(findings.length),
    figure(heap),
  ]);
}
const size = statSync(path).size / 1024 / 1024;
const asked = policy.rules.filter(({ check }) => check.scope === 'inbox').length;
process.stdout.write(`${ROWS} rows, ${figure(size)} MiB, ${asked} rules, goal ${GOAL_MS} ms\n`);
process.stdout.write(table(rows));
process.stdout.write(`peak of the process: ${figure(process.resourceUsage().maxRSS / 1024)} MiB\n`);
rmSync(folder, { recursive: true });

/** A year of answers: most in time, one in five hundred late or forgotten. */
function exportOf(count: number): string {
  const random = seeded(1);
  const lines = ['id,received_at,account,class,owner,first_reply_at,author_hash,text'];
  for (let index = 0; index < count; index++) {
    const received =
      Date.UTC(2026, 0, 12, 6) + Math.floor((index / count) * 300) * 86_400_000 + random.int(0, 8 * 3600) * 1000;
    const reply = index % 500 === 0 ? '' : at(received + random.int(60, 3600) * 1000);
    lines.push(`i${index},${at(received)},vk,question,maria,${reply},${index.toString(16)},"${TEXT} ""${index}"""`);
  }
  return lines.join('\r\n');
}

function at(epochMs: number): string {
  return `${new Date(epochMs + 3 * 3_600_000).toISOString().slice(0, 19)}+03:00`;
}

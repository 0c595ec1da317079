import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { generatePosts, writeRepository } from './generate.ts';
import type { GeneratedPost } from './post.ts';

/**
 * How long the site of ten thousand posts takes, measured as a team would run it: `npm run site:bench`. The goal is one of the clock on a machine that does
 * nothing else. That of this repository is measured by `npm run site:budgets`.
 */
const HERE = resolve(import.meta.dirname, '../..');
const POSTS = 10_000;
const GOAL = 60;
const NOW = '2026-11-22T10:00:00+03:00';

/** The generator's posts end in November 2006. Twenty years on the weekdays are others, and leap years the same. */
function recent({ path, text }: GeneratedPost): GeneratedPost {
  const later = (from: string): string => from.replace(/\b200([3-6])(?=[-/])/g, '202$1');
  return { path: later(path), text: later(text) };
}

function* recentPosts(): Generator<GeneratedPost> {
  for (const post of generatePosts({ count: POSTS, seed: 1 })) yield recent(post);
}

const folder = mkdtempSync(join(tmpdir(), 'reglament-site-bench-'));
try {
  const team = join(folder, 'team');
  writeRepository(team, recentPosts());
  const started = performance.now();
  const args = ['site', 'build', '--out', join(folder, 'out'), '--site', 'https://policy.example', '--now', NOW];
  const said = execFileSync(process.execPath, [join(HERE, 'action/cli.ts'), ...args, '--locale', 'en'], {
    ...{ cwd: team, encoding: 'utf8' as const },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seconds = (performance.now() - started) / 1000;
  const word = seconds <= GOAL ? 'ok  ' : 'over';
  console.log(`${word}  ${POSTS} posts: ${seconds.toFixed(1)} s (goal ${GOAL} s). ${said.trim()}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readPolicy } from '../../action/commands/workspace.ts';
import type { Document } from '../../action/core/content/document.ts';
import { parseFrontMatter } from '../../action/core/content/front-matter.ts';
import { postSchema } from '../../action/core/content/post.ts';
import { type ReadPost, readPost } from '../../action/core/content/read-post.ts';
import { readText, type SourceFile } from '../../action/core/content/source-file.ts';
import { judge } from '../../action/core/judge.ts';
import type { Policy } from '../../action/core/policy/policy.ts';
import type { Report } from '../../action/core/report.ts';
import { validate } from '../../action/core/schema.ts';
import { parseMarkdown } from '../../action/core/text/markdown.ts';
import { guardMarkdown } from '../../action/core/text/markdown-guard.ts';
import { translatorFor } from '../../action/locales/index.ts';
import { json } from '../../action/reporters/json.ts';
import { parseWithGrayMatter } from '../../action/sources/gray-matter.ts';
import { listTree } from '../../action/sources/working-tree.ts';
import { generatePosts, writeRepository } from './generate.ts';
import { median } from './measure.ts';
import { figure, table } from './table.ts';

const RUNS = 3;
const NOW = Date.UTC(2026, 10, 22, 10);

const { values } = parseArgs({
  options: {
    /** A repository to measure on; generated and removed when left out. */
    root: { type: 'string' },
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});

const scratch = values.root === undefined ? mkdtempSync(join(tmpdir(), 'reglament-stages-')) : undefined;
try {
  if (scratch !== undefined) {
    writeRepository(scratch, generatePosts({ count: Number(values.count), seed: Number(values.seed) }));
  }
  process.stdout.write(table(await stages(values.root ?? scratch ?? '')));
} finally {
  if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
}

/** Times each stage over all posts, in this process and warm: a whole process also starts, and compiles what it runs. */
async function stages(root: string): Promise<string[][]> {
  const rows: string[][] = [];
  const stage = async <T>(name: string, files: number, work: () => T | Promise<T>): Promise<T> => {
    const times: number[] = [];
    let result = await timed(work, times);
    for (let run = 1; run < RUNS; run++) result = await timed(work, times);
    const wall = median(times);
    rows.push([name, String(files), figure(wall), figure((wall / files) * 1000)]);
    process.stderr.write(`${name}\n`);
    return result;
  };

  const policy = await stage('load policy', 1, () => readPolicy(listTree(root, 'policy')).policy);
  if (policy === undefined) throw new Error('the policy has problems');
  const files = await stage('walk', listTree(root, 'content').length, () => listTree(root, 'content'));
  const count = files.length;
  const texts = await stage('read, decode', count, () => files.map(textOf));
  await stage('front matter, js-yaml alone', count, () => texts.map(parseFrontMatter));
  const fronts = await stage('front matter, gray-matter', count, () => texts.map(parseWithGrayMatter));
  const data = fronts.map((front) => (front.ok ? front.data : {}));
  await stage('schema', count, () => data.map((fields) => validate(postSchema, fields)));
  const starts = fronts.map((front) => (front.ok ? front.split.bodyStart : 0));
  await stage('guard Markdown', count, () => texts.map((text, index) => guardMarkdown(text, starts[index] ?? 0)));
  const reads = await stage('read post, whole', count, () => texts.map((text, i) => read(policy, files[i], text)));
  const documents = reads.map(({ document }) => document);
  const withTree = await mayFire(policy, documents, stage);
  await stage('Markdown tree', withTree.length, () =>
    withTree.map(({ text, bodyStart }) => parseMarkdown(text.slice(bodyStart))),
  );
  const report = await stage('judge, whole, from reading', count, () => judged(files, policy));
  await stage('report as JSON', count, () => json(report, translatorFor('ru')));
  return [['stage', 'files', 'ms', 'µs a file'], ...rows];
}

/** Times the question of each rule whether a text may break it, and gives the documents of which some rule needs the tree. */
async function mayFire(
  policy: Policy,
  documents: readonly Document[],
  stage: <T>(name: string, files: number, work: () => T) => Promise<T>,
): Promise<Document[]> {
  const wanted = new Set<Document>();
  for (const { check, options } of policy.rules) {
    if (check.scope !== 'publication') continue;
    const fired = await stage(`may fire: ${check.id}`, documents.length, () =>
      documents.filter((document) => check.mayFire(document, options as never, policy)),
    );
    for (const document of fired) wanted.add(document);
  }
  return [...wanted];
}

async function timed<T>(work: () => T | Promise<T>, times: number[]): Promise<T> {
  globalThis.gc?.();
  const start = performance.now();
  const result = await work();
  times.push(performance.now() - start);
  return result;
}

function textOf(file: SourceFile): string {
  const found = readText(file);
  return found.ok ? found.text : '';
}

function read({ accounts }: Policy, file: SourceFile | undefined, text: string): ReadPost {
  const context = { accounts, parseFrontMatter: parseWithGrayMatter, commitTime: () => undefined };
  return readPost(file?.path ?? '', text, context);
}

function judged(files: readonly SourceFile[], policy: Policy): Promise<Report> {
  return judge(files, policy, { engine: 'reglament/bench', now: NOW, parseFrontMatter: parseWithGrayMatter });
}

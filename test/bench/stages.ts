import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { expectPolicy, readPolicy } from '../../action/commands/workspace.ts';
import { Document } from '../../action/core/content/document.ts';
import { parseFrontMatter } from '../../action/core/content/front-matter.ts';
import { postSchema } from '../../action/core/content/post.ts';
import { type ReadPost, readPost } from '../../action/core/content/read-post.ts';
import { readText, type SourceFile } from '../../action/core/content/source-file.ts';
import { judge } from '../../action/core/judge.ts';
import type { PolicyInTime } from '../../action/core/policy/load.ts';
import type { Policy } from '../../action/core/policy/policy.ts';
import type { Report } from '../../action/core/report.ts';
import { validate } from '../../action/core/schema.ts';
import { scanText } from '../../action/core/text/facts.ts';
import { reader } from '../../action/core/text/reader.ts';
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

/**
 * Times each stage over all posts in this process, the first time and warm: a whole process starts and compiles what it runs, so that
 * its figures lie nearer to the first.
 */
async function stages(root: string): Promise<string[][]> {
  const rows: string[][] = [];
  const stage = async <T>(name: string, files: number, work: () => T | Promise<T>): Promise<T> => {
    const times: number[] = [];
    let result = await timed(work, times);
    for (let run = 1; run < RUNS; run++) result = await timed(work, times);
    const wall = median(times);
    rows.push([name, String(files), figure(times[0]), figure(wall), figure((wall / files) * 1000)]);
    process.stderr.write(`${name}\n`);
    return result;
  };

  const side = await stage('load policy', 1, () => readPolicy(listTree(root, 'policy')));
  const judging = expectPolicy(side, 'en');
  const { policy } = judging;
  const files = await stage('walk', listTree(root, 'content').length, () => listTree(root, 'content'));
  const count = files.length;
  const texts = await stage('read, decode', count, () => files.map(textOf));
  await stage('front matter, js-yaml alone', count, () => texts.map(parseFrontMatter));
  const fronts = await stage('front matter, gray-matter', count, () => texts.map(parseWithGrayMatter));
  const data = fronts.map((front) => (front.ok ? front.data : {}));
  await stage('schema', count, () => data.map((fields) => validate(postSchema, fields)));
  const starts = fronts.map((front) => (front.ok ? front.split.bodyStart : 0));
  await stage('facts of the source', count, () => texts.map((text, index) => scanText(text, starts[index] ?? 0)));
  const reads = await stage('read post, whole', count, () => texts.map((text, i) => read(policy, files[i], text)));
  const documents = reads.map(({ document }) => document);
  const withTree = await mayFire(policy, documents, stage);
  for (const document of documents) if (document.facts?.hasDirective === true) withTree.add(document);
  await stage('tree', withTree.size, () => [...withTree].map((document) => withParser(document).tree));
  await stage('tree and visible text', withTree.size, () => [...withTree].map((document) => visible(policy, document)));
  const report = await stage('judge, whole, from reading', count, () => judged(files, judging));
  await stage('report as JSON', count, () => json(report, translatorFor('ru')));
  return [['stage', 'files', 'first ms', 'ms', 'µs a file'], ...rows];
}

/** Times the question of each rule whether a text may break it, and gives the documents of which some rule needs the tree. */
async function mayFire(
  policy: Policy,
  documents: readonly Document[],
  stage: <T>(name: string, files: number, work: () => T) => Promise<T>,
): Promise<Set<Document>> {
  const wanted = new Set<Document>();
  for (const { check, options } of policy.rules) {
    if (check.scope !== 'publication') continue;
    const fired = await stage(`may fire: ${check.id}`, documents.length, () =>
      documents.filter((document) => check.mayFire(document, options as never, policy)),
    );
    for (const document of fired) wanted.add(document);
  }
  return wanted;
}

/** The same document with nothing remembered. */
function withParser({ path, text, split, post, problems }: Document): Document {
  const document = new Document({ path, text, split, post, problems });
  document.reader = reader;
  return document;
}

/** What readers of each account see of a document. */
function visible({ accounts }: Policy, known: Document): unknown[] {
  const document = withParser(known);
  return (document.post?.data.accounts ?? []).map((id) => {
    const account = accounts.get(id);
    return account === undefined ? undefined : document.visible(account);
  });
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
  const context = {
    accounts,
    parseFrontMatter: parseWithGrayMatter,
    commitTime: () => undefined,
    adapters: [],
    now: NOW,
  };
  return readPost(file?.path ?? '', text, context);
}

function judged(files: readonly SourceFile[], judging: PolicyInTime): Promise<Report> {
  return judge(files, judging, { engine: 'reglament/bench', now: NOW, parseFrontMatter: parseWithGrayMatter });
}

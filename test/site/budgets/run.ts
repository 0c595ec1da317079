/**
 * The budgets of the site, each with its figure: `npm run site:budgets`. It builds the site of this repository under a base, visits the largest page of each
 * kind in Russian and English, light and dark, on a phone and a desktop, resolves every link, weighs what a reader loads, and asks Lighthouse.
 * `--no-lighthouse` leaves the last out; `--folder DIR` takes a site that is built (for the base `/reglament/`), `--keep DIR` keeps the one that it builds.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { buildSite } from '../../../site/run.ts';
import { chromePath, launch, NO_BROWSER } from '../browser/chromium.ts';
import { serve } from '../browser/server.ts';
import { draftCost } from './draft.ts';
import { KIND_NAMES, type KnownPage, largestOfEach, pagesOf } from './kinds.ts';
import { lighthouse, medianScores } from './lighthouse.ts';
import { brokenLinks } from './links.ts';
import { type Look, type Visit, visit } from './visit.ts';

const BASE = '/reglament/';
const KIB = 1024;
/** Issue of the site, "Budgets"; facts/site.md §2.5 has the measurements that they come from. Bytes are those on the way, compressed. */
const BUDGET = {
  readingPage: 12 * KIB,
  readingScript: 3 * KIB,
  fonts: 62 * KIB,
  requests: 5,
  draftScript: 120 * KIB,
  draftMilliseconds: 100,
  buildSeconds: 30,
} as const;
/**
 * What is over its budget today, and how far: more than that fails. The goals stay where they are. A regulation of many words is larger by its words; a draft
 * with a link, a phone number and something wrong in its card loads the libraries that look at them.
 */
const KNOWN = { longPages: 14, longestPage: 13.75 * KIB, loudScript: 200 * KIB } as const;
/** Less than a pixel of a field's own parts, and what Lighthouse prints as 0. */
const SEEN_SHIFT = 0.0005;
const LOOKS: readonly Look[] = [390, 1280].map((width) => ({ width, themes: ['light', 'dark'] }));
/** What people come to read. */
const READING = new Set(['regulation', 'regulation of an edition', 'rule']);
/** Redlines and superseded texts ask not to be found, which Lighthouse counts against them. */
const LIGHTHOUSE_KINDS = ['front', 'regulation', 'rule', 'answering', 'check a draft'];
const LIGHTHOUSE_RUNS = 5;

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    keep: { type: 'string' },
    'no-lighthouse': { type: 'boolean', default: false },
  },
});
const failures: string[] = [];

/**
 * Prints a figure beside its budget. What is over fails, unless it is held: known, and no worse than known, or a time, which depends on whoever else uses the
 * machine.
 */
function figure(name: string, found: string, isWithin: boolean, budget: string, isHeld = false): void {
  const word = isWithin ? 'ok  ' : isHeld ? 'over' : 'FAIL';
  console.log(`${word}  ${name.padEnd(44)} ${found.padEnd(28)} ${budget}`);
  if (!isWithin && !isHeld) failures.push(name);
}

const kib = (bytes: number): string => `${(bytes / KIB).toFixed(1)} KB`;

const chrome = chromePath();
if (chrome === undefined) {
  console.error(NO_BROWSER);
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'reglament-budgets-'));
try {
  await measure(values.folder ?? (await build(resolve(values.keep ?? join(work, 'site')))), chrome);
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (failures.length > 0) {
  console.error(`\nFailed: ${failures.join('; ')}`);
  process.exitCode = 1;
}

async function build(out: string): Promise<string> {
  const started = performance.now();
  const root = join(import.meta.dirname, '../../..');
  const job = {
    ...{ root, out, base: BASE, site: 'https://policy.onego.example', now: '2026-11-22T10:00:00+03:00' },
    ...{ repository: 'onego/rules', branch: undefined },
  };
  const { pages, bytes } = await buildSite(job, () => {});
  const seconds = (performance.now() - started) / 1000;
  const found = `${seconds.toFixed(1)} s, ${pages} pages, ${(bytes / KIB / KIB).toFixed(0)} MB`;
  const isWithin = seconds <= BUDGET.buildSeconds;
  figure('build of this repository, all editions', found, isWithin, `${BUDGET.buildSeconds} s`, true);
  return out;
}

async function measure(folder: string, chromium: string): Promise<void> {
  const pages = pagesOf(folder);
  const kinds = new Set(pages.map(({ kind }) => kind));
  const missing = KIND_NAMES.filter((kind) => !kinds.has(kind));
  figure(
    'kinds of pages',
    `${kinds.size} of ${KIND_NAMES.length}`,
    missing.length === 0 && !kinds.has('unknown'),
    missing.join(', ') || 'all, none unknown',
  );
  links(folder);
  const served = await serve(folder, BASE);
  const browser = await launch(chromium);
  try {
    await look(browser, served.url, largestOfEach(pages));
    await weigh(browser, served.url, folder, pages);
    await draft(browser, served.url);
  } finally {
    await browser.close();
  }
  if (!values['no-lighthouse']) await scores(served.url, chromium, pages);
  await served.close();
}

function links(folder: string): void {
  const { pages, links: count, broken } = brokenLinks(folder, BASE);
  figure(
    'internal links and fragments',
    `${broken.length} broken of ${count}, ${pages} pages`,
    broken.length === 0,
    '0',
  );
  for (const { page, link, reason } of broken.slice(0, 20)) console.log(`      ${page}: ${link} (${reason})`);
}

async function look(browser: Browser, url: string, pages: readonly KnownPage[]): Promise<void> {
  const found = { axe: [] as string[], csp: [] as string[], errors: [] as string[], overflow: [] as string[] };
  const shifts: { readonly cls: number; readonly where: string }[] = [];
  const visits = pages.flatMap((page) => LOOKS.map((one) => ({ page, one })));
  const others = ['', 'no/such/page/'].flatMap((path) =>
    LOOKS.map((one) => ({ page: { path, kind: path === '' ? 'languages' : 'not found' }, one })),
  );
  await inParallel([...visits, ...others], cpus().length, async ({ page, one }) => {
    const seen = await visit(browser, url + page.path, one);
    const where = `${page.path || '/'} ${one.width}`;
    const isMissing = page.kind === 'not found';
    found.axe.push(...seen.axe.map((what) => `${where}: ${what}`));
    found.csp.push(...seen.csp.map((what) => `${where}: ${what}`));
    found.errors.push(
      ...seen.errors.filter((what) => !(isMissing && what.includes('404'))).map((what) => `${where}: ${what}`),
    );
    if (seen.overflow > 0) found.overflow.push(`${where}: ${seen.overflow} px`);
    if (seen.cls < SEEN_SHIFT) return;
    // On a busy machine a font may come in the very frame in which it is given up: what a page does by itself it does again.
    const { cls } = await visit(browser, url + page.path, { ...one, themes: [] });
    if (cls >= SEEN_SHIFT) shifts.push({ cls, where });
  });
  const visited = visits.length + others.length;
  for (const [name, list] of [
    ['axe: WCAG 2.2 AA and best practice, both themes', found.axe],
    ['Content Security Policy', found.csp],
    ['errors in the console', found.errors],
    ['stands out to the side', found.overflow],
  ] as const) {
    figure(name, `${list.length} in ${visited} visits`, list.length === 0, '0');
    for (const one of list.slice(0, 30)) console.log(`      ${one}`);
  }
  shifts.sort((a, b) => b.cls - a.cls);
  figure('Cumulative Layout Shift', `${shifts.length} in ${visited} visits`, shifts.length === 0, '0');
  for (const { cls, where } of shifts.slice(0, 30)) console.log(`      ${cls.toFixed(4)} ${where}`);
}

async function weigh(browser: Browser, url: string, folder: string, pages: readonly KnownPage[]): Promise<void> {
  const reading = pages
    .filter(({ kind }) => READING.has(kind))
    .map((page) => {
      const html = readFileSync(join(folder, page.path, 'index.html'), 'utf8');
      return { ...page, zipped: gzipSync(html).length, words: wordsIn(html) };
    })
    .sort((a, b) => b.zipped - a.zipped);
  const long = reading.filter((page) => page.zipped > BUDGET.readingPage);
  const median = reading[Math.floor(reading.length / 2)]?.zipped ?? 0;
  figure(
    'reading pages, HTML and CSS',
    `median ${kib(median)}, ${long.length} of ${reading.length} long`,
    long.length === 0,
    kib(BUDGET.readingPage),
    long.length <= KNOWN.longPages && (long[0]?.zipped ?? 0) <= KNOWN.longestPage,
  );
  for (const { path, zipped, words } of long) {
    console.log(`      ${kib(zipped).padStart(9)}, words ${kib(words)}, around them ${kib(zipped - words)}: ${path}`);
  }
  const loaded: Visit[] = [];
  for (const page of largestOfEach(pages.filter(({ kind }) => READING.has(kind)))) {
    loaded.push(await visit(browser, url + page.path, { width: 1280, themes: [] }));
  }
  const most = (measureOf: (seen: Visit) => number): number => Math.max(...loaded.map(measureOf));
  const bytesOf = (type: string) => (seen: Visit) =>
    seen.requests.filter((one) => one.type === type).reduce((sum, { bytes }) => sum + bytes, 0);
  const inline = Math.max(
    ...reading.slice(0, 50).map(({ path }) => inlineScript(readFileSync(join(folder, path, 'index.html'), 'utf8'))),
  );
  figure(
    'reading page, script',
    kib(most(bytesOf('script')) + inline),
    most(bytesOf('script')) + inline <= BUDGET.readingScript,
    kib(BUDGET.readingScript),
  );
  figure('reading page, fonts', kib(most(bytesOf('font'))), most(bytesOf('font')) <= BUDGET.fonts, kib(BUDGET.fonts));
  figure(
    'reading page, requests',
    String(most(({ requests }) => requests.length)),
    most(({ requests }) => requests.length) <= BUDGET.requests,
    String(BUDGET.requests),
  );
}

/** What a first verdict costs: scripts are what the budget is about, editions and content are data. */
async function draft(browser: Browser, url: string): Promise<void> {
  const { plain, loud, median, slowest } = await draftCost(browser, url);
  for (const [name, parts] of Object.entries({ 'plain words': plain, 'a link and a phone': loud })) {
    const all = (end: string): number =>
      parts.filter(({ path }) => path.endsWith(end)).reduce((sum, { bytes }) => sum + bytes, 0);
    const script = all('.js');
    const isHeld = parts === loud && script <= KNOWN.loudScript;
    figure(`draft check, script, ${name}`, kib(script), script <= BUDGET.draftScript, kib(BUDGET.draftScript), isHeld);
    console.log(`      ${kib(all('.json')).padStart(9)}  editions, calendar: data`);
  }
  for (const { path, bytes } of loud) if (bytes > KIB) console.log(`      ${kib(bytes).padStart(9)}  ${path}`);
  figure(
    'draft check, a verdict when warm',
    `${Math.round(median)} ms, slowest ${Math.round(slowest)} ms`,
    median <= BUDGET.draftMilliseconds,
    `${BUDGET.draftMilliseconds} ms, median of 10`,
    true,
  );
}

/** Bytes of what a page says, compressed by itself. */
function wordsIn(html: string): number {
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
  return gzipSync(main.replace(/<[^>]+>/g, ' ')).length;
}

/** Bytes of the scripts that stand in a page, compressed by themselves. */
function inlineScript(html: string): number {
  const scripts = [
    ...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/)[^>]*>([\s\S]*?)<\/script>/g),
  ].map(([, text = '']) => text);
  return scripts.length === 0 ? 0 : gzipSync(scripts.join('\n')).length;
}

async function scores(url: string, chromium: string, pages: readonly KnownPage[]): Promise<void> {
  for (const kind of LIGHTHOUSE_KINDS) {
    const page = largestOfEach(pages.filter((one) => one.kind === kind && one.lang === 'ru'))[0];
    if (page === undefined) continue;
    for (const form of ['phone', 'desktop'] as const) {
      const lost = new Set<string>();
      const { scores: found, made } = await medianScores(LIGHTHOUSE_RUNS, async () => {
        const run = await lighthouse(url + page.path, form, chromium, work);
        for (const one of run.lost) lost.add(one);
        return run.scores;
      });
      const isFull = Object.values(found).every((score) => score === 100);
      figure(
        `Lighthouse, ${kind}, ${form}`,
        Object.values(found).join(' '),
        isFull,
        `100 ×4, median of ${LIGHTHOUSE_RUNS} (${made} runs)`,
        // Performance is a time; the others are not.
        Object.entries(found).every(([name, score]) => score === 100 || name === 'performance'),
      );
      if (!isFull) for (const one of lost) console.log(`      ${one}`);
    }
  }
}

async function inParallel<T>(items: readonly T[], most: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const next = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: most }, next));
}

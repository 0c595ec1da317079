import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { DRAFTS } from '../draft-drafts.ts';

/** The files that came until a verdict stood there, the largest first. Bytes are those on the way, compressed. */
export type Loaded = readonly { readonly path: string; readonly bytes: number }[];

/** What a verdict costs the reader. */
export interface DraftCost {
  /** For a few plain words. */
  readonly plain: Loaded;
  /** For a link and the number of a phone besides. */
  readonly loud: Loaded;
  /** From the text to the verdict, in milliseconds, when all is loaded. */
  readonly median: number;
  readonly slowest: number;
}

/** The first drafts are judged while the engine grows warm. */
const WARMING = 2;
const ROUNDS = 10;
const VERDICT = '#draft-verdict:is([data-verdict="blocks"], [data-verdict="passes"])';

/** Has drafts judged in the page, and then more of them by its worker. @param url The site, with a slash at the end. */
export async function draftCost(browser: Browser, url: string): Promise<DraftCost> {
  const loud = await loadedFor(browser, url, DRAFTS['loud'] ?? '');
  const plain = await loadedFor(browser, url, DRAFTS['crowded'] ?? '');
  const script = loud.find(({ path }) => /\/worker-[\w-]+\.js$/.test(path))?.path;
  if (script === undefined) throw new Error('The page has loaded no worker.');
  const page = await browser.newPage();
  try {
    await page.goto(`${url}ru/check/`);
    const times = await page.evaluate(judgeInWorker, {
      ...{ script, data: `${url}check/`, rounds: WARMING + ROUNDS },
      texts: [DRAFTS['loud'] ?? '', DRAFTS['crowded'] ?? ''],
    });
    const warm = times.slice(WARMING).sort((a, b) => a - b);
    return { plain, loud, median: warm[Math.floor(warm.length / 2)] ?? 0, slowest: warm.at(-1) ?? 0 };
  } finally {
    await page.close();
  }
}

/** What a browser that was never there loads until a draft has its verdict. */
async function loadedFor(browser: Browser, url: string, draft: string): Promise<Loaded> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const sizes = new Map<string, number>();
    const reading: Promise<void>[] = [];
    page.on('response', (response) => {
      const read = response.body().then(
        (body) => void sizes.set(new URL(response.url()).pathname, gzipSync(body).length),
        // A font that is not waited for may be dropped; it is no part of the verdict.
        () => {},
      );
      reading.push(read);
    });
    await page.goto(`${url}ru/check/`);
    await page.getByText('Файлом').click();
    await page.getByLabel('Файл целиком').fill(draft);
    await page.locator(VERDICT).waitFor({ timeout: 60_000 });
    await Promise.all(reading);
    return [...sizes].map(([path, bytes]) => ({ path, bytes })).sort((a, b) => b.bytes - a.bytes);
  } finally {
    await context.close();
  }
}

interface Rounds {
  readonly script: string;
  readonly data: string;
  readonly texts: readonly string[];
  readonly rounds: number;
}

/** Runs in the page. Every text is another: the engine may know what it has read. */
async function judgeInWorker({ script, data, texts, rounds }: Rounds): Promise<number[]> {
  const worker = new Worker(script, { type: 'module' });
  worker.postMessage({ kind: 'start', locale: 'ru', data });
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const text = `${texts[round % texts.length]}${round}\n`;
    const started = performance.now();
    const answer = new Promise<MessageEvent>((done) => worker.addEventListener('message', done, { once: true }));
    worker.postMessage({ kind: 'check', id: round, text, now: Date.now() });
    const { data: verdict } = await answer;
    if (verdict.kind !== 'verdict') throw new Error(`The worker gives no verdict: ${verdict.detail}`);
    taken.push(performance.now() - started);
  }
  worker.terminate();
  return taken;
}

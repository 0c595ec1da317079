import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { watchRequests } from '../browser/quiet.ts';

export interface Look {
  /** CSS pixels. */
  readonly width: number;
  /** The themes in which axe looks at the page, one after the other: the page comes once. */
  readonly themes: readonly ('light' | 'dark')[];
}

/** What a visit to a page shows. */
export interface Visit {
  /** Violations that axe finds: rule, number of places, the first of them. */
  readonly axe: readonly string[];
  /** Violations of the page's own Content Security Policy. */
  readonly csp: readonly string[];
  /** Errors of scripts, and files that did not come. */
  readonly errors: readonly string[];
  /** Cumulative Layout Shift, as the browser counts it. */
  readonly cls: number;
  /** Whether something stands out of the window to the side. */
  readonly overflow: number;
  /** What was asked for until the page was quiet. */
  readonly requests: readonly { readonly type: string; readonly url: string; readonly bytes: number }[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Kept by the page while it loads; read at the end. */
function watchPage(): void {
  const seen: { csp: string[]; cls: number } = { csp: [], cls: 0 };
  Object.assign(globalThis, { seenByTest: seen });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    seen.csp.push(`${violatedDirective} ${blockedURI} ${sample}`.trim());
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) seen.cls += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Visits a page as a reader would and looks at it with axe. axe runs in a world of its own, past the page's policy. */
export async function visit(browser: Browser, url: string, { width, themes }: Look): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: 'light',
  });
  const page = await context.newPage();
  const quiet = watchRequests(page);
  const errors: string[] = [];
  const requests: { type: string; url: string; bytes: number }[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const sizes: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const sized = request.sizes().then(({ responseBodySize }) => {
      requests.push({ type: request.resourceType(), url: request.url(), bytes: responseBodySize });
    });
    sizes.push(sized.catch(() => {}));
  });
  await page.addInitScript(watchPage);
  try {
    await page.goto(url, { waitUntil: 'load' });
    await quiet();
    await Promise.all(sizes);
    const seen = await page.evaluate(
      () => (globalThis as unknown as { seenByTest: { csp: string[]; cls: number } }).seenByTest,
    );
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    const axe: string[] = [];
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      axe.push(...(await axeOf(page)).map((what) => `${theme}: ${what}`));
    }
    return { axe, ...seen, errors, overflow, requests };
  } finally {
    await context.close();
  }
}

async function axeOf(page: import('playwright-core').Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (tags) =>
      (
        globalThis as unknown as {
          axe: {
            run: (
              context: unknown,
              options: unknown,
            ) => Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
          };
        }
      ).axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      }),
    TAGS,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id} ×${nodes.length}: ${JSON.stringify(nodes[0]?.target)} ${nodes[0]?.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
  );
}

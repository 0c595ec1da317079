import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { chromePath, launch, NO_BROWSER } from './chromium.ts';
import { watchRequests } from './quiet.ts';
import { type Served, serve } from './server.ts';

/** The moment at which the site is made. */
export const NOW = '2026-11-22T10:00:00+03:00';
export const BASE = '/reglament/';

/** How somebody comes to a page. */
export interface Visitor {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  /** The day on which the page is read; that of the build when left out. */
  readonly at?: string;
  readonly scripts?: boolean;
  readonly options?: BrowserContextOptions;
}

/** A page that is open, with all that it asked for and complained of. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors in the console, exceptions, violations of the page's own policy. */
  readonly wrong: readonly string[];
  readonly asked: readonly string[];
  /** Waits until the page has all that it asked for. */
  readonly quiet: () => Promise<void>;
}

/** The words of an element as they are seen: what is hidden is no part of them. */
export const seenIn = async (place: Locator): Promise<string> => (await place.allInnerTexts()).join('\n');

/** The Chromium to try the site in. Without one a computer says so, loudly; CI fails. */
export function chromeOrNothing(): string | undefined {
  const chrome = chromePath();
  if (chrome !== undefined) return chrome;
  if (process.env['CI'] !== undefined) throw new Error(NO_BROWSER);
  process.stderr.write(`\n${NO_BROWSER}\n\n`);
  return undefined;
}

const HERE = resolve(import.meta.dirname, '../../..');

/** A site, made once for all tests, and a browser to read it in. `SITE_FOLDER` names that of this repository, made already for the base above. */
export class Tried {
  readonly #root: string;
  readonly #work = mkdtempSync(join(tmpdir(), 'reglament-browser-'));
  readonly #open = new Set<BrowserContext>();
  #served: Served | undefined;
  #browser: Browser | undefined;
  folder = '';

  /** @param root The folder that holds `policy/`: this repository, when left out. */
  constructor(root = HERE) {
    this.#root = root;
  }

  async start(chrome: string): Promise<void> {
    const made = this.#root === HERE ? process.env['SITE_FOLDER'] : undefined;
    this.folder = made ?? this.#make();
    [this.#served, this.#browser] = await Promise.all([serve(this.folder, BASE), launch(chrome)]);
  }

  /** In a process of its own: the test runner's environment is not that of a build. */
  #make(): string {
    const out = join(this.#work, 'site');
    const env = { PATH: process.env['PATH'] ?? '', HOME: this.#work };
    const job = ['--out', out, '--base', BASE, '--now', NOW, '--repository', 'onego/rules'];
    const cli = join(HERE, 'action/cli.ts');
    execFileSync(process.execPath, [cli, 'site', 'build', ...job], { cwd: this.#root, env, stdio: 'pipe' });
    return out;
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    await this.#served?.close();
    rmSync(this.#work, { recursive: true, force: true });
  }

  /** The address of the site, with its base and a slash at the end. */
  get url(): string {
    return this.#served?.url ?? '';
  }

  /** Opens a page, by its path from the root of the site, in a context of its own. */
  async open(path: string, visitor: Visitor = {}): Promise<Opened> {
    const { width = 1280, theme = 'light', at = NOW, scripts = true, options = {} } = visitor;
    if (this.#browser === undefined) throw new Error('the browser is not open');
    const context = await this.#browser.newContext({
      viewport: { width, height: width < 600 ? 844 : 900 },
      colorScheme: theme,
      javaScriptEnabled: scripts,
      locale: path.startsWith('en') ? 'en-GB' : 'ru-RU',
      timezoneId: 'Europe/Moscow',
      ...options,
    });
    this.#open.add(context);
    await context.clock.setFixedTime(new Date(at));
    const page = await context.newPage();
    const wrong: string[] = [];
    const asked: string[] = [];
    const quiet = watchRequests(page);
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => wrong.push(error.message));
    // The browser says a broken policy on the console, too.
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    await page.goto(this.url + path, { waitUntil: 'load' });
    return { page, context, wrong, asked, quiet };
  }

  /** Closes what a test has opened. */
  async closeAll(): Promise<void> {
    await Promise.all([...this.#open].map((context) => context.close()));
    this.#open.clear();
  }
}

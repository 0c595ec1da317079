import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/** A page asks for nothing more when it was quiet for so long, in milliseconds. */
const QUIET = 100;
const LONGEST = 30_000;

/** Counts what a page waits for, from now on. @returns What waits until it has all of it. */
export function watchRequests(page: Page): () => Promise<void> {
  const pending = new Set<Request>();
  let last = Date.now();
  page.on('request', (request) => pending.add(request));
  const settle = (request: Request): void => {
    pending.delete(request);
    last = Date.now();
  };
  page.on('requestfinished', settle);
  page.on('requestfailed', settle);
  return async () => {
    const started = Date.now();
    while (pending.size > 0 || Date.now() - last < QUIET) {
      if (Date.now() - started > LONGEST) {
        throw new Error(`${page.url()} still waits for ${[...pending].map((request) => request.url()).join(', ')}`);
      }
      await wait(QUIET / 4);
    }
  };
}

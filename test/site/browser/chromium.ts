import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** The Chromium to test with: `CHROME_PATH`, else the first on the path, else the one that Playwright has fetched. */
export function chromePath(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  const named = env['CHROME_PATH'];
  if (named !== undefined && named !== '') return named;
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    const found = NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

export const NO_BROWSER =
  'No Chromium was found: the pages were NOT tried in a browser. Install one (apt-get install chromium), or name it in CHROME_PATH.';

/** Opens the browser. The sandbox needs rights that containers do not give, and only our own pages are opened. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

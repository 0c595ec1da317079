import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { settingsModule } from './site/settings-module.ts';

/** The site of this repository at a fixed moment, for its data modules: in a build, the integration says what it is made of. */
const HERE = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const SITE = { root: HERE, now: '2026-11-22T10:00:00+03:00', packageRoot: HERE, calendar: 'full' } as const;

/** `FUZZ=50 npm test` tries fifty times as much, and may take as long. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

/** What takes long, or much memory: `npm run test:large`, and CI. */
const LARGE = 'test/**/*.large.test.ts';
const isLarge = process.env['LARGE'] !== undefined;

export default defineConfig({
  plugins: [settingsModule(SITE)],
  test: {
    include: [isLarge ? LARGE : 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', ...(isLarge ? [] : [LARGE])],
    globalSetup: ['test/setup/node-version.ts'],
    setupFiles: ['test/setup/fuzzing.ts'],
    testTimeout: 60_000 * Math.max(FUZZ, 1),
    hookTimeout: 60_000,
    // The engine takes longer to load than most files to run, and no test leaves anything behind in it: no mock of a module,
    // no global, no environment.
    isolate: false,
    // One worker for each core. Left alone it is one fewer, which on two cores is half.
    maxWorkers: '100%',
  },
});

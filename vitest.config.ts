import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { settingsModule } from './site/settings-module.ts';

/** The site of this repository at a fixed moment, for its data modules: in a build, the integration says what it is made of. */
const HERE = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
const SITE = { root: HERE, now: '2026-11-22T10:00:00+03:00', packageRoot: HERE, calendar: 'full' } as const;

/** `FUZZ=50 npm test` tries fifty times as much, and may take as long. */
const FUZZ = Number(process.env['FUZZ'] ?? 1);

/** What takes long is a script of its own, which CI runs: much memory (`npm run test:large`), the whole site in a browser (`npm run test:browser`). */
const APART = ['large', 'browser'] as const;
const asked = APART.find((kind) => process.env[kind.toUpperCase()] !== undefined);
const filesOf = (kind: string): string => `test/**/*.${kind}.test.ts`;

export default defineConfig({
  plugins: [settingsModule(SITE)],
  test: {
    include: [asked === undefined ? 'test/**/*.test.ts' : filesOf(asked)],
    exclude: ['**/node_modules/**', ...(asked === undefined ? APART.map(filesOf) : [])],
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

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/node-version.ts'],
    setupFiles: ['test/setup/fuzzing.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

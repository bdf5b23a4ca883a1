import { defineConfig } from 'vitest/config';

// Limits catch what hangs, not what is slow: a machine a quarter as fast passes.
const limits = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      // Pure code and scripts: no build needed.
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/built/**', 'tests/e2e/**', 'tests/hosting/**'],
          setupFiles: 'tests/fixtures/parse-once.ts',
          isolate: false,
          ...limits,
        },
      },
      // The built site in dist/, as files. One file at a time: some build again, and builds share Astro's cache.
      {
        test: {
          name: 'site',
          include: ['tests/built/**/*.test.ts'],
          fileParallelism: false,
          ...limits,
        },
      },
      // The built site behind a real nginx, which `npm test` finds or installs.
      {
        test: {
          name: 'hosting',
          include: ['tests/hosting/**/*.test.ts'],
          globalSetup: 'tests/hosting/publish-once.ts',
          ...limits,
        },
      },
    ],
  },
});

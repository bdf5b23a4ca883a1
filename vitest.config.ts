import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Pure code and scripts: no build needed.
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/built/**', 'tests/e2e/**', 'tests/hosting/**'],
          // Property tests try thousands of cases, and some index the guide first; a busy machine is no failure.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      // The built site in dist/, as files. One file at a time: some build again, and builds share Astro's cache.
      {
        test: {
          name: 'site',
          include: ['tests/built/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // The built site behind a real nginx, which `npm test` finds or installs.
      {
        test: {
          name: 'hosting',
          include: ['tests/hosting/**/*.test.ts'],
          globalSetup: 'tests/hosting/publish-once.ts',
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

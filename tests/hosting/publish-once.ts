import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { publishBuild } from '../../scripts/hosting/publishing.ts';
import { defaultRetention } from '../../scripts/hosting/release.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that `dist/` was published to, for tests that only read it. */
    home: string;
  }
}

/** Publishes `dist/` once for all hosting tests: compressing it takes seconds. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const home = mkdtempSync(join(tmpdir(), 'panduan-home-'));
  await publishBuild('dist', home, defaultRetention, new Date());
  provide('home', home);
  return () => rmSync(home, { recursive: true, force: true });
}

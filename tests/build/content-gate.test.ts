import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { soundRoot, today } from '../fixtures/overlay.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'panduan-gate-'));
  cpSync(soundRoot, content, { recursive: true });
  vi.stubEnv('GUIDE_CONTENT', content);
  vi.stubEnv('GUIDE_TODAY', today);
  // The root of the content is read from the environment once.
  vi.resetModules();
  return () => {
    vi.unstubAllEnvs();
    rmSync(content, { recursive: true });
  };
});

/** Begins a build. Resolves to what it warns of. */
async function begin(): Promise<string[]> {
  const { contentGate } = await import('../../src/build/content-gate.ts');
  const warnings: string[] = [];
  const start = contentGate().hooks['astro:build:start'] as (options: object) => Promise<void>;
  await start({ logger: { warn: (text: string) => warnings.push(text) } });
  return warnings;
}

it('a build goes on with sound content', async () => {
  expect(await begin()).toEqual([]);
});

it('a build stops for content that fails the check', async () => {
  cpSync(join(soundRoot, '../broken/unknown-key-near'), content, { recursive: true });
  await expect(begin()).rejects.toThrow('1 kesalahan. Situs tidak dibuat');
});

it('a build stops for a day that is none', async () => {
  vi.stubEnv('GUIDE_TODAY', '2024-02-30');
  await expect(begin()).rejects.toThrow('GUIDE_TODAY is "2024-02-30"');
});

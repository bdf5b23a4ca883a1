import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { soundRoot, today } from '../fixtures/overlay.ts';
import { makeSoundRepository } from '../fixtures/repository.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'panduan-gate-'));
  cpSync(soundRoot, content, { recursive: true });
  vi.stubEnv('GUIDE_CONTENT', content);
  vi.stubEnv('GUIDE_TODAY', today);
  // The root of the content is read from the environment once, also by the tests that come after these.
  vi.resetModules();
  return () => {
    vi.resetModules();
    vi.unstubAllEnvs();
    rmSync(content, { recursive: true });
  };
});

const logger = { warn: vi.fn<(text: string) => void>(), error: vi.fn<(text: string) => void>() };

/** Begins a build, or another command of Astro. */
async function begin(command = 'build'): Promise<void> {
  const { contentGate } = await import('../../src/build/content-gate.ts');
  const setUp = contentGate().hooks['astro:config:setup'] as (options: object) => Promise<void>;
  vi.resetAllMocks();
  await setUp({ command, logger });
}

it('a build goes on with sound content', async () => {
  await begin();
  expect(logger.warn).not.toHaveBeenCalled();
});

it('a build goes on with a warning, and says it', async () => {
  cpSync(join(soundRoot, '../broken/policy-value-whose'), content, { recursive: true });
  await begin();
  expect(logger.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('policy-hours-unknown'));
});

it('a build stops for content that fails the check, and says what is wrong', async () => {
  cpSync(join(soundRoot, '../broken/unknown-key-near'), content, { recursive: true });
  await expect(begin()).rejects.toThrow('1 kesalahan. Situs tidak dibuat');
  expect(logger.error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('unknown-key'));
});

it('a build stops before Astro reads the content, and without a stack', async () => {
  symlinkSync('/etc/passwd', join(content, 'guide/dapur/masak-nasi/2026-11-20.md'));
  await expect(begin()).rejects.toMatchObject({ message: expect.stringContaining('1 kesalahan'), stack: '' });
  rmSync(content, { recursive: true });
  await expect(begin()).rejects.toMatchObject({
    message: `Folder isi panduan tidak ditemukan: ${content}`,
    stack: '',
  });
  mkdirSync(content);
});

it('a build compares with the base that GUIDE_BASE names', async () => {
  const { repository, remove } = makeSoundRepository();
  const root = join(repository, 'content');
  vi.stubEnv('GUIDE_CONTENT', root);
  appendFileSync(join(root, 'guide/dapur/masak-nasi/2024-01-01.md'), 'Lagi.\n');
  await begin();
  vi.stubEnv('GUIDE_BASE', 'main');
  await expect(begin()).rejects.toThrow('1 kesalahan');
  vi.stubEnv('GUIDE_BASE', 'tidak-ada');
  await expect(begin()).rejects.toMatchObject({
    message: expect.stringContaining('tidak ditemukan'),
    stack: '',
  });
  remove();
});

it('an author’s server starts with any content', async () => {
  cpSync(join(soundRoot, '../broken/unknown-key-near'), content, { recursive: true });
  await begin('dev');
});

it('a build stops for a day that is none', async () => {
  vi.stubEnv('GUIDE_TODAY', '2024-02-30');
  await expect(begin()).rejects.toThrow('GUIDE_TODAY is "2024-02-30"');
});

it('a text that was sound is read again once it has changed', async () => {
  const file = join(content, 'guide/dapur/masak-nasi/2024-01-01.md');
  await begin();
  appendFileSync(file, '\nHubungi 0812-3456-7890.\n');
  await expect(begin()).rejects.toThrow('1 kesalahan');
  // What had a fault isn't taken for sound.
  await expect(begin()).rejects.toThrow('1 kesalahan');
});

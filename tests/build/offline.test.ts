import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { offline } from '../../src/build/offline.ts';

it('GUIDE_OFFLINE=off writes a worker that throws everything away, and nothing to be cached', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'panduan-off-'));
  vi.stubEnv('GUIDE_OFFLINE', 'off');
  const warn = vi.fn();
  const finish = offline().hooks['astro:build:done'] as (options: object) => Promise<void>;
  await finish({ dir: pathToFileURL(`${dist}/`), logger: { warn } });
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  const files = readdirSync(dist);
  rmSync(dist, { recursive: true });
  vi.unstubAllEnvs();
  expect(files).toEqual(['sw.js']);
  expect(worker).toContain('unregister()');
  expect(worker).toContain('caches.delete');
  expect(worker).not.toContain('fetch');
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('GUIDE_OFFLINE=off'));
});

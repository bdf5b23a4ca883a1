import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { soundRoot, today } from '../fixtures/overlay.ts';

it('a start says what is wrong with the content, and serves nothing', async () => {
  const content = mkdtempSync(join(tmpdir(), 'panduan-start-'));
  onTestFinished(() => rmSync(content, { recursive: true }));
  cpSync(soundRoot, content, { recursive: true });
  cpSync(join(soundRoot, '../broken/unknown-key-near'), content, { recursive: true });
  const script = join(import.meta.dirname, '../../scripts/start.ts');
  const env = { ...process.env, GUIDE_CONTENT: content, GUIDE_TODAY: today, GUIDE_BASE: undefined };
  const { code, stdout, stderr } = await promisify(execFile)(process.execPath, [script], { env }).catch(
    (error) => error,
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(/^ {2}… building the site\n {2}✗ building the site.*\n$/);
  expect(stderr).toMatch(/unknown-key\n.*1 kesalahan. Situs tidak dibuat.*there is nothing to serve/s);
});

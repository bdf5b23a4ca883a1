import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let server: Server;
let folder = '';
const seen: string[] = [];
let posted = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'panduan-github-'));
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    posted = '';
    request.on('data', (bytes) => {
      posted += bytes;
    });
    const isPulls = request.url?.startsWith('/repos/toko/panduan/pulls');
    response.statusCode = request.headers.authorization === 'Bearer kunci' ? 200 : 401;
    response.end(JSON.stringify(isPulls ? [{ number: 7, head: { sha: 'a1' } }] : []));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function run(what: string, file: string, env: Record<string, string>) {
  const { port } = server.address() as AddressInfo;
  const api = { GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_REPOSITORY: 'toko/panduan' };
  return new Promise<{ code: number; out: string }>((resolve) => {
    const options = { env: { ...process.env, ...api, ...env } };
    execFile(process.execPath, ['scripts/github.ts', what, file], options, (error, out) =>
      resolve({ code: error ? 1 : 0, out }),
    );
  });
}

describe('what a workflow runs', () => {
  it('comments with the token of its environment', async () => {
    const file = join(folder, 'perubahan.md');
    writeFileSync(file, 'Isi.');
    const head = { HEAD_OWNER: 'sari', HEAD_BRANCH: 'usulan/a&b', HEAD_SHA: 'a1' };
    const commented = await run('comment', file, { ...head, GITHUB_TOKEN: 'kunci' });
    expect(commented).toEqual({ code: 0, out: 'Wrote the comment on pull request 7.\n' });
    expect(seen[0]).toBe(
      'GET /repos/toko/panduan/pulls?state=open&head=sari%3Ausulan%2Fa%26b&per_page=100&page=1 Bearer kunci',
    );
    expect(seen.at(-1)).toBe('POST /repos/toko/panduan/issues/7/comments Bearer kunci');
    expect((await run('comment', file, { ...head, GITHUB_TOKEN: 'salah' })).code).toBe(1);
    expect((await run('komentar', file, { ...head, GITHUB_TOKEN: 'kunci' })).code).toBe(1);
  });

  it('comments below the address of the preview, where there is one', async () => {
    const file = join(folder, 'perubahan.md');
    writeFileSync(file, 'Isi.');
    const env = { HEAD_OWNER: 'sari', HEAD_BRANCH: 'usulan', HEAD_SHA: 'a1', GITHUB_TOKEN: 'kunci' };
    await run('comment', file, { ...env, PREVIEW: 'https://usulan-7.panduan.pages.dev/' });
    expect(JSON.parse(posted).body).toMatch(
      /-->\n\*\*Pratinjau situs:\*\* https:\/\/usulan-7\.panduan\.pages\.dev\/\n\nIsi\.$/,
    );
  });

  it('reminds from the file that the site publishes', async () => {
    const file = join(folder, 'pages.json');
    const pages = {
      asOf: '2024-01-01',
      counts: {},
      pages: [],
      owed: [],
      questions: [],
      steppedAside: [],
      held: [],
    };
    writeFileSync(file, JSON.stringify(pages));
    const reminded = await run('remind', file, { GITHUB_TOKEN: 'kunci' });
    expect(reminded).toEqual({ code: 0, out: 'Nothing to say.\n' });
  });
});

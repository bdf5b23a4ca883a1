import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { copyEndings } from '../../scripts/hosting/stage.ts';
import { containsPartOf, type HttpAnswer } from '../../scripts/hosting/verify/check.ts';
import { headerTricks, pathTricks } from '../../scripts/hosting/verify/stranger-checks.ts';
import { ask, forAll } from './ask.ts';
import { addressOf, filesOf } from './dist-files.ts';
import { type LoginService, session, startLoginService } from './login-service.ts';
import { type RunningNginx, startNginx } from './nginx-server.ts';

let loginService: LoginService;
const nginx: Record<string, RunningNginx> = {};
const files = filesOf('dist');
/** One file of each ending in each top folder: what nginx tells addresses apart by. */
const kinds = [
  ...Map.groupBy(files, (file) => `${/^[^/]+\//.exec(file) ?? ''} ${extname(file)}`).values(),
].map(([file = '']) => file);

beforeAll(async () => {
  nginx.basic = await startNginx('basic', inject('home'));
  loginService = await startLoginService();
  nginx['oauth2-proxy'] = await startNginx('oauth2-proxy', inject('home'), loginService.address);
  nginx['a login service that is down'] = await startNginx('oauth2-proxy', inject('home'));
});
afterAll(async () => {
  for (const each of Object.values(nginx)) await each.stop();
  loginService.stop();
});

const portOf = (name: string) => nginx[name]?.port ?? 0;

/** What is wrong with an answer to somebody unknown; nothing where it tells nothing. */
function leaks({ status, headers, body }: HttpAnswer, content: Buffer): string[] {
  const wrong: string[] = [];
  if (status < 400 || status === 404) wrong.push(`status ${status}`);
  const telling = ['etag', 'last-modified', 'content-range', 'content-encoding'];
  if (telling.some((header) => headers[header])) wrong.push('tells of the file');
  if (headers['cache-control'] !== 'private, no-store' && status !== 400)
    wrong.push(`kept: ${headers['cache-control']}`);
  if (body.length > 400 || containsPartOf(body, content)) wrong.push('has a body of its own');
  return wrong;
}

describe.each(['basic', 'oauth2-proxy', 'a login service that is down'])(
  'whom %s does not let in',
  (name) => {
    async function ways(file: string, paths: readonly string[], headers = {}, method = 'GET') {
      const content = readFileSync(`dist/${file}`);
      const found: string[] = [];
      for (const path of paths) {
        const told = leaks(await ask(portOf(name), path, headers, method), content);
        found.push(...told.map((what) => `${method} ${path} ${JSON.stringify(headers)}: ${what}`));
      }
      return found;
    }

    it('reads no file of the guide, nor its compressed copies', async () => {
      const found: string[] = [];
      await forAll(files, async (file) => {
        const address = addressOf(file);
        const folder = address.replace(/index\.html$/, '');
        const copies = copyEndings.map((ending) => address + ending);
        found.push(...(await ways(file, [address, folder, ...copies])));
      });
      expect(found).toEqual([]);
      expect(files.length).toBeGreaterThan(100);
    });

    it('reads no kind of them by another way of writing its address', async () => {
      const found: string[] = [];
      await forAll(kinds, async (file) => {
        const address = addressOf(file);
        const folder = address.replace(/\/index\.html$/, '');
        const tricks = [...pathTricks(address), ...(folder !== address && folder ? pathTricks(folder) : [])];
        // The path that is left may be the login service's own, which answers for itself, or nothing at all.
        const told = await ways(file, tricks);
        found.push(...told.filter((line) => !/^GET \S*oauth2\S* .*: (status 404)$/.test(line)));
      });
      expect(found).toEqual([]);
    });

    it('reads no kind of them with headers of another server, nor by another method', async () => {
      const found: string[] = [];
      await forAll(kinds, async (file) => {
        for (const headers of headerTricks) found.push(...(await ways(file, [addressOf(file)], headers)));
        for (const method of ['HEAD', 'POST', 'OPTIONS', 'PUT', 'PROPFIND'])
          found.push(...(await ways(file, [addressOf(file)], {}, method)));
      });
      expect(found).toEqual([]);
    });
  },
);

describe('a company account', () => {
  const cookie = { cookie: session };

  it('lets in, and its renewed session reaches the browser', async () => {
    const answer = await ask(portOf('oauth2-proxy'), '/', cookie);
    expect(answer.status).toBe(200);
    expect(answer.body.equals(readFileSync('dist/index.html'))).toBe(true);
    expect(answer.headers['set-cookie']).toEqual(['_oauth2_proxy=lagi']);
  });

  it('is asked for where a person opens a page, and brings back to it', async () => {
    const path = '/cari/?q=transfer&x=1';
    const answer = await ask(portOf('oauth2-proxy'), path, { 'sec-fetch-mode': 'navigate' });
    const location = `https://login.example/?back=${encodeURIComponent(path)}`;
    expect(answer.status).toBe(302);
    expect(answer.headers).toMatchObject({ location, 'cache-control': 'private, no-store' });
  });

  it('is not asked for by a prerender, which would leave the login page for the guide', async () => {
    const prerender = { 'sec-fetch-mode': 'navigate', 'sec-purpose': 'prefetch;prerender' };
    const { status, headers } = await ask(portOf('oauth2-proxy'), '/', prerender);
    expect([status, headers.location, headers['speculation-rules']]).toEqual([401, undefined, undefined]);
  });

  it("brings back to nowhere but where one came from, whatever the browser's headers say", async () => {
    const forged = { 'x-auth-request-redirect': 'https://elsewhere.example/' };
    for (const path of ['/', '/oauth2/start']) {
      const answer = await ask(portOf('oauth2-proxy'), path, { 'sec-fetch-mode': 'navigate', ...forged });
      expect(answer.headers.location).not.toContain('elsewhere');
    }
  });

  it('that is left takes what was kept on the machine along', async () => {
    const { headers } = await ask(portOf('oauth2-proxy'), '/oauth2/sign_out', cookie);
    expect(headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
    expect((await ask(portOf('oauth2-proxy'), '/', cookie)).headers['clear-site-data']).toBeUndefined();
  });

  it('that is left while the login service is down takes it along, too', async () => {
    const { status, headers } = await ask(portOf('a login service that is down'), '/oauth2/sign_out', cookie);
    expect(status).toBe(502);
    expect(headers).toMatchObject({
      'clear-site-data': '"cache", "cookies", "storage"',
      'cache-control': 'private, no-store',
    });
  });

  it("can't be had from the address by which nginx asks for it", async () => {
    expect((await ask(portOf('oauth2-proxy'), '/oauth2/auth', cookie)).status).toBe(404);
  });
});

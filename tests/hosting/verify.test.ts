import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { compressFile } from '../../scripts/hosting/stage.ts';
import { HOST } from '../../scripts/setup/port.ts';
import { type LoginService, session, startLoginService } from './login-service.ts';
import { type Site, startSites, user } from './nginx-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'panduan-verify-'));
const address = 'https://panduan.example';
const local = 'http://127.0.0.1:4321';
let loginService: LoginService;
/** Published builds: a right one, one of yesterday's yesterday, one whose links lead elsewhere, and one with the buttons of hearing back. */
const homes = { right: '', old: '', elsewhere: '', hearing: '' };

/** A copy of what is published with other links and of another time. */
async function makeHome(name: string, site: string, builtAt: Date, more = ''): Promise<string> {
  const home = join(folder, name);
  execFileSync('cp', ['-al', inject('home'), home]);
  const write = async (file: string, text: string) => {
    const path = join(home, 'current/site', file);
    rmSync(path);
    writeFileSync(path, text);
    await compressFile(path, builtAt.getTime() / 1000);
  };
  await write('index.html', readFileSync('dist/index.html', 'utf8').replaceAll(local, site) + more);
  await write('api/build.json', JSON.stringify({ builtAt: builtAt.toISOString() }));
  return home;
}

beforeAll(async () => {
  loginService = await startLoginService();
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  homes.right = await makeHome('right', address, hoursAgo(1));
  homes.old = await makeHome('old', address, hoursAgo(27));
  homes.elsewhere = await makeHome('elsewhere', local, hoursAgo(1));
  const link = '<a href="/apa-yang-dicatat/">Apa yang dicatat?</a>';
  homes.hearing = await makeHome('hearing', address, hoursAgo(1), link);
});
afterAll(() => {
  loginService.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `npm run host -- verify` on a server, and gives its exit code, the titles of what is wrong and all it said. */
async function verify(
  site: Partial<Site> = {},
  options = site.login === 'oauth2-proxy' ? ['--cookie', session] : ['--user', user],
) {
  const https = site.https ?? true;
  const names = { serverName: 'panduan.example', loginService: loginService.address };
  const nginx = await startSites([{ login: 'basic', home: homes.right, https, ...names, ...site }]);
  const connect = `${HOST}:${https ? nginx.port : ''}:${https ? nginx.portHttp : nginx.port}`;
  const args = ['verify', https ? address : local, '--connect', connect, ...options];
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: https ? nginx.certificate : '' };
  const { stdout, code } = await promisify(execFile)('node', ['scripts/hosting/configure.ts', ...args], {
    env,
  }).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  );
  await nginx.stop();
  const wrong = [...stdout.matchAll(/^ {2}WRONG {2}(.*)/gm)].map(([, title]) => title);
  return { code, said: stdout, wrong };
}

/** Another site comes first, and answers all other names. */
const withOtherSite = (site: string) => {
  const lines = [/listen .* ssl http2;/, /ssl_certificate .*;/, /ssl_certificate_key .*;/];
  return `server { ${lines.map((line) => line.exec(site)?.[0]).join(' ')} return 200 "Hai"; }\n${site}`;
};

it.each<[string, Partial<Site>, () => string]>([
  ['passwords by https', {}, () => homes.right],
  ['company accounts by https', { login: 'oauth2-proxy' }, () => homes.right],
  ['hearing back', { hears: true }, () => homes.hearing],
  ['another site on the same server', { edit: withOtherSite }, () => homes.right],
  ['passwords by http', { https: false }, () => homes.elsewhere],
])('a server that is right is told so: %s', async (_, site, home) => {
  const { code, wrong, said } = await verify({ ...site, home: home() });
  expect([code, wrong], said).toEqual([0, []]);
  expect(said).toContain('Nothing is wrong.');
});

/** Replaces a part of the site file, which must be there. */
const replace = (part: string | RegExp, by: string) => (site: string) => {
  const changed = site.replace(part, by);
  if (changed === site) throw new Error(`The site file has no ${part}`);
  return changed;
};
const realm = (source: string, without: string) => (site: string) =>
  `map ${source} $realm { default "Panduan CS"; ${without} off; }\n${site.replace('auth_basic "Panduan CS"', 'auth_basic $realm')}`;
const location = (text: string) => replace('    error_page 404', `    location ${text}\n    error_page 404`);

const refused = 'every file, its compressed copies and what readers send are refused';
const uncached = 'refusals are never cached';
const tricks = 'no other way to write an address gets past the login';
const headersAndMethods = 'no header and no method gets past the login';
const heard = 'what readers send is heard with their name, or no page has a button for it';
const caching = 'hashed files are cached for good, pages revalidated, and a missing page is not cached';
const notFound = "a missing page and a compressed copy are answered 404, with the guide's own page";

it.each<[fault: string, site: () => Partial<Site>, wrong: string[]]>([
  [
    'no login',
    () => ({ edit: replace(/auth_basic .*/, '') }),
    [refused, uncached, tricks, headersAndMethods],
  ],
  [
    'no login for hashed files',
    () => ({ edit: location('^~ /_astro/ { auth_basic off; }') }),
    [refused, uncached, tricks],
  ],
  ...['\\.md$', '^/llms\\.txt', '^/llms-full', '^/api/guide\\.json', '^/api/guide\\.schema'].map(
    (address): [string, () => Partial<Site>, string[]] => [
      `no login for ${address}`,
      () => ({ edit: location(`~ ${address} { auth_basic off; }`) }),
      [refused, uncached],
    ],
  ),
  [
    'a login that looks at the address as it was written',
    () => ({ edit: realm('$request_uri', '"~^/oauth2/"') }),
    [tricks],
  ],
  [
    'a login that believes a header',
    () => ({ edit: realm('$http_x_forwarded_user', 'agen') }),
    [headersAndMethods],
  ],
  [
    'cached refusals',
    () => ({ edit: replace('default "private, no-store"', 'default "private, max-age=60"') }),
    [uncached, caching],
  ],
  [
    'strangers are heard',
    () => ({ edit: location('^~ /umpan-balik/ { auth_basic off; empty_gif; }') }),
    [refused, heard],
  ],
  ['buttons that nobody hears', () => ({ home: homes.hearing }), [heard]],
  [
    'no redirect to https',
    () => ({ edit: replace('return 301 https', 'return 302 http') }),
    ['http leads to https'],
  ],
  [
    'a header is missing',
    () => ({ edit: replace(/add_header Referrer-Policy.*/, '') }),
    ['every answer has the security headers'],
  ],
  [
    'no brotli',
    () => ({ edit: replace('brotli_static on', 'brotli_static off') }),
    ['pages and search are sent in brotli'],
  ],
  ['no 304', () => ({ edit: replace('etag on', 'etag off') }), ['a browser gets nothing again that it has']],
  [
    'hashed files revalidated',
    () => ({ edit: replace('max-age=31536000, immutable', 'no-cache') }),
    [caching],
  ],
  ...(['add_header Speculation-Rules', 'default_type application/speculationrules'] as const).map(
    (start): [string, () => Partial<Site>, string[]] => [
      `no ${start}`,
      () => ({ edit: replace(new RegExp(`${start}.*`), '') }),
      ['pages lead the browser to the rules by which it prerenders the next one'],
    ],
  ),
  ['copies with addresses', () => ({ edit: replace('try_files /dev/null =404;', '') }), [notFound]],
  ["nginx's own 404", () => ({ edit: replace('error_page 404 /404.html;', '') }), [notFound]],
  ['a build without GUIDE_SITE', () => ({ home: homes.elsewhere }), ['links lead to this address']],
  ['an old build', () => ({ home: homes.old }), ['the build is less than 26 hours old']],
  [
    'a sign-out that leaves the cache',
    () => ({ login: 'oauth2-proxy', edit: replace(/add_header Clear-Site-Data.*/, '') }),
    ['signing out empties the browser'],
  ],
])('a fault is found: %s', async (_, site, expected) => {
  const { code, wrong, said } = await verify(site());
  expect([code, wrong], said).toEqual([1, expected]);
  expect(said.match(/^ {9}Fix: ./gm)).toHaveLength(expected.length);
});

it('a wrong login is told as that', async () => {
  expect((await verify({}, ['--user', 'agen:salah'])).wrong).toEqual(['the home page opens']);
});

it('a server that does not answer is told as that', async () => {
  const { code, said, wrong } = await verify({}, ['--user', user, '--connect', `${HOST}:1:1`]);
  expect([code, wrong]).toEqual([1, []]);
  expect(said).toMatch(
    /^.* doesn't answer: Error: connect ECONNREFUSED .*\n.*--connect says where it is\.\s*$/,
  );
});

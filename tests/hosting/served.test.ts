import { readFileSync, statSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { cacheControl, securityHeaders, speculation } from '../../scripts/hosting/headers.ts';
import { isHashed } from '../../src/offline/hashed-files.ts';
import { ask, forAll } from './ask.ts';
import { addressOf, filesOf } from './dist-files.ts';
import { password, type RunningNginx, startNginx } from './nginx-server.ts';

let nginx: RunningNginx;
const files = filesOf('dist');
/** What a copilot reads. */
const copilot = [
  '/layanan/eskalasi.md',
  '/llms.txt',
  '/llms-full.txt',
  '/api/guide.json',
  '/api/guide.schema.json',
];

beforeAll(async () => {
  nginx = await startNginx('basic', inject('home'));
});
afterAll(async () => {
  await nginx.stop();
});

const get = (path: string, headers = {}) => ask(nginx.port, path, { ...password, ...headers });

const types: [ending: RegExp, type: string][] = [
  [/rss\.xml$/, 'application/rss+xml; charset=utf-8'],
  [/atom\.xml$/, 'application/atom+xml; charset=utf-8'],
  [/feed\.json$/, 'application/feed+json; charset=utf-8'],
  [/^pramuat\.json$/, speculation.type],
  [/opensearch\.xml$/, 'text/xml; charset=utf-8'],
  [/\.webmanifest$/, 'application/manifest+json; charset=utf-8'],
  [/\.html$/, 'text/html; charset=utf-8'],
  [/\.css$/, 'text/css; charset=utf-8'],
  [/\.js$/, 'text/javascript; charset=utf-8'],
  [/\.json$/, 'application/json; charset=utf-8'],
  [/\.csv$/, 'text/csv; charset=utf-8'],
  [/\.md$/, 'text/markdown; charset=utf-8'],
  [/\.txt$/, 'text/plain; charset=utf-8'],
  [/\.svg$/, 'image/svg+xml'],
];

it('who is let in gets every file whole, of its own type, and no other', async () => {
  await forAll(files, async (file) => {
    const { status, headers, body } = await get(addressOf(file));
    expect([file, status, body.equals(readFileSync(`dist/${file}`))]).toEqual([file, 200, true]);
    const type = types.find(([ending]) => ending.test(file))?.[1] ?? 'application/octet-stream';
    if (!/\.(png|ico|woff2)$/.test(file)) expect([file, headers['content-type']]).toEqual([file, type]);
  });
});

it('every answer carries the security headers, a refusal and a missing page too', async () => {
  const answers = [
    await get('/'),
    await get('/tidak-ada/'),
    await get('/kalkulator'),
    await ask(nginx.port, '/'),
    await get(addressOf(files.find((file) => file.startsWith('_astro/')) ?? '')),
    await get('/layanan/tidak-ada.md'),
    ...(await Promise.all(copilot.map((path) => get(path)))),
  ];
  const statuses = [200, 404, 301, 401, 200, 404, ...copilot.map(() => 200)];
  expect(answers.map(({ status }) => status)).toEqual(statuses);
  for (const { headers } of answers) {
    for (const [name, value] of securityHeaders) expect(headers[name.toLowerCase()]).toBe(value);
    expect(headers.server).toBe('nginx');
  }
});

it('what is named by its content is kept for good, pages and search are asked after, anything else is forgotten', async () => {
  await forAll(files, async (file) => {
    const { headers } = await get(addressOf(file));
    const isRules = addressOf(file) === speculation.path;
    const expected = cacheControl[isRules ? 'rules' : isHashed(file) ? 'hashed' : 'live'];
    expect([file, headers['cache-control']]).toEqual([file, expected]);
  });
  for (const path of ['/_astro/tidak-ada.js', '/tidak-ada/', '/kalkulator', '/_astro']) {
    expect([path, (await get(path)).headers['cache-control']]).toEqual([path, cacheControl.refused]);
  }
  const hashed = addressOf(files.find(isHashed) ?? '');
  expect((await ask(nginx.port, hashed)).headers['cache-control']).toBe(cacheControl.refused);
});

it('pages name the speculation rules, and nothing else does', async () => {
  const [name, value] = speculation.header;
  await forAll(files, async (file) => {
    const { headers } = await get(addressOf(file));
    expect([file, headers[name.toLowerCase()]]).toEqual([file, file.endsWith('.html') ? value : undefined]);
  });
  for (const { headers } of [await get('/tidak-ada/'), await ask(nginx.port, '/')])
    expect(headers[name.toLowerCase()]).toBeUndefined();
});

it('a missing page is told as one, with the words of the guide', async () => {
  const { status, body } = await get('/tidak-ada/');
  expect([status, body.equals(readFileSync('dist/404.html'))]).toEqual([404, true]);
});

it('an address without its last slash leads to the page, on whatever name and port the browser used', async () => {
  const { status, headers } = await get('/kalkulator?x=1');
  expect([status, headers.location]).toEqual([301, '/kalkulator/?x=1']);
});

it('brotli is sent to whom takes it, gzip to the others, and both are the file', async () => {
  const compressed: string[] = [];
  await forAll(files, async (file) => {
    const content = readFileSync(`dist/${file}`);
    const br = await get(addressOf(file), { 'accept-encoding': 'gzip, deflate, br' });
    const gz = await get(addressOf(file), { 'accept-encoding': 'gzip' });
    if (br.headers['content-encoding'] === undefined) return expect(br.body.equals(content)).toBe(true);
    compressed.push(file);
    const vary = 'Accept-Encoding';
    expect(br.headers, file).toMatchObject({ 'content-encoding': 'br', vary });
    expect(gz.headers, file).toMatchObject({ 'content-encoding': 'gzip', vary });
    expect(brotliDecompressSync(br.body).equals(content)).toBe(true);
    expect(gunzipSync(gz.body).equals(content)).toBe(true);
    expect(br.headers.etag).not.toBe(gz.headers.etag);
  });
  const texts = files.filter(
    (file) => /\.(html|css|md|txt|json)$/.test(file) && statSync(`dist/${file}`).size > 1000,
  );
  expect(texts.filter((file) => !compressed.includes(file))).toEqual([]);
  expect(texts.map(addressOf)).toEqual(expect.arrayContaining(copilot));
});

it.each(['/', ...copilot])('%s, unchanged, is answered 304, without a body', async (path) => {
  const first = await get(path, { 'accept-encoding': 'br' });
  const again = await get(path, { 'accept-encoding': 'br', 'if-none-match': first.headers.etag });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect(again.headers['cache-control']).toBe(cacheControl.live);
});

it('compressed copies and hidden files have no address of their own', async () => {
  const copies = ['/index.html.br', '/index.html.gz'];
  for (const path of [...copies, '/.git/config', '/../release.json', '/release.json'])
    expect([400, 404], path).toContain((await get(path)).status);
});

it('what an agent searched for is not written to the log', async () => {
  await get('/cari/?q=nomor-pelanggan');
  await get('/cari/tidak-ada?q=nomor-pelanggan');
  expect(nginx.accessLog()).toContain('GET /cari/ 200');
  expect(nginx.accessLog()).not.toContain('nomor-pelanggan');
});

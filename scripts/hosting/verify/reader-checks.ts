import { brotliDecompressSync } from 'node:zlib';
import { userHeader, whoAddress } from '../../../src/domain/feedback/address.ts';
import { oldBuildMs } from '../../../src/islands/offline/offline-view.ts';
import { cacheControl, type Header, securityHeaders, speculation } from '../headers.ts';
import { copyEndings, findOwnAddress } from '../stage.ts';
import type { Ask, HostCheck, HttpAnswer, Server } from './check.ts';

const live = ['/', '/cari/indeks.json', '/llms.txt', '/api/guide.json'];
const missing = '/tidak-ada-di-panduan/';
const brotli = { 'accept-encoding': 'br' };

/** What differs from the headers that an answer should have. */
function compareHeaders({ headers }: HttpAnswer, expected: readonly Header[]): string[] {
  return expected.flatMap(([name, value]) => {
    const { [name.toLowerCase()]: actual = 'missing' } = headers;
    return actual === value ? [] : [`${name} is ${actual}, not ${value}`];
  });
}

/** The checks of what a logged-in reader gets. `hashed`: the address of a hashed file. */
export function readerChecks(
  { address, stranger, signOut }: Server,
  reader: Ask,
  hashed: string,
): HostCheck[] {
  const caching: Record<string, string> = {
    ...Object.fromEntries(live.map((path) => [path, cacheControl.live])),
    [hashed]: cacheControl.hashed,
    [missing]: cacheControl.refused,
  };
  return [
    {
      title: 'every answer has the security headers',
      paths: Object.keys(caching),
      find: async (path) => {
        const refusal = await stranger(path);
        // A redirect to the login may be the login service's own.
        const answers = [await reader(path), ...(refusal.status === 401 ? [refusal] : [])];
        return answers.flatMap((answer) => compareHeaders(answer, securityHeaders));
      },
    },
    {
      title: 'pages and search are sent in brotli',
      fix: 'nginx: apt-get install libnginx-mod-http-brotli-static. The build must be published by npm run deploy.',
      paths: [...live, hashed],
      find: async (path) => {
        const { headers, body } = await reader(path, brotli);
        if (headers['content-encoding'] !== 'br') return ['not in brotli'];
        const isSame = brotliDecompressSync(body).equals((await reader(path)).body);
        return isSame ? [] : ['in brotli, it is another file'];
      },
    },
    {
      title: 'a browser gets nothing again that it has',
      paths: live,
      find: async (path) => {
        const { etag } = (await reader(path, brotli)).headers;
        const { status } = await reader(path, { ...brotli, 'if-none-match': etag ?? '"none"' });
        return status === 304 ? [] : [`status ${status} instead of 304; its ETag is ${etag ?? 'missing'}`];
      },
    },
    {
      title: 'hashed files are cached for good, pages revalidated, and a missing page is not cached',
      paths: Object.keys(caching),
      find: async (path) => compareHeaders(await reader(path), [['Cache-Control', caching[path] ?? '']]),
    },
    {
      title: 'pages lead the browser to the rules by which it prerenders the next one',
      paths: ['/', speculation.path],
      find: async (path) => {
        const type = ['Content-Type', speculation.type] as const;
        return compareHeaders(await reader(path), [path === '/' ? speculation.header : type]);
      },
    },
    {
      title: "a missing page and a compressed copy are answered 404, with the guide's own page",
      paths: [missing, ...copyEndings.map((ending) => `/index.html${ending}`)],
      find: async (path) => {
        const [{ status, body }, own] = [await reader(path), await reader('/404.html')];
        return status === 404 && body.equals(own.body) ? [] : [`status ${status}, not 404 with /404.html`];
      },
    },
    {
      title: 'links lead to this address',
      fix: `Build it with its address, then publish it again: GUIDE_SITE=${address.origin} npm run build`,
      paths: ['/'],
      find: async (path) => {
        const own = findOwnAddress(`${(await reader(path)).body}`) ?? 'nowhere';
        return own === address.origin ? [] : [`its links lead to ${own}`];
      },
    },
    {
      title: 'the build is less than 26 hours old',
      fix: 'Nothing rebuilds it daily, or that fails: journalctl -u panduan',
      paths: ['/api/build.json'],
      find: async (path) => {
        const { builtAt } = JSON.parse(`${(await reader(path)).body}`) as { builtAt: string };
        return Date.now() - Date.parse(builtAt) <= oldBuildMs ? [] : [`it was made at ${builtAt}`];
      },
    },
    {
      title: 'what readers send is heard with their name, or no page has a button for it',
      fix: 'nginx: write the site file with --feedback <file>. oauth2-proxy needs set_xauthrequest = true.',
      paths: [whoAddress],
      find: async (path) => {
        const { status, headers } = await reader(path);
        const hasButtons = (await reader('/')).body.includes('href="/apa-yang-dicatat/"');
        if (status === 404) return hasButtons ? ['status 404, but the build is with GUIDE_FEEDBACK=on'] : [];
        return headers[userHeader.toLowerCase()] ? [] : [`status ${status} without ${userHeader}`];
      },
    },
    {
      title: 'signing out empties the browser',
      paths: signOut ? [signOut] : [],
      find: async (path) => {
        // Without the session, which would end.
        const { 'clear-site-data': cleared = 'missing' } = (await stranger(path)).headers;
        const isWhole = ['cache', 'cookies', 'storage'].every((kind) => cleared.includes(`"${kind}"`));
        return isWhole ? [] : [`Clear-Site-Data is ${cleared}`];
      },
    },
  ];
}

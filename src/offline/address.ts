/** The path of the service worker. It never changes, and the worker is never cached. */
export const workerPath = '/sw.js';

/** The page that answers for a page that is neither reachable nor cached. */
export const fallbackPage = '/luring/';

/** The page that signs a reader out, in guides that have one. */
export const signOutPage = '/keluar/';

/** The path of the pack with this hash, as `fileHashOf` writes it. */
export const packPath = (hash: string) => `/luring/paket-${hash}.txt`;

/** The path under which a URL is cached: without query and fragment, and the same for all spellings of a page's address. */
export function cacheKey(url: string): string {
  const path = new URL(url).pathname.replace(/\/index\.html$/, '/');
  return /\/[^/.]+$/.test(path) ? `${path}/` : path;
}

/** Whether a page has this path, and not a script, a feed or a picture. */
export function isPage(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.html');
}

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

export function contentType(path: string): string {
  const type = isPage(path) ? 'text/html' : mediaTypes[path.slice(path.lastIndexOf('.') + 1)];
  return type ? `${type}; charset=utf-8` : 'application/octet-stream';
}

/** The scripts that the guide starts as workers: the service worker, the matching of mutations, and Pagefind's. */
const workers = /^\/(sw|_astro\/worker-[\w-]+|pagefind\/pagefind-worker)\.js$/;

/**
 * Returns the URL where it is one of the guide's own workers, and throws a `TypeError` otherwise. `base`: the page's URL. The content
 * security policy makes the browser ask this of every URL from which a script is to start.
 */
export function parseWorkerUrl(url: string, base: string): string {
  const { origin, pathname } = new URL(url, base);
  if (origin !== new URL(base).origin || !workers.test(pathname)) {
    throw new TypeError(`${url} is no worker`);
  }
  return url;
}

/** The scripts that the guide starts as workers: the one that holds it offline, the matching's, the full text's. */
const workers = /^\/(sw|_astro\/worker-[\w-]+|pagefind\/pagefind-worker)\.js$/;

/**
 * The address as it is, where it is one of the guide's own workers; throws otherwise. The content security policy has the browser
 * ask this of every address that a script is to start, and lets no text become markup or a script at all.
 */
export function ownWorker(address: string, page: string): string {
  const { origin, pathname } = new URL(address, page);
  if (origin !== new URL(page).origin || !workers.test(pathname))
    throw new TypeError(`${address} is no worker of the guide's`);
  return address;
}

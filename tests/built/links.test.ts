import { LinkChecker } from 'linkinator';
import { expect, it } from 'vitest';

/** Where the site says it stands, in canonical links: not where the checker serves it. */
const site = process.env.GUIDE_SITE ?? 'http://127.0.0.1:4321';

it('every link and anchor of the built site leads somewhere, and none leaves it', async () => {
  const left = new Set<string>();
  let origin: string | undefined;
  const result = await new LinkChecker().check({
    path: '**/*.html',
    serverRoot: 'dist',
    recurse: true,
    checkFragments: true,
    linksToSkip: async (url) => {
      // The first address asked for is the checker's own server.
      origin ??= new URL(url).origin;
      if (url.startsWith(origin)) return false;
      if (!url.startsWith(site)) left.add(url);
      return true;
    },
  });
  const broken = result.links
    .filter(({ state }) => state === 'BROKEN')
    .map(({ url, parent }) => `${parent} -> ${url}`);
  expect(broken).toEqual([]);
  expect([...left]).toEqual([]);
  expect(result.links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(50);
});

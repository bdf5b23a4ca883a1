import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { formatNotices, readNotice } from './licences/notice.ts';
import { type Bundle, shippedPackages } from './licences/shipped.ts';

/**
 * Lists the packages that are shipped with the site in `lisensi.txt`, with their licences. They are found in what is built,
 * workers too (Vite's own `build.license` leaves these out); `besides` names those whose files another tool puts there. A
 * package without a licence stops the build.
 */
export function licences({ besides }: { besides: readonly string[] }): AstroIntegration {
  const folders = new Set(besides.map((name) => join('node_modules', name)));
  const collector = {
    name: 'shipped-packages',
    generateBundle(this: { environment: { name: string } }, _: unknown, bundle: Bundle) {
      for (const folder of shippedPackages(bundle, this.environment.name === 'client')) folders.add(folder);
    },
  };
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [collector], worker: { plugins: () => [collector] } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const notices = new Map(
          [...folders].map(readNotice).map((each) => [`${each.name}@${each.version}`, each]),
        );
        await writeFile(new URL('lisensi.txt', dir), formatNotices([...notices.values()]));
        logger.info(`${notices.size} packages are shipped with the site`);
      },
    },
  };
}

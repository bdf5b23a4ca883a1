import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { formatNotices, readNotice } from './licences/notice.ts';
import { type Bundle, shippedPackages } from './licences/shipped.ts';

/**
 * Writes `lisensi.txt`: the packages that are shipped with the site, with their licences. They are found in the bundles, also those of
 * workers, which Vite's own `build.license` leaves out. A package without a licence stops the build.
 * @param options.extra names packages whose files another tool copies into the site
 */
export function licences({ extra }: { extra: readonly string[] }): AstroIntegration {
  const folders = new Set(extra.map((name) => join('node_modules', name)));
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

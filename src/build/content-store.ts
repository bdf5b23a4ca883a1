import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro's virtual module with the entries of all collections. */
const storeModule = '\0astro:data-layer-content';
/** The file in Astro's cache folder from which it makes that module. */
const storeFile = 'data-store.json';

/** Makes the built code read the content store from its file: as a module it is a line of 50 MB at 1,000 pages of three revisions. */
export function contentStore(): AstroIntegration {
  let path = '';
  const plugin = {
    name: 'content-store',
    apply: 'build',
    enforce: 'pre',
    load: {
      order: 'pre',
      filter: { id: new RegExp(`^${storeModule}$`) },
      handler: () =>
        existsSync(path)
          ? `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(path)}, 'utf8'));`
          : undefined,
    },
  } as const;
  return {
    name: 'content-store',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:config:done': ({ config }) => {
        path = fileURLToPath(new URL(storeFile, config.cacheDir));
      },
    },
  };
}

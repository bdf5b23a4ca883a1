import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro's name for what it read of the content, and where it lies below the cache. */
const [store, file] = ['\0astro:data-layer-content', 'data-store.json'];

/**
 * Lets the build read the content's store from its file. Astro makes a module of it, a line of 50 MB at 1,000 pages of three
 * revisions, which the bundler reads and writes and Node compiles.
 */
export function contentStore(): AstroIntegration {
  let path = '';
  const plugin = {
    name: 'content-store',
    apply: 'build',
    enforce: 'pre',
    load: {
      order: 'pre',
      filter: { id: new RegExp(`^${store}$`) },
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
        path = fileURLToPath(new URL(file, config.cacheDir));
      },
    },
  };
}

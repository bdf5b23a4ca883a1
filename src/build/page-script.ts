import type { AstroIntegration } from 'astro';
import { holdsOffline } from './offline.ts';

/**
 * What every page runs, as one file beside Astro's own: a script in each of the frame's components would be a file of its own
 * each, and a reader on a slow line waits for every one of them.
 */
const everywhere = [
  // First: the others start workers.
  'trusted-types.ts',
  'theme/theme-select.ts',
  'search/search-launcher.ts',
  'copy/copy-button.ts',
];

/** Adds the scripts that belong to the frame of every page. */
export function pageScript(): AstroIntegration {
  return {
    name: 'page-script',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        const isHeld = command === 'build' && holdsOffline(process.env.GUIDE_OFFLINE);
        const islands = isHeld ? [...everywhere, 'offline/offline-launcher.ts'] : everywhere;
        injectScript('page', islands.map((island) => `import '/src/islands/${island}';`).join('\n'));
      },
    },
  };
}

import type { AstroIntegration } from 'astro';
import { isOfflineEnabled } from './offline.ts';

/** The scripts of every page's frame, as one file: a reader on a slow network would wait for each of several. */
const frameScripts = [
  // First, because the others start workers.
  'trusted-types.ts',
  'theme/theme-select.ts',
  'search/search-launcher.ts',
  'copy/copy-button.ts',
  'address-launcher.ts',
];

export function pageScript({ hearsBack }: { hearsBack: boolean }): AstroIntegration {
  return {
    name: 'page-script',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        const hasOffline = command === 'build' && isOfflineEnabled(process.env.GUIDE_OFFLINE);
        const islands = [
          ...frameScripts,
          ...(hasOffline ? ['offline/offline-launcher.ts'] : []),
          ...(hearsBack ? ['feedback/feedback-launcher.ts'] : []),
        ];
        injectScript('page', islands.map((island) => `import '/src/islands/${island}';`).join('\n'));
      },
    },
  };
}

import type { AstroIntegration } from 'astro';
import { signOutPage } from '../offline/address.ts';
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

/** Gives every page its script; with `signsOut` also adds the page that signs a reader out, and what ends all other tabs then. */
export function pageScript({
  hearsBack,
  signsOut = false,
}: {
  hearsBack: boolean;
  signsOut?: boolean;
}): AstroIntegration {
  return {
    name: 'page-script',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript }) => {
        const hasOffline = command === 'build' && isOfflineEnabled(process.env.GUIDE_OFFLINE);
        const islands = [
          ...frameScripts,
          ...(hasOffline ? ['offline/offline-launcher.ts'] : []),
          ...(hearsBack ? ['feedback/feedback-launcher.ts'] : []),
          ...(signsOut ? ['sign-out/signed-out-tab.ts'] : []),
        ];
        const entrypoint = new URL('../islands/sign-out/SignOut.astro', import.meta.url);
        if (signsOut) injectRoute({ pattern: signOutPage, entrypoint });
        injectScript('page', islands.map((island) => `import '/src/islands/${island}';`).join('\n'));
      },
    },
  };
}

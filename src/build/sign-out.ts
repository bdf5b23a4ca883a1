import type { AstroIntegration } from 'astro';
import { signOutPage } from '../offline/address.ts';

/** Adds the page that signs a reader out, and what ends all other tabs then. */
export function signOut(): AstroIntegration {
  return {
    name: 'sign-out',
    hooks: {
      'astro:config:setup': ({ injectRoute, injectScript }) => {
        const entrypoint = new URL('../islands/sign-out/SignOut.astro', import.meta.url);
        injectRoute({ pattern: signOutPage, entrypoint });
        injectScript('page', "import '/src/islands/sign-out/signed-out-tab.ts';");
      },
    },
  };
}

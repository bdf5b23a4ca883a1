import type { AstroIntegration } from 'astro';
import { findSignOut } from '../domain/guide/sign-out-address.ts';
import { signOutPage } from '../offline/address.ts';

/** Adds the page that signs a reader out, and what ends all other tabs then. Does nothing in a guide without `GUIDE_SIGN_OUT`. */
export function signOut(): AstroIntegration {
  return {
    name: 'sign-out',
    hooks: {
      'astro:config:setup': ({ injectRoute, injectScript }) => {
        if (!findSignOut(process.env.GUIDE_SIGN_OUT)) return;
        const entrypoint = new URL('../islands/sign-out/SignOut.astro', import.meta.url);
        injectRoute({ pattern: signOutPage, entrypoint });
        injectScript('page', "import '/src/islands/sign-out/signed-out-tab.ts';");
      },
    },
  };
}

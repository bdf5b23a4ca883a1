interface ImportMetaEnv {
  /** Whether the host hears back, by `GUIDE_FEEDBACK`. A build for one that doesn't has nothing of it in any file. */
  readonly HEARS_BACK: boolean;
  /** The address of the login's sign-out, by `GUIDE_SIGN_OUT`; empty in a guide without one. */
  readonly SIGN_OUT: string;
}

declare namespace App {
  interface Locals {
    /** What stands above and beside a page's title; set by Shell.astro, read by the PageTitle override. */
    masthead?: import('./site/masthead.ts').Masthead;
  }
}

interface Document {
  /** Whether the page is prerendered and not opened yet; missing where the browser doesn't prerender. */
  readonly prerendering?: boolean;
}

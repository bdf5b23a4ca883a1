interface ImportMetaEnv {
  /** Whether the host hears back, by `GUIDE_FEEDBACK`. A build for one that doesn't has nothing of it in any file. */
  readonly HEARS_BACK: boolean;
}

declare namespace App {
  interface Locals {
    /** What stands above and beside a page's title; set by Shell.astro, read by the PageTitle override. */
    masthead?: import('./site/masthead.ts').Masthead;
  }
}

declare namespace App {
  interface Locals {
    /** What stands above and beside a page's title; set by Shell.astro, read by the PageTitle override. */
    masthead?: import('./site/masthead.ts').Masthead;
  }
}

import type { SatteriFeatures } from '@astrojs/markdown-satteri';

/**
 * The one Markdown dialect here, for the pages and for whatever reads the same text: GitHub's (tables, task lists, bare
 * addresses). Quotes and dashes stay as typed, because agents copy status texts and receipts letter by letter; HTML is
 * mended as a browser would. To it Starlight adds its boxes (`:::`).
 */
export const dialect = {
  gfm: true,
  smartPunctuation: false,
  frontmatter: false,
  rawHtml: true,
} satisfies SatteriFeatures;

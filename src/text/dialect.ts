import type { Features } from 'satteri';

/**
 * The Markdown dialect of the pages and of all code that reads the same text: GitHub's (tables, task lists, bare
 * addresses). Quotes and dashes stay as typed, because agents copy status texts and receipts letter by letter. Starlight
 * adds its boxes (`:::`) on the pages. The checks refuse HTML.
 */
export const dialect = {
  gfm: true,
  smartPunctuation: false,
  frontmatter: false,
} satisfies Features;

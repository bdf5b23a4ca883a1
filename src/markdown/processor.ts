import { unified } from '@astrojs/markdown-remark';

/**
 * The one way Markdown becomes HTML here: GitHub's dialect (remark-gfm), and straight quotes left as typed,
 * because agents copy status texts and receipts letter by letter.
 */
export function markdownProcessor() {
  return unified({ gfm: true, smartypants: false });
}

import { satteri } from '@astrojs/markdown-satteri';
import { dialect } from './dialect.ts';

/** How Markdown becomes HTML here. */
export function markdownProcessor() {
  return satteri({ features: dialect });
}

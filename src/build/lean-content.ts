import type { Plugin } from 'postcss';
import { contentRoot } from '../checks/read/content-root.ts';
import { readTree } from '../checks/read/read-tree.ts';

const file = /\/@astrojs\/starlight\/.*\/(?:asides|markdown|util)\.css$/;
/** Elements that the checks let no text have, as they refuse HTML; right-to-left; classes that no page has. */
const never =
  /details|summary|\[dir=|iframe|level-h1|astro-island|\.md\\:sl-(?:flex|block)|\.lg\\:|\[data-theme|\.sl-(?:hidden|block)\b/;
const box = /starlight-aside/;

/** Whether a text has a box (`:::note`). */
const hasBoxes = () =>
  readTree(contentRoot).some(({ bytes }) => /^[ \t>]*:::/m.test(Buffer.from(bytes).toString()));

/** Leaves out Starlight's rules for what no page of the guide has: every page carries the others. */
export function leanContent(): Plugin {
  const unused = hasBoxes() ? never : new RegExp(`${never.source}|${box.source}`);
  return {
    postcssPlugin: 'lean-content',
    OnceExit(root) {
      if (!file.test(root.source?.input.file ?? '')) return;
      root.walkRules(unused, (rule) => {
        rule.selectors = rule.selectors.filter((selector) => !unused.test(selector));
        if (rule.selector === '') rule.remove();
      });
    },
  };
}

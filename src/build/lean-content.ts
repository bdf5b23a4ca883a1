import type { Plugin } from 'postcss';
import { readTree } from '../checks/read/read-tree.ts';

const file = /\/@astrojs\/starlight\/.*\/(?:asides|markdown|util)\.css$/;
/** Elements that the checks let no text have, as they refuse HTML; right-to-left; classes that no page has. */
const never =
  /details|summary|\[dir=|iframe|level-h1|astro-island|\.md\\:sl-(?:flex|block)|\.lg\\:|\[data-theme|\.sl-(?:hidden|block)\b/;
const box = /starlight-aside/;

/** Whether a text of the content in the folder `root` has a box (`:::note`). */
const hasBoxes = (root: string) =>
  readTree(root).some(({ bytes }) => /^[ \t>]*:::/m.test(Buffer.from(bytes).toString()));

/** Leaves out Starlight's rules for what no page of the guide in the folder `root` has: every page carries the others. */
export function leanContent(root: string): Plugin {
  const unused = hasBoxes(root) ? never : new RegExp(`${never.source}|${box.source}`);
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

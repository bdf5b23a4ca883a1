import type { Root as Page } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Root as Tree } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { withoutFences } from './asides.ts';

const gitHub = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true });

/**
 * A Markdown text in GitHub's dialect: its syntax tree, and the page that a browser makes of it, HTML included. Asides, which that
 * dialect doesn't know, are read as their titles and their content.
 */
export function renderOnGitHub(markdown: string): { tree: Tree; page: Page } {
  const tree = gitHub.parse(withoutFences(markdown));
  const html = toHtml(gitHub.runSync(tree), { allowDangerousHtml: true });
  return { tree, page: fromHtml(html, { fragment: true }) };
}

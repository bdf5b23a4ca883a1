import type { AstroIntegration } from 'astro';
import type { Element, Root as Page } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { minifyWhitespace } from 'hast-util-minify-whitespace';
import { toHtml } from 'hast-util-to-html';
import type { Root as Tree } from 'mdast';
import rehypeSlug from 'rehype-slug';
import { SKIP, visit } from 'unist-util-visit';
import config from '../../astro.config.mjs';
import { parseMarkdown } from '../../src/text/outline.ts';
import { asideTitles } from './asides.ts';
import { renderOnGitHub } from './on-github.ts';

/** What is made of a Markdown text: what its readers see, and the syntax tree that checks and search read. */
export interface Reading {
  html: string;
  tree: Tree;
}

/** Reads Markdown in GitHub's dialect. Asides, which it doesn't know, are read as their titles and their content. */
export function readOnGitHub(markdown: string): Reading {
  const { tree, page } = renderOnGitHub(markdown);
  rehypeSlug()(page);
  return { html: write(page), tree: comparable(tree) };
}

/**
 * Reads Markdown with the settings of astro.config.mjs, without what Starlight adds to GitHub's dialect: the links
 * beside headings, the direction of code and the frames of asides.
 */
export async function createSiteReader(): Promise<(markdown: string) => Promise<Reading>> {
  const root = new URL('../../', import.meta.url);
  const integrations = [...(config.integrations as AstroIntegration[])];
  const settings = { ...config, legacy: {}, root, srcDir: new URL('src/', root), integrations };
  const [updateConfig, injectRoute, addMiddleware] = [() => {}, () => {}, () => {}];
  const setup = { config: settings, command: 'build', updateConfig, injectRoute, addMiddleware };
  // Starlight extends the processor, and adds an integration of its own that extends it last.
  for (const name of ['@astrojs/starlight', 'starlight-directives-restoration']) {
    const integration = integrations.find((each) => each.name === name);
    await integration?.hooks['astro:config:setup']?.(setup as never);
  }
  const renderer = await config.markdown?.processor?.createRenderer({ syntaxHighlight: false });
  if (!renderer) throw new Error('astro.config.mjs has no Markdown processor');
  return async (markdown) => {
    const { code } = await renderer.render(markdown, { fileURL: new URL('content/guide/a.md', root) });
    const page = parseHtml(code);
    visit(page, 'element', (node, index, parent) => {
      const replacement = withoutAddition(node);
      if (!replacement || !parent || index === undefined) return;
      parent.children.splice(index, 1, ...replacement);
      return [SKIP, index];
    });
    return { html: write(page), tree: comparable(parseMarkdown(markdown)) };
  };
}

/** What GitHub has in place of an element that Starlight adds; `undefined` for all other elements. */
function withoutAddition(node: Element): Element['children'] | undefined {
  if (node.tagName === 'pre' || node.tagName === 'code') delete node.properties.dir;
  const [kind] = [node.properties.className].flat();
  const [first, second] = node.children as Element[];
  if (kind === 'sl-heading-wrapper') return first && [first];
  if (kind !== 'starlight-aside' || !first || !second) return;
  return [{ ...first, properties: {}, children: first.children.slice(1) }, ...second.children];
}

function parseHtml(html: string): Page {
  return fromHtml(html, { fragment: true });
}

function write(page: Page): string {
  minifyWhitespace(page);
  return toHtml(page);
}

/** The tree with the content of asides in their place, neighbouring texts as one, and no positions. */
function comparable(tree: Tree): Tree {
  visit(tree, (node, index, parent) => {
    if (node.type === 'html') node.value = node.value.trimEnd();
    if (!parent || index === undefined) return;
    const before = parent.children[index - 1];
    if (node.type === 'containerDirective') {
      const hasTitle = node.children[0]?.data && 'directiveLabel' in node.children[0].data;
      const title = { type: 'text' as const, value: asideTitles[node.name] ?? '' };
      const own = hasTitle ? [] : [{ type: 'paragraph' as const, children: [title] }];
      parent.children.splice(index, 1, ...own, ...node.children);
    } else if (node.type === 'text' && before?.type === 'text') {
      before.value += node.value;
      parent.children.splice(index, 1);
    } else return;
    return [SKIP, index];
  });
  const isLeftOut = (key: string, value: unknown) => key === 'position' || key === 'data' || value === null;
  return JSON.parse(JSON.stringify(tree, (key, value) => (isLeftOut(key, value) ? undefined : value)));
}

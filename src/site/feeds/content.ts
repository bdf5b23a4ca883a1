import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { unanswered } from '../../domain/guide/open-questions.ts';
import type { Revision } from '../../domain/guide/page.ts';
import { getBodyHtml } from '../guide.ts';

const contents = new WeakMap<Revision, Promise<string>>();

/** A revision's answer, text and open questions as HTML with absolute addresses, for a feed. */
export function feedContent(revision: Revision, site: URL): Promise<string> {
  // A revision is in two feeds, each in three forms.
  const content = contents.get(revision) ?? writeContent(revision, site);
  contents.set(revision, content);
  return content;
}

async function writeContent(revision: Revision, site: URL): Promise<string> {
  const { answer, open } = revision;
  const body = cleanHtml(await getBodyHtml(revision), site);
  const asked = unanswered(open)
    .map(({ ask }) => `<li>${escapeText(ask)}</li>`)
    .join('');
  return `<p><strong>${escapeText(answer)}</strong></p>${body}${asked && `<p>Masih terbuka:</p><ul>${asked}</ul>`}`;
}

/** The HTML without anchors, icons, ids and classes, which only the site needs, and with absolute addresses. */
function cleanHtml(html: string, site: URL): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    if (parent && index !== undefined && isDecoration(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const { href, src, id } = node.properties;
    if (typeof href === 'string') node.properties.href = new URL(href, site).href;
    if (typeof src === 'string') node.properties.src = new URL(src, site).href;
    if (id) delete node.properties.id;
    delete node.properties.className;
    return undefined;
  });
  return toHtml(tree);
}

function isDecoration(node: Element): boolean {
  const classes = node.properties.className;
  return node.tagName === 'svg' || (Array.isArray(classes) && classes.includes('sl-anchor-link'));
}

function escapeText(text: string): string {
  return toHtml({ type: 'text', value: text });
}

import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import type { Change } from '../../domain/changes/changes.ts';
import { getBodyHtml } from '../guide.ts';

const contents = new WeakMap<Change, Promise<string>>();

/** A change as HTML with absolute addresses: what was corrected, then a page's answer, text and open questions; or a question's answer. */
export function feedContent(change: Change, site: URL): Promise<string> {
  // A change is in at least two feeds, each in three forms.
  return contents.getOrInsertComputed(change, () => writeContent(change, site));
}

async function writeContent(change: Change, site: URL): Promise<string> {
  if (change.kind === 'answered')
    return `<p>${escapeText(change.question.decision)}</p><p><strong>${escapeText(change.answer.decision)}</strong></p>`;
  const { text, kind, summary } = change;
  const corrected = kind === 'corrected' ? `<p>Koreksi: ${escapeText(summary)}</p>` : '';
  const body = cleanHtml(await getBodyHtml(text), site);
  // Answered ones, too: an item's bytes change only where its own text is corrected.
  const asked = text.open.map(({ ask }) => `<li>${escapeText(ask)}</li>`).join('');
  return `${corrected}<p><strong>${escapeText(text.answer)}</strong></p>${body}${asked && `<p>Belum dijawab waktu ditulis:</p><ul>${asked}</ul>`}`;
}

/** The HTML without anchors, icons, ids and classes, which only the site needs, and with absolute addresses. */
function cleanHtml(html: string, site: URL): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    if (parent && index !== undefined && isDecoration(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const { href, id } = node.properties;
    if (typeof href === 'string') node.properties.href = new URL(href, site).href;
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

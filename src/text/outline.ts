import GithubSlugger from 'github-slugger';
import type { Definition, Nodes, Parents, Root, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { dialect } from './dialect.ts';

/** The links of a Markdown text and the anchors that others can link to. */
export interface Outline {
  /** Anchors of its headings, as on the site. */
  anchors: string[];
  /** The addresses of its links, and the offsets at which the links or their definitions start. */
  links: { url: string; start: number }[];
}

/** The syntax tree of a Markdown text in the dialect that the site renders. */
export function parseMarkdown(markdown: string): Root {
  // A carriage return alone ends a line in Markdown but not in editors. Lines are counted as in editors.
  const tree = markdownToMdast(markdown.replace(/\r(?!\n)/g, ' '), {
    features: { ...dialect, directive: true },
  }) as Root;
  // `10:30` is parsed as a directive named 30. The site has no directives within a line and shows such text as written.
  if (!/(?<!:):[\p{L}\p{N}]/u.test(markdown)) return tree;
  visit(tree, 'textDirective', (node, index, parent) => {
    const [start, end] = offsetsOf(node);
    const text = { type: 'text' as const, value: markdown.slice(start, end), position: node.position };
    if (parent && index !== undefined) parent.children[index] = text as Text;
  });
  return tree;
}

/** Reads headings and links of a Markdown text in the dialect that the site renders. */
export function readOutline(markdown: string): Outline {
  const slugger = new GithubSlugger();
  const outline: Outline = { anchors: [], links: [] };
  walk(parseMarkdown(markdown), (node) => {
    if (node.type === 'heading') outline.anchors.push(slugger.slug(textOf(node)));
    if (node.type === 'link' || (node.type === 'definition' && isUsed(node, markdown)))
      outline.links.push({ url: node.url, start: offsetsOf(node)[0] });
  });
  return outline;
}

/** Whether a link of a Markdown text leads to what the node defines. */
export function isUsed({ label }: Definition, markdown: string): boolean {
  return markdown.toLowerCase().split(`[${label?.toLowerCase()}]`).length > 2;
}

/** The offsets at which a node of a syntax tree starts and ends in its text. */
export function offsetsOf({ position }: Nodes): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/**
 * Calls `enter` for a node of a syntax tree and for all below it, in reading order. The nodes stay as they are: what replaces them uses
 * `unist-util-visit`, which takes as long as parsing does because it names a function for each node.
 */
export function walk(node: Nodes, enter: (node: Nodes, parent?: Parents) => void, parent?: Parents): void {
  enter(node, parent);
  if ('children' in node) for (const child of node.children) walk(child, enter, node);
}

/** The words of a Markdown text, each in its place. `filler` replaces what isn't shown as it is written: marks, escapes, addresses. */
export function readWords(markdown: string, filler = ' ', tree = parseMarkdown(markdown)): string {
  const blank = (text: string) => text.replace(/\S/g, filler);
  let words = '';
  walk(tree, (node, parent) => {
    if (node.type !== 'text' && node.type !== 'break') return;
    const [start, end] = offsetsOf(node);
    const isAddress = parent?.type === 'link' && markdown[offsetsOf(parent)[0]] !== '[';
    if (!isAddress) words += blank(markdown.slice(words.length, start)) + markdown.slice(start, end);
  });
  return (words + blank(markdown.slice(words.length))).replace(/\\[!-/:-@[-`{-~]|&#?\w+;/g, blank);
}

import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { dialect } from './dialect.ts';

/** A link in a Markdown text. */
export interface MarkdownLink {
  url: string;
  text: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column: number;
}

/** The links of a Markdown text and the anchors that others can link to. */
export interface Outline {
  /** Anchors of its headings, as on the site. */
  anchors: string[];
  links: MarkdownLink[];
}

/** The syntax tree of a Markdown text in the dialect that the site renders. */
export function parseMarkdown(markdown: string): Root {
  // A carriage return alone ends a line in Markdown but not in editors. Lines are counted as in editors.
  const tree = markdownToMdast(markdown.replace(/\r(?!\n)/g, ' '), {
    features: { ...dialect, directive: true },
  }) as Root;
  // `10:30` is parsed as a directive named 30. The site has no directives within a line and shows such text as written.
  visit(tree, 'textDirective', (node, index, parent) => {
    const { start, end } = node.position ?? {};
    if (!parent || index === undefined || !start || !end) return;
    const value = markdown.slice(start.offset, end.offset);
    parent.children[index] = { type: 'text', value, ...(node.position && { position: node.position }) };
  });
  return tree;
}

/** The text that a heading's anchor is made from, which has neither HTML tags nor the alternative text of pictures. */
export function headingText(heading: Heading): string {
  return textOf(heading, { includeHtml: false, includeImageAlt: false });
}

/** Reads headings and links of a Markdown text in the dialect that the site renders. */
export function readOutline(markdown: string): Outline {
  const slugger = new GithubSlugger();
  const outline: Outline = { anchors: [], links: [] };
  visit(parseMarkdown(markdown), (node) => {
    if (node.type === 'heading') outline.anchors.push(slugger.slug(headingText(node)));
    if (node.type === 'link' || node.type === 'definition') {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      outline.links.push({ url: node.url, text: textOf(node), line, column });
    }
  });
  return outline;
}

import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import { dialect } from './dialect.ts';

/** A link in Markdown and where it stands, counted from 1 in the text given. */
export interface MarkdownLink {
  url: string;
  text: string;
  line: number;
  column: number;
}

/** What a Markdown text points to and can be pointed at. */
export interface Outline {
  /** Anchors of its headings, as the site makes them. */
  anchors: string[];
  links: MarkdownLink[];
}

/** The syntax tree of a Markdown text in the dialect that the site renders. */
export function parseMarkdown(markdown: string): Root {
  // A carriage return by itself ends a line in Markdown, and in no editor: lines are counted as authors see them.
  const tree = markdownToMdast(markdown.replace(/\r(?!\n)/g, ' '), {
    features: { ...dialect, directive: true },
  }) as Root;
  // `10:30` reads as a directive named 30. The site knows none within a line and shows such text as written.
  visit(tree, 'textDirective', (node, index, parent) => {
    const { start, end } = node.position ?? {};
    if (!parent || index === undefined || !start || !end) return;
    const value = markdown.slice(start.offset, end.offset);
    parent.children[index] = { type: 'text', value, ...(node.position && { position: node.position }) };
  });
  return tree;
}

/** The text that a heading's anchor is made from: neither HTML tags nor the words for a picture. */
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

import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { readBlocks } from './blocks.ts';
import { headingText, parseMarkdown } from './outline.ts';

/** A stretch of a Markdown text below one heading; the first has none. */
export interface TextSection {
  anchor: string | undefined;
  heading: string;
  /** The text a reader sees there, without the heading. */
  text: string;
}

/** A Markdown text cut at its headings, with their anchors as the site makes them. */
export function readSections(markdown: string): TextSection[] {
  const slugger = new GithubSlugger();
  const sections: TextSection[] = [{ anchor: undefined, heading: '', text: '' }];
  for (const node of parseMarkdown(markdown).children) {
    if (node.type === 'heading') {
      const heading = headingText(node);
      sections.push({ anchor: slugger.slug(heading), heading: heading.trim(), text: '' });
      continue;
    }
    // A heading in a quotation or a list cuts nothing, but has an anchor of its own.
    visit(node, 'heading', (inner) => {
      slugger.slug(headingText(inner));
    });
    const text = readBlocks({ type: 'root', children: [node] } satisfies Root)
      .map((block) => block.text)
      .join(' ');
    const last = sections.at(-1);
    if (last && text) last.text = `${last.text} ${text}`.trim();
  }
  return sections;
}

import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { readBlocks } from './blocks.ts';
import { parseMarkdown, walk } from './outline.ts';

/** The part of a Markdown text below one heading. */
export interface TextSection {
  /** The heading's anchor, as on the site; undefined for the part before the first heading. */
  anchor: string | undefined;
  heading: string;
  /** The text that a reader sees, without the heading. */
  text: string;
}

/** Splits a Markdown text at its headings. The first section is the text before the first heading. */
export function readSections(markdown: string): TextSection[] {
  const slugger = new GithubSlugger();
  const sections: TextSection[] = [{ anchor: undefined, heading: '', text: '' }];
  for (const node of parseMarkdown(markdown).children) {
    if (node.type === 'heading') {
      const heading = textOf(node);
      sections.push({ anchor: slugger.slug(heading), heading: heading.trim(), text: '' });
      continue;
    }
    // A heading in a quotation or a list begins no section, but its anchor is taken.
    walk(node, (inner) => {
      if (inner.type === 'heading') slugger.slug(textOf(inner));
    });
    const text = readBlocks({ type: 'root', children: [node] } satisfies Root)
      .map((block) => block.text)
      .join(' ');
    const last = sections.at(-1);
    if (last && text) last.text = `${last.text} ${text}`.trim();
  }
  return sections;
}

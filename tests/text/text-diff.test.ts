import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/text/blocks.ts';
import { cellsOf, diffBlocks, diffWords, foldUnchanged } from '../../src/text/text-diff.ts';
import { itHolds } from '../fixtures/property.ts';

const p = (text: string): Block => ({ kind: 'paragraph', text });

describe('the difference of two texts', () => {
  it('marks an edited sentence word by word', () => {
    const diff = diffBlocks([p('Siram tanaman setiap pagi.')], [p('Siram tanaman setiap pagi dan sore.')]);
    expect(diff).toMatchObject([
      {
        change: 'changed',
        parts: [
          { mark: 'same', text: 'Siram tanaman setiap pagi' },
          { mark: 'added', text: ' dan sore' },
          { mark: 'same', text: '.' },
        ],
      },
    ]);
  });

  it('puts what was removed before what replaced it', () => {
    expect(diffWords('Harga 75 rupiah sekali', 'Harga 100 rupiah sekali')).toEqual([
      { mark: 'same', text: 'Harga ' },
      { mark: 'removed', text: '75' },
      { mark: 'added', text: '100' },
      { mark: 'same', text: ' rupiah sekali' },
    ]);
  });

  it('does not chop a rewritten sentence around a word that happens to be common', () => {
    const marks = diffWords('ayam di kandang', 'bebek di sawah').map(({ mark }) => mark);
    expect(marks).toEqual(['removed', 'added']);
  });

  it('adds and removes whole blocks that have nothing in common', () => {
    const blocks = diffBlocks([p('Lama sekali.'), p('Tetap.')], [p('Tetap.'), p('Sesuatu yang baru.')]);
    expect(blocks.map(({ change }) => change)).toEqual(['removed', 'same', 'added']);
  });

  it('does not take a heading for a paragraph with the same words', () => {
    const blocks = diffBlocks([{ kind: 'heading', text: 'Kapan' }], [p('Kapan')]);
    expect(blocks.map(({ change }) => change).sort()).toEqual(['added', 'removed']);
  });

  it('marks each cell of a table by itself, and shows the table whole and nothing around it', () => {
    const table = (last: string): Block[] => [
      p('Tetap.'),
      { kind: 'head', text: 'Kasus | Lama' },
      { kind: 'row', text: 'Transfer ke rekening lain | ' },
      { kind: 'row', text: `Transfer kurang dari ${last}` },
      p('Tetap juga.'),
    ];
    const [before, changed, after] = foldUnchanged(
      diffBlocks(table('tagihan | 1 jam'), table('total | 3 hari')),
    );
    expect([before, after]).toEqual([1, 1]);
    if (!Array.isArray(changed)) throw new Error('The table is folded.');
    expect(changed.map((row) => cellsOf(row).map((parts) => parts.map(({ mark }) => mark)))).toEqual([
      [['same'], ['same']],
      [['same'], []],
      [
        ['same', 'removed', 'added'],
        ['removed', 'added'],
      ],
    ]);
  });

  it('takes a table with another number of columns for another table', () => {
    const diff = diffBlocks([{ kind: 'head', text: 'A | B' }], [{ kind: 'head', text: 'A | B | C' }]);
    expect(diff.map(({ change }) => change)).toEqual(['added', 'removed']);
  });
});

const word = fc.constantFrom('satu', 'dua', 'tiga', 'empat', '|');
const blocks = fc.array(
  fc.record({
    kind: fc.constantFrom('heading' as const, 'paragraph' as const, 'head' as const, 'row' as const),
    text: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  }),
  { maxLength: 6 },
);

itHolds('loses no word of either text', [blocks, blocks], (before, after) => {
  const diff = diffBlocks(before, after);
  const side = (other: 'added' | 'removed') => {
    const own = diff.filter(({ change }) => change !== other).map(({ parts }) => parts);
    return own.map((parts) => parts.flatMap(({ mark, text }) => (mark === other ? [] : text)).join(''));
  };
  expect(side('removed')).toEqual(after.map(({ text }) => text));
  expect(side('added')).toEqual(before.map(({ text }) => text));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../../../src/checks/markdown/check-markdown.ts';
import { issuesOf } from '../../fixtures/issues.ts';
import { soundText, treeWith } from '../../fixtures/overlay.ts';
import { itHolds } from '../../fixtures/property.ts';

type Texts = fc.Arbitrary<string>;
const oneOf = (...texts: [string, ...string[]]): Texts => fc.constantFrom(...texts);
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });
const joined = (one: Texts, between: string) => some(one).map((all) => all.join(between));

const first = oneOf('Agen', 'Jika', 'Total', 'SiCepat', 'Catatan:', 'Pukul');
const word = fc.oneof(
  oneOf('resi', 'Rp100.000', '10:30', 'A/B', '5 * 6', '"kutip"', "Jum'at", 'v5.13', '#6', '@tim', 'cek_resi'),
  oneOf(
    '{nama}',
    '1 < 2',
    '50%',
    '😀',
    '(lihat)',
    '~3 jam',
    'C&A',
    '&amp;',
    '\\*',
    '[x]',
    '-',
    'a.',
    '—',
    '5x',
  ),
);
const words = joined(word, ' ');
const marked = fc.oneof(
  oneOf(
    '`a <kurir> | b`',
    '``c ` d``',
    'https://contoh.example/-_b?c=d_e',
    '<https://contoh.example/>',
    'www.contoh.example',
  ),
  fc
    .tuple(oneOf('**', '*', '~~', '__'), first, words)
    .map(([mark, one, all]) => `${mark}${one} ${all}${mark}`),
  fc
    .tuple(first, oneOf('/akun/', '/akun/#b', 'https://contoh.example/(a)', '#c'))
    .map(([text, url]) => `[${text}](${url})`),
);
const line = fc.tuple(first, joined(fc.oneof(words, marked), ' ')).map((parts) => parts.join(' '));
const cell = line.map((text) => text.replaceAll(' | ', ' '));
const paragraph = joined(line, '\n');
const row = fc.tuple(cell, cell).map((cells) => `| ${cells.join(' | ')} |`);
const indented = (text: string, width: number) => text.replaceAll(/\n(?!\n)/g, `\n${' '.repeat(width)}`);
/** A list, in which an item may have a paragraph of its own, a box or another list. */
const listOf = (inner: Texts) =>
  fc.tuple(fc.boolean(), fc.nat(3), some(fc.tuple(line, fc.option(inner)))).map(([isOrdered, from, items]) =>
    items
      .map(([text, more], index) => {
        const mark = isOrdered ? `${from + index}. ` : '- ';
        return mark + indented(more === null ? text : `${text}\n\n${more}`, mark.length);
      })
      .join('\n'),
  );
const box = fc
  .tuple(oneOf('note', 'tip', 'caution[Awas]', 'danger[Satu **dua**]'), paragraph)
  .map(([kind, text]) => `:::${kind}\n${text}\n:::`);
const block = fc.oneof(
  paragraph,
  line.map((text) => `## ${text}`),
  fc.tuple(row, some(row)).map(([head, rows]) => [head, '| --- | :-: |', ...rows].join('\n')),
  listOf(fc.oneof(paragraph, box, listOf(paragraph))),
  box,
  paragraph.map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
  oneOf(
    '::::note\n:::tip\nSatu\n:::\nDua\n::::',
    '- Satu\n\n- :::note\n  Dua\n  :::',
    '```\n<!-- a\n:::\n**b\n```',
    '~~~text\n| a |\n\n    b\n~~~',
    '---',
    '- [x] Satu\n- [ ] Dua',
  ),
);
/** Blocks with a paragraph between, so that no two lists become one. */
const sound = fc
  .array(fc.tuple(paragraph, block), { maxLength: 4 })
  .map((all) => all.map((pair) => pair.join('\n\n')));

describe('Markdown that reads as written', () => {
  itHolds(
    'has no fault',
    [sound],
    (blocks) => {
      expect(findFaults(blocks.join('\n\n')), blocks.join('\n\n')).toEqual([]);
    },
    { numRuns: 500 },
  );

  it('has as many faults as there are', () => {
    const text =
      'Satu <a> dua.\n\nTiga <b> empat.\n\n:::x\nLima.\n:::\n\n:::y\nEnam.\n:::\n\n**Tujuh\n\n**Delapan';
    const rules = findFaults(text).map(({ rule }) => rule);
    const twice = (['html', 'broken-block', 'reads-otherwise'] as const).flatMap((rule) => [rule, rule]);
    expect(rules).toEqual(twice);
  });

  it('may be anything in replies, and in fields all that is no Markdown, because both are plain text', () => {
    const [nasi, air] = ['guide/dapur/masak-nasi/2024-01-01.md', 'replies/air-habis/awal.md'];
    const files = {
      [nasi]: soundText(nasi).replace('Masak satu', 'Masak <kurir> > 24 jam, 2*3*4, nama_isian, satu'),
      [air]: soundText(air).replace('Mohon', 'Tulis <kurir> #1, lalu\n1.Mohon\n    3. baca\n---\n'),
    };
    expect(issuesOf(treeWith(files))).toEqual([]);
  });

  it.each([
    ['html', 'Satu <kurir> dua.'],
    ['html', 'Satu <!-- dua --> tiga.'],
    ['html', '<!-- satu'],
    ['html', 'Satu <b>dua</b>.'],
    ['image', 'Satu ![dua](/tiga.png).'],
    ['image', 'Satu[^1].'],
    ['bad-link', 'Satu [dua](javascript:tiga).'],
    ['bad-link', 'Satu [dua](/tiga empat/).'],
    ['bad-link', 'Satu [dua](/tiga/'],
    ['bad-link', 'Satu [dua][tiga].'],
    ['bad-link', 'Satu [dua]().'],
    ['broken-block', ':::peringatan\nSatu.\n:::'],
    ['broken-block', ':::note Satu\nDua.\n:::'],
    ['broken-block', '::: note\n\nSatu.\n\n:::'],
    ['broken-block', 'Satu.\n:::', 1],
    ['vanished', '[Satu]: dua'],
    ['vanished', 'Satu [dua](/tiga/ "empat").'],
    ['vanished', '| a |\n| - |\n| satu | dua |', 2],
    ['reads-otherwise', 'Satu\n---'],
    ['reads-otherwise', 'Satu **dua.'],
    ['reads-otherwise', '| a | b |\n| 1 | 2 |'],
    ['reads-otherwise', '#Satu'],
    ['reads-otherwise', '1. satu\n3. dua', 1],
  ] as const)('has one, %s, with %j among it', (rule, fault, below: number = 0) => {
    fc.assert(
      fc.property(sound, sound, (before, after) => {
        const text = [...before, 'Sela.', fault, 'Sela.', ...after].join('\n\n');
        const found = findFaults(text).map(({ rule, start }) => ({
          rule,
          line: text.slice(0, start).split('\n').length,
        }));
        const above = [...before, 'Sela.', ''].join('\n\n').split('\n').length;
        expect(found, text).toEqual([{ rule, line: above + below }]);
      }),
      { numRuns: 60 },
    );
  });
});

it('paragraphs of two lines take little longer than those of one, however many there are', () => {
  const timeOf = (paragraph: string) => {
    const text = `${paragraph}\n\n`.repeat(10_000);
    const times = Array.from({ length: 3 }, () => {
      const begun = performance.now();
      expect(findFaults(text)).toEqual([]);
      return performance.now() - begun;
    });
    // The others waited for something else.
    return Math.min(...times);
  };
  expect(timeOf('Agen memeriksa\nresi dulu.')).toBeLessThan(5 * timeOf('Agen memeriksa resi dulu.'));
});

import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { quoteLine } from '../../../../src/checks/read/yaml/lines.ts';

describe('quoteLine', () => {
  it.each([
    ['title: Gagal: paket', undefined, "title: 'Gagal: paket'"],
    ['  summary:   @tl ', undefined, "summary: '@tl'"],
    ['  - Gagal kirim: paket', undefined, "- 'Gagal kirim: paket'"],
    ["title: Jum'at: libur", undefined, 'title: "Jum\'at: libur"'],
    [`title: 'Jum'at' "x": y`, undefined, `title: '''Jum''at'' "x": y'`],
    ['title: "A" lalu: B', undefined, `title: '"A" lalu: B'`],
    ['  - siram: pagi', 5, "- 'siram: pagi'"],
    ['also: [a, 736, b]', 11, "'736'"],
    ['tanpa kunci', undefined, "'tanpa kunci'"],
  ])('%j from column %s is %j', (line, column, quoted) => {
    expect(quoteLine(line, column)).toBe(quoted);
  });

  it('makes a line that YAML reads as the text that was meant', () => {
    const quotes = ["Jum'at: libur", '"A": B', `'a' "b": c`];
    for (const text of [...quotes, 'Gagal: paket', '@tl', '*penting*', '{nama}: x', 'a # b', '- a'])
      expect(load(quoteLine(`title: ${text}`))).toEqual({ title: text });
  });
});

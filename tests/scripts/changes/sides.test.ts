import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sidesOf } from '../../../scripts/changes/seen.ts';

const entry = (before?: string, after?: string) => ({ title: '', before, after });
const same = (words: string) => words;
const htmlOf = (before?: string, after?: string) =>
  sidesOf(entry(before, after), same).map(({ html }) => html);

describe('the two sides of a change', () => {
  it.each([
    [
      '<p>Minta <strong>dua</strong> bukti.</p>',
      '<p>Minta <strong>tiga</strong> bukti.</p>',
      '<p>Minta <strong><del>dua</del></strong> bukti.</p>',
      '<p>Minta <strong><ins>tiga</ins></strong> bukti.</p>',
    ],
    [
      '<ol><li>Satu.</li></ol>',
      '<ol><li>Satu.</li><li>Dua, <em>lalu</em> tiga.</li></ol>',
      '<ol><li>Satu.</li></ol>',
      '<ol><li>Satu.</li><li><ins>Dua,</ins> <em><ins>lalu</ins></em> <ins>tiga.</ins></li></ol>',
    ],
    ['<p>A &#x3C; B.</p>', '<p>A &#x26; B.</p>', '<p>A &#x3C; B.</p>', '<p>A &#x26; B.</p>'],
    [
      '<pre>a\nb</pre>',
      '<pre>a\nc d\ne</pre>',
      '<pre>a\n<del>b</del></pre>',
      '<pre>a\n<ins>c d</ins>\n<ins>e</ins></pre>',
    ],
    ['<p>resi.</p>', '<p>resi, ya.</p>', '<p>resi.</p>', '<p>resi<ins>, ya</ins>.</p>'],
  ])('marks in each the words that the other doesn’t have, and no tag: %s', (before, after, old, now) => {
    expect(htmlOf(before, after)).toEqual([old, now]);
  });

  it('are one without marks where the other is missing, and none where nothing is shown', () => {
    expect(sidesOf(entry(undefined, '<p>a</p>'), same)).toEqual([{ label: 'Baru', html: '<p>a</p>' }]);
    expect(sidesOf(entry('<p>a</p>'), same)).toEqual([{ label: 'Dihapus', html: '<p>a</p>' }]);
    expect(sidesOf(entry(), same)).toEqual([]);
  });

  it('are the texts themselves without the marks, and every word of them was made safe', () => {
    const tag = fc.constantFrom('<p>', '</p>', '<li>', '<br>', '&#x3C;', '&#x26;', ' ', '\n');
    const html = fc.array(fc.oneof(tag, fc.string({ unit: fc.constantFrom(...'ab#@ .\n') })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(html, html, (before, after) => {
        const [old, now] = [before.join(''), after.join('')];
        const marked = sidesOf(entry(old, now), (words) => words.replace(/[#@]/g, '!'));
        const plain = marked.map(({ html }) => html.replace(/<\/?(?:del|ins)>/g, ''));
        expect(plain).toEqual([old, now].map((each) => each.replace(/(?<!&)[#@]/g, '!')));
      }),
    );
  });
});

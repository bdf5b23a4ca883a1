import { anywhere, block, type Operator, slip, typed } from './operators.ts';

/** What an author types as words, though Markdown reads signs of it as its own; escaped, it reads as typed. */
function asTyped(...texts: string[]): (readonly [string, string])[] {
  return texts.map((text) => [text, text.replace(/[!-/:-@[-`{-~]/g, '\\$&')]);
}

const heading = /^#{2,} .+$/gm;
const bold = /\*\*[^*\n]+\*\*/g;
const link = /\[([^\]\n]+)\]\(([^)\n]+)\)/g;
const row = /^\|(?! ?-).*\|$/gm;
const item = /^(?:[-*]|\d+\.) .+$/gm;

/** The slips of whoever writes Markdown by hand, by what slipped. Whether one matters is for the reader's view to say. */
export const markdownFaults: Readonly<Record<string, Operator>> = {
  // What is typed and vanishes, or is taken for something else.
  'tag-typed': typed(
    asTyped('<kurir>', '<nama reseller>', '<Total>', '<b>', '<no resi>', '</kurir>', '<a-b>'),
  ),
  'tag-attributes': typed([
    ['<a href="/akun/hantu/">lihat</a>'],
    ['<img src="https://foto.invalid/a.png">'],
    ['<b onclick="x()">tebal</b>'],
    ['<font color=red>merah</font>'],
  ]),
  'tag-block': block([
    ['<meta http-equiv="refresh" content="0;url=https://rekaan.invalid">'],
    ['<textarea>'],
    ['<plaintext>'],
    ['<script>alert(1)</script>'],
    ['<iframe src="https://rekaan.invalid"></iframe>'],
    ['<style>p { display: none }</style>'],
    ['<div>\nLihat tabel.\n</div>'],
    ['<details><summary>Isi</summary>\n\nTersembunyi.\n\n</details>'],
    ['<br>'],
    ['<?php echo 1 ?>'],
    ['<![CDATA[ isi ]]>'],
    ['<!DOCTYPE html>'],
  ]),
  'comment-typed': typed([['<!-- tanya Rihga -->'], ['<!--TODO-->']]),
  'comment-block': block([
    ['<!-- catatan\nuntuk TL -->'],
    ['<!--\n\nnanti dihapus\n\n-->'],
    ['<!-- TODO: SLA -->'],
  ]),
  'comment-unclosed': block([['<!-- catatan'], ['<!--\nDraf lama']]),
  'signs-typed': typed(
    asTyped('2*3*4', '1~2 jam atau 3~4 jam', '*penting', 'catatan*', '__', 'a_b_c', '`kode', 'a < b > c'),
  ),
  'definition-typed': block(
    asTyped(
      '[Catatan]: Hubungi TL dulu.',
      '[TL]: tanya dulu',
      '[1]: KMC-747',
      '[Catatan]: hubungi',
      '[TL]: tanya "Rihga dulu"',
    ),
  ),
  'footnote-typed': block(asTyped('[^1]: Lihat rapat.', '[^tl]: Menurut TL.')),
  'footnote-named': typed(asTyped('lihat[^1]', '[^catatan]')),
  'bracket-typed': typed(asTyped('[nomor resi]', '[x]', '[TL](dulu)', '[ ] centang', '![foto]')),
  'entity-typed': typed([
    ['&lt;kurir&gt;', '\\<kurir\\>'],
    ['A&amp;B', 'A\\&B'],
    ['R&D', 'R\\&D'],
    ['&kurir;', '\\&kurir;'],
  ]),

  // Links that lead nowhere, or where they may not.
  'link-scheme': typed([
    ['[klik](javascript:alert(1))'],
    ['[klik](JavaScript:alert(1))'],
    ['[klik](data:text/html,halo)'],
    ['[klik](file:///C:/Users/tl/panduan.docx)'],
    ['[klik](vbscript:x)'],
    ['<javascript:alert(1)>'],
  ]),
  'picture-typed': typed([
    ['![bukti](/foto-bukti.png)'],
    ['![bukti](https://foto.invalid/bukti.png)'],
    ['![](https://foto.invalid/a.jpg)'],
    ['![bukti](../bukti.png "Foto")'],
    ['![bukti][foto]'],
  ]),
  'link-emptied': slip(link, ([, words]) => `[${words}]()`),
  'link-wordless': slip(link, ([, , url]) => `[](${url})`),
  'link-parted': slip(link, ([, words, url]) => `[${words}] (${url})`),
  'link-spaced': slip(
    link,
    ([, words, url = '']) => `[${words}](${url.replace(/(?<=\w)[/-](?=\w)/, ' $&')})`,
  ),
  'link-turned': slip(link, ([, words, url]) => `(${words})[${url}]`),
  'link-undefined': slip(link, ([, words]) => `[${words}][tidak-ada]`),
  'bracket-lost': slip(link, ([whole], random) => {
    const signs = [...whole.matchAll(/[[\]()]/g)];
    const at = signs[Math.floor(random() * signs.length)]?.index ?? 0;
    return whole.slice(0, at) + whole.slice(at + 1);
  }),
  'address-glued': typed([
    ['(https://everpro.id/bantuan', '(<https://everpro.id/bantuan>'],
    ['https://everpro.id/bantuan.', '<https://everpro.id/bantuan>.'],
    ['"https://everpro.id/bantuan"', '"<https://everpro.id/bantuan>"'],
    ['https://everpro.id/bantuan*', '<https://everpro.id/bantuan>\\*'],
  ]),

  // Emphasis and code.
  'bold-spaced': slip(bold, ([found]) => found.replace('**', '** ')),
  'bold-spaced-after': slip(bold, ([found]) => found.replace(/\*\*$/, ' **')),
  'bold-unclosed': slip(bold, ([found]) => found.slice(0, -2)),
  'bold-unopened': slip(bold, ([found]) => found.slice(2)),
  'bold-halved': slip(bold, ([found]) => found.slice(0, -1)),
  'bold-glued': slip(bold, ([found]) => `${found.slice(0, -2)}:**x`, {
    meant: ([found]) => `${found.slice(0, -2)}:** x`,
  }),
  'code-unclosed': typed([
    ['`status', '\\`status'],
    ['``status`', '\\`\\`status\\`'],
  ]),

  // Headings, lists and paragraphs.
  'heading-glued': slip(heading, ([found]) => found.replace(' ', '')),
  'heading-indented': slip(heading, ([found]) => `    ${found}`),
  'rule-glued': slip(/^\p{L}.*\n(?=\n)/gmu, ([found]) => `${found}---\n`, { above: 4 }),
  'rule-glued-wavy': slip(/^\p{L}.*\n(?=\n)/gmu, ([found]) => `${found}===\n`, {
    meant: ([found]) => `${found}\\===\n`,
    above: 4,
  }),
  'number-changed': slip(/^\d+(?=\. )/gm, ([number]) => `${Number(number) + 3}`, {
    meant: ([number]) => `${Number(number) + 3}\\`,
    below: 3,
  }),
  'item-glued': slip(item, ([found]) => found.replace(' ', ''), { below: 1 }),
  'line-indented': slip(
    /^[^\n|]+$/gm,
    ([found], random) => `${' '.repeat(1 + Math.floor(random() * 6))}${found}`,
    { below: 2 },
  ),
  'line-outdented': slip(/^ +(?=\S)/gm, () => '', { below: 1 }),
  'blank-lost': slip(/\n\n(?=\S)/g, () => '\n', { below: 2 }),
  'blank-added': slip(/(?<=\S)\n(?=\S)/g, () => '\n\n', { below: 1 }),
  'lines-joined': slip(/(?<=\S)\n(?=[^\n#-])/g, () => ' ', { above: 1, below: 1 }),
  'lines-torn': slip(/(?<=\p{L}) (?=\p{L})/gu, () => '\n', { below: 1 }),
  quoted: typed([
    ['>', '\\>'],
    ['> kutipan', '\\> kutipan'],
  ]),

  // Tables.
  'table-rule-lost': slip(/^\|[ |:-]+\|\n/gm, () => '', { above: 1, below: 2 }),
  'table-rule-short': slip(/^\| --- (?=\|)/gm, () => '', { above: 1, below: 2 }),
  'cell-added': slip(row, ([found]) => `${found} catatan |`),
  'pipe-typed': slip(row, ([found]) => found.replace(/(?<=\p{L}) (?=\p{L})/u, ' | '), {
    meant: ([found]) => found.replace(/(?<=\p{L}) (?=\p{L})/u, ' \\| '),
  }),
  'row-torn': slip(row, ([found]) => found.replace(/(?<=\p{L}) (?=\p{L})/u, '\n'), { below: 1 }),
  'address-in-cell': slip(row, ([found]) => found.replace(/ \|$/, ' https://everpro.id/bantuan|'), {
    meant: ([found]) =>
      found.endsWith(' |') ? found.replace(/ \|$/, ' <https://everpro.id/bantuan> |') : found,
  }),

  // Boxes and fences.
  'fence-unclosed': block([
    ['```\nStatus: dibayar', '```\nStatus: dibayar\n```'],
    ['~~~\nStatus: dibayar', '~~~\nStatus: dibayar\n~~~'],
    ['```Status dibayar\nVerify\n```', 'Status dibayar\n\n```\nVerify\n```'],
  ]),
  'box-misnamed': block([
    [':::catatan\nTanya TL.\n:::', ':::note\nTanya TL.\n:::'],
    [':::peringatan\nTanya TL.\n:::', ':::caution\nTanya TL.\n:::'],
    [':::warning\nTanya TL.\n:::', ':::caution\nTanya TL.\n:::'],
    ['::: note\nTanya TL.\n:::', ':::note\nTanya TL.\n:::'],
    ['::note\nTanya TL.\n::', ':::note\nTanya TL.\n:::'],
    [':::note Judul\nTanya TL.\n:::', ':::note[Judul]\nTanya TL.\n:::'],
    [':::note{judul="Penting"}\nTanya TL.\n:::'],
  ]),
  'box-unclosed': block([
    [':::note\nTanya TL.'],
    [':::caution[Judul]\nTanya TL.'],
    [':::note\nTanya TL.\n::'],
  ]),
  'box-unopened': slip(/^:::[a-z].*\n/gm, () => '', { below: 12 }),
  'box-closing-lost': slip(/(?<=\n):::\n/g, () => '', { above: 8 }),

  // What no text may hold.
  'conflict-marked': anywhere(
    [
      '<<<<<<< HEAD\n',
      '=======\nLangsung ke QA.\n>>>>>>> usulan/nama\n',
      '>>>>>>> main\n',
      '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n',
    ],
    false,
  ),
  'nul-typed': anywhere(['\0'], true),
  'control-typed': anywhere(['\u0007', '\u001B[31m', '\u0085', '\u007F', '\b'], true),
  'bidi-typed': anywhere(['\u202E', '\u2066', '\u200F'], true),
  'zero-width-typed': anywhere(['\u200B', '\u00AD', '\u2060', '\uFEFF'], true),
};

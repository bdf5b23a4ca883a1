import type { MarkdownRule } from './markdown-rule.ts';

const openBox =
  'Tulis `:::note[Judul]` (catatan), `:::tip`, `:::caution` (peringatan) atau `:::danger` (bahaya) di baris sendiri, lalu isinya, lalu baris `:::`.';

/** Boxes (`:::note`) and fenced code are closed, and boxes are ones that the site shows as a box. */
export const blocks: MarkdownRule = {
  rule: 'broken-block',
  wrong: 'tidak menjadi kotak atau blok yang utuh',
  nodes: {
    code: ({ source }) =>
      /^[`~]/.test(source) && !isClosed(source) ? 'Tulis baris ``` sesudah kodenya.' : undefined,
    leafDirective: () => openBox,
    containerDirective: ({ grandparent, source }) => {
      const [, colons, name = '', rest = ''] = /^(:+)(\w+)(.*)/.exec(source) ?? [];
      if (!/^(?:note|tip|caution|danger)$/.test(name)) return openBox;
      const title = rest.startsWith('{') ? '' : `[${rest.replace(/[[\]]/g, '').trim()}]`;
      if (!/^(?:\[.*\])?\s*$/.test(rest)) return `Tulis \`${colons}${name}${title}\`.`;
      if (!isClosed(source)) return `Tulis baris \`${colons}\` sesudah isinya.`;
      const [list] = grandparent?.type === 'list' ? [grandparent] : [];
      const isTight = list && ![list, ...list.children].some(({ spread }) => spread);
      return isTight ? 'Beri baris kosong di atasnya, dan awali butirnya dengan teks.' : undefined;
    },
  },
  words: [
    [/^[ \t>]*(?::{2,}[ \t]*\p{L}|:(?:note|tip|caution|danger)\b).*/gmu, () => openBox],
    [/^[ \t>]*:{3,}[ \t]*$/gm, () => 'Hapus; kotak yang memuat kotak lain ditulis dengan `::::`.'],
  ],
};

/** Whether the last line of a block repeats the signs that open it. */
function isClosed(source: string): boolean {
  const [opening = ''] = /^(?:`+|~+|:+)/.exec(source) ?? [];
  const [, last = ''] = /\n[\s>]*(\S+)\s*$/.exec(source) ?? [];
  return last.startsWith(opening) && last === last.charAt(0).repeat(last.length);
}

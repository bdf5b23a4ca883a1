import { offsetsOf } from '../../text/outline.ts';
import type { MarkdownRule } from './markdown-rule.ts';

/** The boxes that the site shows, by what authors call them. Any other word becomes a note. */
const boxes: Readonly<Record<string, string>> = {
  tip: 'tip',
  peringatan: 'caution',
  caution: 'caution',
  bahaya: 'danger',
  danger: 'danger',
};

/** How to write the box that `source` was meant to be. */
function openBox(source: string): string {
  const [, word = '', title = ''] = /:[ \t]*(\p{L}+)[ \t]*(\[[^\]]*\])?/u.exec(source) ?? [];
  return `Tulis baris \`:::${boxes[word] ?? 'note'}${title}\`, isinya, lalu baris \`:::\`.`;
}

/** Boxes (`:::note`) and fenced code are closed, and boxes are ones that the site shows as a box. */
export const blocks: MarkdownRule = {
  rule: 'broken-block',
  wrong: 'bukan kotak atau kode yang utuh',
  nodes: {
    code: ({ source }) =>
      /^[`~]/.test(source) && !isClosed(source) ? 'Tulis baris ``` sesudah kodenya.' : undefined,
    leafDirective: ({ source }) => openBox(source),
    containerDirective: ({ grandparent, node, source, text }) => {
      const [, colons = '', name = '', rest = ''] = /^(:+)(\w+)(.*)/.exec(source) ?? [];
      if (!/^(?:note|tip|caution|danger)$/.test(name)) return openBox(source);
      const title = rest.startsWith('{') ? '' : `[${rest.replace(/[[\]]/g, '').trim()}]`;
      if (!/^(?:\[.*\])?\s*$/.test(rest)) return `Tulis \`${colons}${name}${title}\`.`;
      // The closing line of a box as long as this one, which it holds, was that box's own.
      const isTaken = node.children.some(
        (each) => each.type === 'containerDirective' && text.startsWith(colons, offsetsOf(each)[0]),
      );
      if (isTaken)
        return `Tulis baris \`${colons}\` di atas kotak di dalamnya, atau buka dengan \`:${colons}\`.`;
      if (!isClosed(source)) return `Tulis baris \`${colons}\` sesudah isinya.`;
      const [list] = grandparent?.type === 'list' ? [grandparent] : [];
      const isTight = list && ![list, ...list.children].some(({ spread }) => spread);
      return isTight ? 'Beri baris kosong di atasnya, dan awali butirnya dengan teks.' : undefined;
    },
  },
  words: [
    [/^[ \t>]*(?::{2,}[ \t]*\p{L}|:(?:note|tip|caution|danger)\b).*/gmu, openBox],
    [/^[ \t>]*:{3,}[ \t]*$/gm, () => 'Hapus, atau buka kotak luarnya dengan `::::`.'],
  ],
};

/** Whether the last line of a block repeats the signs that open it. */
function isClosed(source: string): boolean {
  const [opening = ''] = /^(?:`+|~+|:+)/.exec(source) ?? [];
  const [, last = ''] = /\n[\s>]*(\S+)\s*$/.exec(source) ?? [];
  return last.startsWith(opening) && last === last.charAt(0).repeat(last.length);
}

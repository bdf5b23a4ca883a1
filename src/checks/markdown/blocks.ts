import type { Judgement, MarkdownRule } from './markdown-rule.ts';

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
    containerDirective: ({ parent, source }) => {
      const [, colons, name = '', rest = ''] = /^(:+)(\w+)(.*)/.exec(source) ?? [];
      if (!/^(?:note|tip|caution|danger)$/.test(name)) return openBox;
      const title = rest.startsWith('{') ? '' : `[${rest.replace(/[[\]]/g, '').trim()}]`;
      if (!/^(?:\[.*\])?\s*$/.test(rest)) return `Tulis \`${colons}${name}${title}\`.`;
      if (!isClosed(source)) return `Tulis baris \`${colons}\` sesudah isinya.`;
      if (parent.type === 'containerDirective') return 'Tutup dulu kotak di atasnya dengan baris `:::`.';
      if (parent.type !== 'listItem' || parent.spread) return undefined;
      return 'Beri baris kosong di atasnya, dan awali butirnya dengan teks.';
    },
  },
  words: [
    [/^[ \t>]*(?::{2,}[ \t]*\p{L}|:(?:note|tip|caution|danger)\b).*/gmu, () => openBox],
    [/^[ \t>]*:{3,}[ \t]*$/gm, judgeClosing],
  ],
};

/** The closing line of a box that did not become one is no second fault. */
function judgeClosing(_: string, before: string): Judgement {
  const outside = before.replace(/^[ \t>]*(`{3,}|~{3,})[\s\S]*?^[ \t>]*\1/gm, '');
  const opened = outside.match(/^[ \t>]*:{2,}[ \t]*\p{L}/gmu)?.length ?? 0;
  const closed = outside.match(/^[ \t>]*:{3,}[ \t]*$/gm)?.length ?? 0;
  return opened > closed ? undefined : 'Hapus, atau buka kotaknya di atas isinya.';
}

/** Whether the last line of a block repeats the signs that open it. */
function isClosed(source: string): boolean {
  const [opening = ''] = /^(?:`+|~+|:+)/.exec(source) ?? [];
  const [, last = ''] = /\n[\s>]*(\S+)\s*$/.exec(source) ?? [];
  return last.startsWith(opening) && last === last.charAt(0).repeat(last.length);
}

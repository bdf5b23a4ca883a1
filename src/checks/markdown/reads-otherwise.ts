import type { ListItem, Nodes } from 'mdast';
import { offsetsOf } from '../../text/outline.ts';
import { quote } from '../read/quote.ts';
import type { Judgement, MarkdownRule, Piece } from './markdown-rule.ts';

/** `**`, `~~`, and other signs that touch a word on one side, with what follows */
const sign =
  /(?:\*{2,}|~~|(?<=[\p{L}\uFFFC])(?:[*`]|__?)(?![\p{L}\p{N}*_`\uFFFC])|(?<![\p{L}\p{N}*_`\uFFFC])(?:[*`]|__?)(?=[\p{L}\uFFFC]))[\s\S]*/gu;
const table = /^[ \t]*\|.*\|[ \t]*$[\s\S]*|^[^|\n]*\S \| \S.*\n[^|\n]*\S \| \S[\s\S]*/gm;
const heading = /^[ \t]*(?:#{1,6}(?=\p{L})|#{7}|##+(?=\S)).*/gmu;
const tornRow = /^[ \t]*\|[^|\n]*$|^(?:[^|\n]*\||[^\S\n]*[^|\s])[^|\n]*\|[ \t]*$/gm;
/** `•a`, `-a` and `1.a`, also before bold words, and marks that begin no item within a paragraph */
const item =
  /^[ \t]*(?:[•‣▪●]|-(?=[\p{L}\uFFFC])|\d{1,2}[.)](?=[\p{L}\uFFFC])).*|(?<=\n)[ \t]*(?:[-*+]|\d{1,9}[.)]) .*/gmu;

/** Text doesn't become something else by the signs, lines and spaces around it, and signs are not left over. */
export const readsOtherwise: MarkdownRule = {
  rule: 'reads-otherwise',
  nodes: {
    heading: shownAs('judul', /^(?!#)/, 'Beri baris kosong di atas garisnya, atau awali dengan `## `.'),
    code: shownAs('blok kode', /^(?![`~])/, 'Hapus spasi di depannya, atau sejajarkan dengan butirnya.'),
    blockquote: shownAs(
      'kutipan',
      /^> *[\d.,]+ *(?:%|x|menit|jam|hari|kali|ribu|juta)/i,
      'Tulis `lebih dari`.',
    ),
    delete: shownAs('coretan', /^~(?!~)/, 'Tulis rentang dengan `–`.'),
    emphasis: shownAs('huruf miring', /^\*\d[\d.,]*\*$/, 'Tulis `×`, atau `\\*`.'),
    tableRow: shownAs('baris tabel', /^[^|]*$/, 'Beri baris kosong di atasnya.'),
    paragraph: judgeIndent,
    list: judgeIndent,
    listItem: (piece) => judgeNumber(piece) ?? judgeIndent(piece),
  },
  words: [
    [sign, leftOver(/^(\*+|_+|~~|`)(?:\s*(\S.*?)\s*\1)?.*/, (_, mark, words = '…') => mark + words + mark)],
    [table, leftOver(/[^|]*[^|\s][^|]*/g, () => ' --- ', ' di bawah baris kepalanya')],
    [
      tornRow,
      (found) => [`${quote(found.trim())} dengan tandanya`, 'Tulis tiap baris tabel dalam satu baris.'],
    ],
    [heading, leftOver(/^(#{1,6})#*\s*/, (_, marks) => `${marks} `)],
    [/(?<=\n)(?![-*+•>#|:`\d\s])[\s\S]+/g, judgeBelow],
    [item, leftOver(/^(\d+[.)])\s*|^[•‣▪●-]\s*/, (_, number = '-') => `${number} `, ' sesudah baris kosong')],
  ],
};

function shownAs(name: string, pattern: RegExp, fix: string): (piece: Piece) => Judgement {
  return ({ source }) => (pattern.test(source) ? [`${name} ${quote(source)}`, fix] : undefined);
}

function leftOver(pattern: RegExp, fixed: (...match: string[]) => string, where = '') {
  return (found: string): Judgement => {
    const [line = ''] = found.trim().split('\n', 1);
    return [`${quote(line)} dengan tandanya`, `Tulis \`${line.replace(pattern, fixed).trim()}\`${where}.`];
  };
}

/** A list counts from its first number. Numbers that are all 1 are a known way to have it count. */
function judgeNumber({ node, parent, source, text }: Piece): Judgement {
  if (parent.type !== 'list' || !parent.ordered) return undefined;
  const index = parent.children.indexOf(node as ListItem);
  const shown = (parent.start ?? 1) + index;
  const numberOf = (item: Nodes) => Number.parseInt(text.slice(...offsetsOf(item)), 10);
  const before = parent.children[index - 1] ?? node;
  const isWrong = numberOf(node) !== shown && numberOf(before) === shown - 1;
  if (!isWrong || parent.children.every((item) => numberOf(item) === 1)) return undefined;
  const fix = `Tulis \`${shown}.\`; di antara dua daftar, tulis kalimat.`;
  return [quote(source.replace(/^\d+/, `${shown}`)), fix];
}

/** A line below an item or a quotation belongs to it all the same if it isn't indented. */
function judgeBelow(found: string, before: string): Judgement {
  const own = before.slice(before.lastIndexOf('\n\n') + 1);
  const isBelow = /(?:^|\n)[ \t]*(?:[-*+>]|\d{1,9}[.)])[ \t].*\n(?:.+\n)*$/.test(own);
  if (!isBelow) return undefined;
  return [`${quote(found)}, sambungan baris di atasnya`, 'Beri baris kosong di atasnya.'];
}

/** What stands below a list or an item is indented enough to belong to it, or not at all. */
function judgeIndent({ node, parent, source }: Piece): Judgement {
  const all = parent.children as Nodes[];
  const before = all[all.indexOf(node) - 1];
  const above = before?.type === 'list' ? before.children.at(-1) : before;
  const column = ({ position }: Nodes) => position?.start.column ?? 1;
  if (above?.type !== 'listItem' || column(node) <= column(all[0] ?? node)) return undefined;
  const fix = `Beri ${column(above.children[0] ?? above) - 1} spasi di depannya.`;
  return [`${quote(source)}, lepas dari butirnya`, fix];
}

import fc from 'fast-check';

/** What stands within a line, two spaces apart. */
const pieces = [
  'satu  Rp100.000  10:30  "dua"  A/B  5 * 6  snake_case  {nama}  $5  #6  @tim  1 < 2  a 😀 b  [x] a',
  String.raw`&amp;  &copy  \*  \_x\_`,
  '`kode`  `` a`b ``  [a](/b/)  [a](/b/ "c")  ![a](https://contoh.example/b.png)  [a]  [b][a]  [a][]  [^1]',
  'https://contoh.example/a?b=1&c=2  www.contoh.example  cs@contoh.example  <https://contoh.example/a>',
].flatMap((some) => some.split('  '));
const gaps = [' ', ' ', ', ', '. ', ' (', ') ', '\n', '  \n', '\\\n', ' - ', '? ', ': ', '… '];
const blocks = [
  ...['---', '***', '```js\na\n\n  b\n```', '~~~\na\n~~~', '    a\n\n\tb'],
  ...['[a]: /b/ "c"', '[a]: <b c>\n"d"', '[^1]: a'],
];

type Texts = fc.Arbitrary<string>;
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });
const oneOf = (texts: readonly string[]) => fc.constantFrom(...texts);
const inARow = (one: Texts) => few(fc.tuple(one, oneOf(gaps))).map((all) => all.flat().slice(0, -1).join(''));
const between = (signs: Texts, inner: Texts) =>
  fc.tuple(signs, inner).map(([sign, text]) => sign + text + sign);
const after = (signs: Texts, inner: Texts) => fc.tuple(signs, inner).map((parts) => parts.join(''));
const indented = (text: string, width: number) => text.replaceAll(/\n(?!\n)/g, `\n${' '.repeat(width)}`);

const words = inARow(oneOf(pieces));
const nested = fc
  .tuple(words, between(oneOf(['*', '**', '_', '~~']), words), words)
  .map((all) => all.join(' '));
const emphasis = between(oneOf(['*', '**', '***', '_', '__', '~', '~~']), fc.oneof(words, nested));
const text = inARow(fc.oneof(words, emphasis));
const line = text.map((lines) => lines.replace(/ *\\?\n/g, ' '));
const cell = line.map((within) => within.replaceAll('|', '\\|'));
const row = fc.tuple(cell, cell).map((cells) => `| ${cells.join(' | ')} |`);

const { block } = fc.letrec<{ block: string; item: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    text,
    oneOf(blocks),
    after(oneOf(['# ', '## ', '### ']), line),
    after(line, oneOf(['\n===', '\n---'])),
    text.map((lines) => `> ${lines.replaceAll('\n', '\n> ')}`),
    fc.tuple(row, few(row)).map(([head, rows]) => [head, '| --- | :-: |', ...rows].join('\n')),
    few(after(oneOf(['- [ ] ', '- [x] ']), line)).map((items) => items.join('\n')),
    fc
      .tuple(oneOf(['- ', '* ', '3. ', '1) ']), few(tie('item')))
      .map(([mark, items]) => items.map((item) => mark + indented(item, mark.length)).join('\n')),
  ),
  item: fc.oneof(
    text,
    fc.tuple(text, tie('block')).map((parts) => parts.join('\n\n')),
  ),
}));

/** Markdown of whole blocks, in which whatever is opened is closed. */
export const generatedMarkdown = few(block).map((all) => all.join('\n\n'));

import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parseMarkdown } from './outline.ts';

/** A piece of text that a reader sees as one. */
export interface Block {
  /** `head`: the first row of a table, with the names of its columns. */
  kind: 'heading' | 'paragraph' | 'item' | 'head' | 'row' | 'code';
  /** Of a row: its cells, with `cellBreak` between them. */
  text: string;
}

/** What stands between the cells of a row. */
export const cellBreak = ' | ';

/** The text of a Markdown document or its syntax tree as a reader sees it, without markup and addresses of links. */
export function readBlocks(markdown: string | Root): Block[] {
  return collect(typeof markdown === 'string' ? parseMarkdown(markdown) : markdown);
}

function collect(node: Root | Nodes): Block[] {
  switch (node.type) {
    case 'heading':
      return block('heading', textOf(node));
    case 'paragraph':
      return block('paragraph', textOf(node));
    case 'code':
      return block('code', node.value);
    case 'table':
      return node.children.map(({ children }, index) => ({
        kind: index === 0 ? 'head' : 'row',
        text: children.map((cell) => clean(textOf(cell)).replaceAll(cellBreak, '|')).join(cellBreak),
      }));
    case 'listItem': {
      const [first, ...rest] = node.children;
      const own = first?.type === 'paragraph' ? block('item', textOf(first)) : first ? collect(first) : [];
      return [...own, ...rest.flatMap(collect)];
    }
    default:
      return 'children' in node ? (node.children as Nodes[]).flatMap(collect) : [];
  }
}

function block(kind: Block['kind'], text: string): Block[] {
  const cleaned = clean(text);
  return cleaned ? [{ kind, text: cleaned }] : [];
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

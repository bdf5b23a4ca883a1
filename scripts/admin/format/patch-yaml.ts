import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { renderYaml } from './render-yaml.ts';
import { isRecord, isSame } from './same.ts';

/** A part of a collection as it is written, and what is written between it and the next. */
interface YamlPiece {
  text: string;
  gap: string;
}

/**
 * `text` (YAML) changed so that it says `value`. What stays the same stays as it is written, with its comments, quotes
 * and line breaks: a review reads only what was changed.
 */
export function patchYaml(text: string, value: unknown): string {
  const document = parseDocument(text);
  const root = document.contents;
  if (!root?.range || document.errors.length > 0) return `${renderYaml(value)}\n`;
  const end = endOf(text, root);
  const patched = text.slice(0, root.range[0]) + patchNode(text, root, value, 0) + text.slice(end);
  const said: unknown = parseDocument(patched).toJS();
  // Whatever an unforeseen way of writing did, what the file says is what the form said.
  return isSame(said, value) ? patched : `${renderYaml(value)}\n`;
}

/** The text of `node` once it says `value`; `indent` is the column at which its children's lines start. */
function patchNode(text: string, node: Node, value: unknown, indent: number): string {
  const [start = 0] = node.range ?? [];
  if (isSame(node.toJSON(), value)) return text.slice(start, endOf(text, node));
  if (isMap(node) && !node.flow && isRecord(value) && Object.keys(value).length > 0)
    return patchMap(text, node, value);
  if (isSeq(node) && !node.flow && Array.isArray(value) && value.length > 0)
    return patchList(text, node, value);
  return renderAt(value, indent);
}

function patchMap(text: string, map: YAMLMap, value: Record<string, unknown>): string {
  const pairs = map.items as Pair<Node, Node | null>[];
  const indent = columnOf(text, pairs[0]?.key.range?.[0] ?? 0);
  const starts = pairs.map(({ key }) => key.range?.[0] ?? 0);
  const ends = pairs.map((pair) => endOf(text, pair.value ?? pair.key));
  const pieces = new Map<string, YamlPiece>();
  pairs.forEach((pair, index) => {
    const key = keyOf(pair);
    const gap = text.slice(ends[index], starts[index + 1] ?? ends[index]);
    if (!(key in value)) return;
    pieces.set(key, { text: patchPair(text, pair, value[key], indent), gap });
  });
  const order = [...pieces.keys()];
  const wanted = Object.keys(value);
  for (const [index, key] of wanted.entries()) {
    if (pieces.has(key)) continue;
    const before = wanted.slice(0, index).findLast((other) => order.includes(other));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
    pieces.set(key, { text: renderAt({ [key]: value[key] }, indent), gap: '' });
  }
  return join(
    order.map((key) => pieces.get(key) as YamlPiece),
    `\n${' '.repeat(indent)}`,
  );
}

function patchPair(text: string, pair: Pair<Node, Node | null>, value: unknown, indent: number): string {
  const start = pair.key.range?.[0] ?? 0;
  const { value: node } = pair;
  const whole = () => renderAt({ [keyOf(pair)]: value }, indent);
  if (!node?.range) return whole();
  if (isSame(node.toJSON(), value)) return text.slice(start, endOf(text, node));
  const nested = (isMap(node) || isSeq(node)) && !node.flow && typeof value === 'object' && value !== null;
  if (nested && !isEmpty(value))
    return text.slice(start, node.range[0]) + patchNode(text, node, value, indent);
  // A list on one line stays on one line, as long as it fits.
  if (
    isSeq(node) &&
    Array.isArray(value) &&
    value.every((item) => typeof item === 'string') &&
    value.length > 0
  ) {
    const line = text.slice(start, node.range[0]) + flowList(value);
    if (indent + line.length <= 120) return line;
  }
  // Neither a quoted nor a folded text changes its clothes when its words change.
  if (
    isScalar(node) &&
    typeof value === 'string' &&
    (node.type === 'QUOTE_DOUBLE' || node.type === 'BLOCK_FOLDED')
  ) {
    if (node.type === 'QUOTE_DOUBLE') return text.slice(start, node.range[0]) + JSON.stringify(value);
    return renderFolded(keyOf(pair), value, indent);
  }
  return whole();
}

function patchList(text: string, list: YAMLSeq, value: unknown[]): string {
  const nodes = list.items as Node[];
  const starts = nodes.map((node) => node.range?.[0] ?? 0);
  const ends = nodes.map((node) => endOf(text, node));
  const dash = columnOf(text, list.range?.[0] ?? 0);
  const indent = dash + 2;
  const old = nodes.map((node) => node.toJSON() as unknown);
  const kept = pair(old, value);
  const pieces = value.map((item, index): YamlPiece => {
    const from = kept[index];
    if (from === undefined) return { text: renderAt(item, indent), gap: '' };
    const gap = text.slice(ends[from], starts[from + 1] ?? ends[from]);
    return { text: patchNode(text, nodes[from] as Node, item, indent), gap };
  });
  return text.slice(list.range?.[0], starts[0]) + join(pieces, `\n${' '.repeat(dash)}- `);
}

/** For each new item the old one that it was: the same one, else, where it has one, that with the same `id` or place. */
function pair(old: unknown[], now: unknown[]): (number | undefined)[] {
  const taken = new Set<number>();
  const claim = (index: number) => {
    if (index < 0 || taken.has(index)) return undefined;
    taken.add(index);
    return index;
  };
  const same = now.map((item) =>
    claim(old.findIndex((other, index) => !taken.has(index) && isSame(other, item))),
  );
  return now.map((item, index) => {
    if (same[index] !== undefined) return same[index];
    if (isRecord(item) && typeof item.id === 'string') {
      return claim(old.findIndex((other) => isRecord(other) && other.id === item.id));
    }
    return isRecord(item) && isRecord(old[index]) ? claim(index) : undefined;
  });
}

/** Parts in a row; where something between two of them was written by a person, it stays there. */
function join(pieces: YamlPiece[], standard: string): string {
  return pieces
    .map(({ text, gap }, index) => text + (index < pieces.length - 1 ? gap || standard : ''))
    .join('');
}

function renderAt(value: unknown, indent: number): string {
  return renderYaml(value, indent);
}

function renderFolded(key: string, value: string, indent: number): string {
  const long = renderYaml({ [key]: `${value} ${'x'.repeat(120)}` }, indent);
  const plain = long.replace(/\s+x{120}$/, '');
  return plain.replace(/^(\S+:) \|?>?-?/, '$1 >-');
}

function flowList(items: string[]): string {
  const plain = (item: string) => /^\w[\w ./#-]*$/.test(item) && parseDocument(`[${item}]`).get(0) === item;
  return `[${items.map((item) => (plain(item) ? item : JSON.stringify(item))).join(', ')}]`;
}

/** Where a node's own text ends: without the line's end, blanks and comments below it. */
function endOf(text: string, node: Node): number {
  const [start = 0, end = 0] = node.range ?? [];
  return start + text.slice(start, end).trimEnd().length;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function keyOf(pair: Pair<Node, Node | null>): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

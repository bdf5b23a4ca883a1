import { isMap, isNode, isScalar, isSeq, type Pair, parseDocument, type Scalar } from 'yaml';
import { cutFrontmatter } from '../../../src/checks/read/parse-file.ts';
import { yamlOptions } from '../../../src/checks/read/yaml/nodes.ts';
import { lineOf } from './fault.ts';

/** A key with its value, on lines of its own, as offsets in the file. */
export interface KeySite {
  /** From the file's root, list items by number. */
  field: (string | number)[];
  key: string;
  /** Where the key begins. */
  start: number;
  /** Where the line of the key begins, and where the line after its value does. */
  lineStart: number;
  end: number;
  /** The value's offsets; empty where there is none. */
  value: [start: number, end: number];
  shape: 'scalar' | 'list' | 'map' | 'none';
  /** The line of the key above the group it stands in, and the group's first line; without it, the second key's. */
  groupLines: number[];
  /** Whether keys at this place are the author's own ids. */
  isId: boolean;
}

/** A scalar that stands for itself, as offsets. */
export interface ScalarSite {
  field: (string | number)[];
  start: number;
  end: number;
  text: string;
  isPlain: boolean;
}

export interface Sites {
  keys: KeySite[];
  scalars: ScalarSite[];
}

/** Maps whose keys are ids, by the path of the map; `*` is any key. */
const idMaps = ['', 'people', 'areas', 'steps', 'outcomes', 'placeholders', 'words', 'confirmedAgainst'];

/** The keys and scalars in a file's YAML. */
export function findSites(path: string, text: string): Sites {
  const cut = path.endsWith('.yaml') ? { yamlStart: 0, yamlEnd: text.length } : cutFrontmatter(text);
  if ('missing' in cut) return { keys: [], scalars: [] };
  const offset = cut.yamlStart;
  const document = parseDocument(text.slice(offset, cut.yamlEnd), yamlOptions);
  const sites: Sites = { keys: [], scalars: [] };

  const visitScalar = (node: Scalar, field: (string | number)[]) => {
    if (!node.range || node.source === undefined) return;
    const [start = 0, end = 0] = node.range.map((at) => at + offset);
    sites.scalars.push({ field, start, end, text: node.source, isPlain: node.type === 'PLAIN' });
  };
  const visitPair = (pair: Pair, field: (string | number)[], isFlow: boolean, groupLines: number[]) => {
    if (!isScalar(pair.key) || !pair.key.range) return;
    const key = String(pair.key.value);
    const own = [...field, key];
    if (!isFlow) {
      const start = pair.key.range[0] + offset;
      const [from = start, to = start] = isNode(pair.value)
        ? (pair.value.range ?? []).map((at) => at + offset)
        : [];
      const lineEnd = text.indexOf('\n', text.slice(0, to).trimEnd().length);
      sites.keys.push({
        field: own,
        key,
        start,
        lineStart: text.lastIndexOf('\n', start - 1) + 1,
        end: lineEnd < 0 ? text.length : lineEnd + 1,
        value: [from, text.slice(0, to).trimEnd().length],
        shape: shapeOf(pair.value),
        groupLines,
        isId: isIdMap(path, field),
      });
    }
    visit(pair.value, own, lineOf(text, pair.key.range[0] + offset));
  };
  const visit = (node: unknown, field: (string | number)[], line = 1): void => {
    if (isScalar(node)) visitScalar(node, field);
    if (isSeq(node)) for (const [index, item] of node.items.entries()) visit(item, [...field, index], line);
    if (isMap(node)) {
      const first = lineOf(text, (node.range?.[0] ?? 0) + offset);
      for (const pair of node.items) visitPair(pair, field, node.flow === true, [line, first]);
    }
  };
  visit(document.contents, []);
  return sites;
}

function shapeOf(value: unknown): KeySite['shape'] {
  if (isMap(value)) return 'map';
  if (isSeq(value)) return 'list';
  return isScalar(value) ? 'scalar' : 'none';
}

function isIdMap(path: string, field: (string | number)[]): boolean {
  if (field.length === 0) return path === 'glossary.yaml';
  return (
    field.length === 1 &&
    idMaps.includes(String(field[0])) &&
    !(path.startsWith('calibrations/') && field[0] === 'people')
  );
}

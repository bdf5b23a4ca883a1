import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type parseDocument,
  type Tags,
  visit,
} from 'yaml';
import { isIsoDate } from '../../../domain/dated/iso-date.ts';

/** Reads YAML as Astro's parser (js-yaml) does, except that a date that doesn't exist stays text, so that messages quote it. */
export const yamlOptions = {
  prettyErrors: false,
  logLevel: 'error',
  customTags: (tags: Tags): Tags => [
    ...tags,
    {
      tag: 'tag:yaml.org,2002:timestamp',
      default: true,
      test: /^\d{4}-\d{2}-\d{2}$/,
      resolve: (text: string) => (isIsoDate(text) ? new Date(`${text}T00:00:00Z`) : text),
    },
    {
      tag: 'tag:yaml.org,2002:int',
      default: true,
      test: /^[-+]?0(?:b[01]+|o[0-7]+|x[0-9a-fA-F]+)$/,
      resolve: (text: string) => Number(text.replace(/^[-+]/, '')) * (text.startsWith('-') ? -1 : 1),
    },
  ],
} satisfies Parameters<typeof parseDocument>[1];

export function findNode(document: Document, path: readonly PropertyKey[]): Node | undefined {
  let node: unknown = document.contents;
  for (const key of path) {
    if (isMap(node)) node = findPair(node.items, key)?.value;
    else node = isSeq(node) ? node.items[Number(key)] : undefined;
  }
  return isNode(node) ? node : undefined;
}

export function findKeyNode(document: Document, path: readonly PropertyKey[]): Node | undefined {
  const parent = findNode(document, path.slice(0, -1));
  const key = isMap(parent) ? findPair(parent.items, path.at(-1) ?? '')?.key : undefined;
  return isNode(key) ? key : undefined;
}

// Keys of data are always text; keys of YAML may be numbers.
function findPair(items: Pair[], key: PropertyKey): Pair | undefined {
  return items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
}

/**
 * The offset of the first YAML reference, `*name` or `&name`, or of the first key that is itself a group or a list (`? a: b`);
 * undefined where there is none. They are not content: a text begins with such a sign, and would vanish or stop the build.
 */
export function findReference(document: Document, yaml: string): number | undefined {
  let found: number | undefined;
  visit(document, (_, node) => {
    if (isAlias(node)) found = node.range?.[0];
    else if (isNode(node) && node.anchor) found = yaml.lastIndexOf(`&${node.anchor}`, node.range?.[0]);
    // An object of JavaScript can't have that key, and Astro stops at it.
    else if (isPair(node) && isScalar(node.key) && node.key.value === '__proto__')
      found = node.key.range?.[0];
    else if (isPair(node) && isCollection(node.key)) {
      const start = node.key.range?.[0] ?? 0;
      found = node.key.flow ? start : yaml.lastIndexOf('?', start);
    }
    return found === undefined ? undefined : visit.BREAK;
  });
  return found;
}

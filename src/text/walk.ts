import type { Nodes, Parents } from 'mdast';

/**
 * Calls `enter` for a node of a syntax tree and for all below it, in reading order. The nodes stay as they are: what replaces them uses
 * `unist-util-visit`, which takes as long as parsing does because it names a function for each node.
 */
export function walk(node: Nodes, enter: (node: Nodes, parent?: Parents) => void, parent?: Parents): void {
  enter(node, parent);
  if ('children' in node) for (const child of node.children) walk(child, enter, node);
}

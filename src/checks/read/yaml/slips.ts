import { type Document, isScalar, visit } from 'yaml';
import { lineStart } from './lines.ts';

const keyLine = /^[ \t]*(?:- )?[\w/-]+:(?:\s|$)/;

/**
 * Where a quote was opened that took the lines below it for its text: it ends at the next quote, if at all, so that a reader of
 * YAML stumbles only there, at `at`. Undefined where none was. For texts that can't be read.
 */
export function findOpenQuote(document: Document, yaml: string, at: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar(_, node) {
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (!isScalar(node) || !isQuoted || !node.range) return undefined;
      const [start, end] = node.range;
      const [, ...below] = yaml.slice(start, end).split('\n');
      const isStumbledOver = below.length > 0 && start <= at && lineStart(yaml, at) <= end;
      if (!isStumbledOver && !below.some((line) => keyLine.test(line))) return undefined;
      found = start;
      return visit.BREAK;
    },
  });
  return found;
}

/**
 * The first letter of the key, at `at` or above, that stands between two levels of indentation, which are two spaces apart. A
 * reader of YAML takes the first key of a group for its level and stumbles at the next. Undefined where none does.
 */
export function findMisaligned(yaml: string, at: number): number | undefined {
  const level = depthOf(yaml, lineStart(yaml, at));
  for (let start = lineStart(yaml, at); start >= 0; start = start > 0 ? lineStart(yaml, start - 1) : -1) {
    const line = yaml.slice(start).split('\n', 1)[0] ?? '';
    if (!keyLine.test(line)) continue;
    const depth = depthOf(yaml, start);
    if (depth % 2 === 1) return start + depth;
    if (depth < level) return undefined;
  }
  return undefined;
}

function depthOf(yaml: string, start: number): number {
  return /^ */.exec(yaml.slice(start, start + 40))?.[0].length ?? 0;
}

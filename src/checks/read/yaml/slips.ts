import { type Document, visit } from 'yaml';
import { lineStart } from './lines.ts';

const keyLine = /^[ \t]*(?:- )?[\w/-]+:(?:\s|$)/;

/** The offset of a quote that isn't closed on its line. It ends at the next one, if at all, so the parser reports it only there: at `at`. */
export function findOpenQuote(document: Document, yaml: string, at: number): number | undefined {
  const open = quotedRanges(document).find(([start, end]) => {
    const [, ...below] = yaml.slice(start, end).split('\n');
    const isReported = below.length > 0 && start <= at && lineStart(yaml, at) <= end;
    return isReported || below.some((line) => keyLine.test(line));
  });
  return open?.[0];
}

/** The offset of the last quoted value around the offset `at`; undefined where there is none. */
export function findQuoteAround(document: Document, at: number): number | undefined {
  return quotedRanges(document).findLast(([start, end]) => start <= at && at <= end)?.[0];
}

function quotedRanges(document: Document): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (range && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) ranges.push([range[0], range[1]]);
    },
  });
  return ranges;
}

/** The offset of the nearest key from `at` upwards with odd indentation: the parser reports only the key after it. */
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

import { diffArrays, diffWordsWithSpace } from 'diff';
import { type Block, cellBreak } from './blocks.ts';

/** Consecutive words that both texts have (`same`), only the new one (`added`) or only the old one (`removed`). */
export interface DiffPart {
  mark: 'same' | 'added' | 'removed';
  text: string;
}

/** The difference of two lines, word by word. Removed words come before the words that replace them. */
export function diffWords(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) parts.push({ mark: 'removed', text: removed });
    if (added) parts.push({ mark: 'added', text: added });
    removed = '';
    added = '';
  };
  const runs = diffWordsWithSpace(before, after);
  for (const [i, run] of runs.entries()) {
    if (run.removed) removed += run.value;
    else if (run.added) added += run.value;
    else if ((removed || added) && i < runs.length - 1 && distinctWords(run.value).length <= 2) {
      // One or two common words between two edits would read as noise, so they count as part of both edits.
      removed += run.value;
      added += run.value;
    } else {
      flush();
      parts.push({ mark: 'same', text: run.value });
    }
  }
  flush();
  return parts;
}

export function distinctWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/** A block of the new or the old text, with its difference word by word. */
export interface DiffBlock {
  kind: Block['kind'];
  change: 'same' | 'added' | 'removed' | 'changed';
  parts: DiffPart[];
}

/** A block is an edit of another one if they have at least this share of their words in common. */
const similarEnough = 0.4;

/** The difference of two texts, block by block in reading order, and word by word in edited blocks. */
export function diffBlocks(before: readonly Block[], after: readonly Block[]): DiffBlock[] {
  const comparator = (a: Block, b: Block) => a.kind === b.kind && a.text === b.text;
  const runs = diffArrays([...before], [...after], { comparator });
  return runs.flatMap((run, i) => {
    const [previous, next] = [runs[i - 1], runs[i + 1]];
    // Its blocks are compared with the removed ones before it.
    if (run.added && previous?.removed) return [];
    if (run.removed && next?.added) return diffRun(run.value, next.value);
    const change = run.added ? 'added' : run.removed ? 'removed' : 'same';
    return run.value.map((block) => whole(block, change));
  });
}

/** The rows of each table together, and every other block alone. */
export function groupTables(blocks: readonly DiffBlock[]): DiffBlock[][] {
  const groups: DiffBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'row' && last?.[0] && isRow(last[0])) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** The changed blocks, and in place of each run of others their number. A table in which something changed stays whole. */
export function foldUnchanged(blocks: readonly DiffBlock[]): (DiffBlock[] | number)[] {
  const shown: (DiffBlock[] | number)[] = [];
  for (const group of groupTables(blocks)) {
    const last = shown.at(-1);
    if (group.some(({ change }) => change !== 'same')) shown.push(group);
    else if (typeof last === 'number') shown[shown.length - 1] = last + group.length;
    else shown.push(group.length);
  }
  return shown;
}

export function cellsOf({ parts }: DiffBlock): DiffPart[][] {
  const cells: DiffPart[][] = [[]];
  for (const { mark, text } of parts) {
    for (const [index, cell] of text.split(cellBreak).entries()) {
      if (index > 0) cells.push([]);
      if (cell) cells.at(-1)?.push({ mark, text: cell });
    }
  }
  return cells;
}

/** The difference of replaced blocks. Edited ones are paired in order, the others are added or removed. */
function diffRun(removed: readonly Block[], added: readonly Block[]): DiffBlock[] {
  const result: DiffBlock[] = [];
  const oldWords = removed.map(({ text }) => new Set(distinctWords(text)));
  let next = 0;
  for (const block of added) {
    const words = distinctWords(block.text);
    const twin = removed.findIndex(
      (old, i) => i >= next && hasForm(old, block) && (block.kind === 'head' || isAlike(oldWords[i], words)),
    );
    if (twin < 0) {
      result.push(whole(block, 'added'));
      continue;
    }
    result.push(...removed.slice(next, twin).map((old) => whole(old, 'removed')));
    result.push({
      kind: block.kind,
      change: 'changed',
      parts: (isRow(block) ? diffCells : diffWords)(removed[twin]?.text ?? '', block.text),
    });
    next = twin + 1;
  }
  return [...result, ...removed.slice(next).map((old) => whole(old, 'removed'))];
}

/** The difference of two rows with as many cells, so that no part runs over two of them. */
function diffCells(before: string, after: string): DiffPart[] {
  const old = before.split(cellBreak);
  return after
    .split(cellBreak)
    .flatMap((cell, index): DiffPart[] => [
      ...(index > 0 ? [{ mark: 'same' as const, text: cellBreak }] : []),
      ...diffWords(old[index] ?? '', cell),
    ]);
}

function isRow({ kind }: Pick<Block, 'kind'>): boolean {
  return kind === 'head' || kind === 'row';
}

function whole(block: Block, change: 'same' | 'added' | 'removed'): DiffBlock {
  return { kind: block.kind, change, parts: [{ mark: change, text: block.text }] };
}

/** Whether two blocks can be compared: they are of one kind, and rows have as many cells. */
function hasForm(a: Block, b: Block): boolean {
  if (a.kind !== b.kind) return false;
  return !isRow(a) || a.text.split(cellBreak).length === b.text.split(cellBreak).length;
}

function isAlike(words: ReadonlySet<string> = new Set(), others: readonly string[]): boolean {
  const common = others.filter((word) => words.has(word)).length;
  return (2 * common) / (words.size + others.length) >= similarEnough;
}

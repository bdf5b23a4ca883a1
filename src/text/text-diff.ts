import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Block } from './blocks.ts';

/** A run of words that both texts have, that only the new one has, or that only the old one had. */
export interface DiffPart {
  mark: 'same' | 'added' | 'removed';
  text: string;
}

/** A block of the new or the old text, with its words told apart. */
export interface DiffBlock {
  kind: Block['kind'];
  change: 'same' | 'added' | 'removed' | 'changed';
  parts: DiffPart[];
}

/** Two blocks are one that was edited where at least this share of their words is common. */
const similarEnough = 0.4;

/** What changed from one text to the next, block by block in reading order, word by word where edited. */
export function diffBlocks(before: readonly Block[], after: readonly Block[]): DiffBlock[] {
  const runs = diffArrays([...before], [...after], { comparator: isSame });
  const result: DiffBlock[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    const next = runs[i + 1];
    if (!run) continue;
    if (run.removed && next?.added) {
      result.push(...diffRun(run.value, next.value));
      i++;
    } else {
      const change = run.added ? 'added' : run.removed ? 'removed' : 'same';
      result.push(...run.value.map((block) => whole(block, change)));
    }
  }
  return result;
}

/** A stretch where blocks were replaced: edited ones are paired in order, the others are added or removed. */
function diffRun(removed: readonly Block[], added: readonly Block[]): DiffBlock[] {
  const result: DiffBlock[] = [];
  let next = 0;
  for (const block of added) {
    const twin = removed.findIndex((old, i) => i >= next && isEditOf(old, block));
    if (twin < 0) {
      result.push(whole(block, 'added'));
      continue;
    }
    result.push(...removed.slice(next, twin).map((old) => whole(old, 'removed')));
    result.push({
      kind: block.kind,
      change: 'changed',
      parts: diffWords(removed[twin]?.text ?? '', block.text),
    });
    next = twin + 1;
  }
  return [...result, ...removed.slice(next).map((old) => whole(old, 'removed'))];
}

/** The words of two lines, told apart: what was removed stands before what replaced it. */
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
    else if ((removed || added) && i < runs.length - 1 && isIsland(run.value)) {
      // A word or two that happen to be common between two edits read as noise: they go with both.
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

function isIsland(text: string): boolean {
  return wordsOf(text).length <= 2;
}

function whole(block: Block, change: 'same' | 'added' | 'removed'): DiffBlock {
  return { kind: block.kind, change, parts: [{ mark: change, text: block.text }] };
}

function isSame(a: Block, b: Block): boolean {
  return a.kind === b.kind && a.text === b.text;
}

function isEditOf(a: Block, b: Block): boolean {
  if (a.kind !== b.kind) return false;
  const words = new Set(wordsOf(a.text));
  const others = wordsOf(b.text);
  const common = others.filter((word) => words.has(word)).length;
  return (2 * common) / (words.size + others.length) >= similarEnough;
}

function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
}

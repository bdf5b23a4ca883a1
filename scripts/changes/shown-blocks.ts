import type { DiffBlock } from '../../src/text/text-diff.ts';

/** A block that changed, or how many stand unchanged before the next that did. */
export type Shown = DiffBlock | { unchanged: number };

/** The blocks that changed, in order, with those that didn't counted in their place. */
export function shownBlocks(diff: readonly DiffBlock[]): Shown[] {
  const shown: Shown[] = [];
  for (const block of diff) {
    const last = shown.at(-1);
    if (block.change !== 'same') shown.push(block);
    else if (last && 'unchanged' in last) last.unchanged++;
    else shown.push({ unchanged: 1 });
  }
  return shown;
}

/** What stands in the place of blocks that didn't change. */
export function unchangedText(count: number): string {
  return `… ${count} bagian tetap`;
}

import { type DiffBlock, foldUnchanged } from '../../src/text/text-diff.ts';

/** How one output format writes a difference. */
export interface DiffFormat {
  /** Makes an author's text safe. All other members get safe texts. */
  escape(text: string): string;
  added(text: string): string;
  removed(text: string): string;
  /** A changed block, its parts joined. */
  block(text: string, block: DiffBlock): string;
  /** A note in place of blocks that did not change. */
  unchanged(text: string): string;
}

/** The changed blocks of a difference in reading order, and a note for each run of blocks that did not change. */
export function formatDiff(diff: readonly DiffBlock[], format: DiffFormat): string[] {
  return foldUnchanged(diff)
    .flat()
    .map((block) => {
      if (typeof block === 'number') return format.unchanged(`… ${block} bagian tetap`);
      const parts = block.parts.map(({ mark, text }) => {
        const safe = format.escape(text);
        return mark === 'same' ? safe : format[mark](safe);
      });
      return format.block(parts.join(''), block);
    });
}

/** The marks of changed words in HTML, which GitHub's Markdown takes too. */
export const htmlMarks = {
  added: (text: string) => `<ins>${text}</ins>`,
  removed: (text: string) => `<del>${text}</del>`,
};

import { checkLoaded } from '../../src/checks/check-content.ts';
import { readBase } from '../../src/checks/read/base-tree.ts';
import { loadContent } from '../../src/checks/read/load.ts';
import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { type BranchChanges, compareSides } from './compare.ts';

/** What the content in the folder `content` changes of `base`, a git ref, as of `today`. Throws where either can't be read. */
export function compareBranch(
  content: string,
  base: string,
  today: IsoDate,
): { changes: BranchChanges; guide: Guide; texts: ReadonlyMap<string, string> } {
  const head = checkLoaded(loadContent(content), today);
  const landed = checkLoaded(readBase(base, content, head), today);
  return { changes: compareSides(landed, head), guide: head.guide, texts: head.texts };
}

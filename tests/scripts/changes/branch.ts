import { type BranchChanges, compareSides } from '../../../scripts/changes/compare.ts';
import { type ChangesReport, describeChanges } from '../../../scripts/changes/describe.ts';
import type { CheckContext } from '../../../src/checks/check.ts';
import { checkLoaded } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import type { RawFile } from '../../../src/checks/read/read-tree.ts';
import { today, treeWith } from '../../fixtures/overlay.ts';

export const site = 'https://panduan.example';

function sideOf(tree: RawFile[]): CheckContext {
  return checkLoaded(readContent(tree), today);
}

/** What a branch changes that writes `files` (text by path) and deletes `without`. Its base is the sound tree with `before`. */
export function branchWith(
  files: Readonly<Record<string, string>>,
  without: readonly string[] = [],
  before: Readonly<Record<string, string>> = {},
): { changes: BranchChanges; report: ChangesReport } {
  const head = sideOf(treeWith({ ...before, ...files }, without));
  const changes = compareSides(sideOf(treeWith(before)), head);
  return { changes, report: describeChanges(changes, { guide: head.guide, base: 'main', site }) };
}

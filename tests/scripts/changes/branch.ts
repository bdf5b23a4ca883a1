import { type BranchChanges, compareSides, type Side } from '../../../scripts/changes/compare.ts';
import { type ChangesReport, describeChanges } from '../../../scripts/changes/report.ts';
import { checkLoaded } from '../../../scripts/checks/index.ts';
import { readContent } from '../../../scripts/content/load.ts';
import type { RawFile } from '../../../scripts/content/read-tree.ts';
import { soundTree, today, treeWith } from '../../fixtures/overlay.ts';

export const site = 'https://panduan.example';

function sideOf(tree: RawFile[]): Side {
  const loaded = readContent(tree);
  return { loaded, ...checkLoaded(loaded, today) };
}

/** What a branch changes that writes `files` (text by path) and takes `without` away from the sound tree. */
export function branchWith(
  files: Readonly<Record<string, string>>,
  without: readonly string[] = [],
): { changes: BranchChanges; report: ChangesReport } {
  const head = sideOf(treeWith(files).filter(({ path }) => !without.includes(path)));
  const changes = compareSides(sideOf(soundTree()), head);
  return { changes, report: describeChanges(changes, { guide: head.guide, base: 'main', site }) };
}

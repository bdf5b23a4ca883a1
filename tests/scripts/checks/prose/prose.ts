import { checkProse } from '../../../../scripts/checks/prose/index.ts';
import { readContent } from '../../../../scripts/content/load.ts';
import { assembleGuide } from '../../../../src/domain/assemble.ts';
import type { Issue } from '../../../../src/domain/issue.ts';
import type { RuleId } from '../../../../src/domain/rules.ts';
import { today, treeWith } from '../../../fixtures/overlay.ts';

/** What `rule` says of the sound tree with `files` laid over it. */
export function adviceOn(rule: RuleId, files: Readonly<Record<string, string>>): Issue[] {
  const loaded = readContent(treeWith(files));
  const context = { ...loaded, guide: assembleGuide(loaded.content, today) };
  return checkProse(context).filter((issue) => issue.rule === rule);
}

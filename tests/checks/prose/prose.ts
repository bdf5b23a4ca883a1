import type { Issue } from '../../../src/checks/issue.ts';
import { checkProse } from '../../../src/checks/prose/check-prose.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import type { RuleId } from '../../../src/checks/rules.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import { today, treeWith } from '../../fixtures/overlay.ts';

/** The issues of `rule` in the sound tree with `files` added to it. */
export function adviceOn(rule: RuleId, files: Readonly<Record<string, string>>): Issue[] {
  const loaded = readContent(treeWith(files));
  const context = { ...loaded, guide: assembleGuide(loaded.content, today) };
  return checkProse(context).filter((issue) => issue.rule === rule);
}

import type { Scaffold } from '../../../scripts/new/form.ts';
import { kinds } from '../../../scripts/new/kinds.ts';
import { completeAnswers, readArguments } from '../../../scripts/new/read-answers.ts';
import type { Issue } from '../../../src/checks/issue.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import { issuesOf } from '../../fixtures/issues.ts';
import { today, treeWith } from '../../fixtures/overlay.ts';

type Files = Readonly<Record<string, string>>;

/** What `npm run new -- <kind> <args>` writes into the sound tree with `files` added to it. */
export function scaffold(kind: string, args: readonly string[], files: Files = {}): Scaffold {
  const { content, texts } = readContent(treeWith(files));
  const scene = { guide: assembleGuide(content, today), texts };
  const found = kinds.find(({ name }) => name === kind);
  if (!found) throw new Error(`No kind ${kind}`);
  return found.write(completeAnswers(found, readArguments(found, args), scene), scene);
}

/** What the check says of the sound tree once the scaffold is written. */
export function issuesAfter({ path, text }: Scaffold): Pick<Issue, 'rule' | 'path' | 'line'>[] {
  return issuesOf(treeWith({ [path]: text })).map(({ rule, path, line }) => ({ rule, path, line }));
}

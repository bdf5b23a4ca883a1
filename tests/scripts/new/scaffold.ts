import type { Scaffold } from '../../../scripts/new/form.ts';
import { kinds } from '../../../scripts/new/kinds.ts';
import { completeAnswers, readArguments } from '../../../scripts/new/read-answers.ts';
import type { Issue } from '../../../src/checks/issue.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import { issuesOf } from '../../fixtures/issues.ts';
import { today, treeWith } from '../../fixtures/overlay.ts';

export type Files = Readonly<Record<string, string>>;

/** What a command writes, with the file that the author fills in. */
export type Made = Scaffold & { path: string; text: string };

/** What `npm run new -- <kind> <args>` writes into the sound tree with `files` added to it. */
export function scaffold(kind: string, args: readonly string[], files: Files = {}): Made {
  const { content, texts } = readContent(treeWith(files));
  const scene = { guide: assembleGuide(content, today), texts };
  const found = kinds.find(({ name }) => name === kind);
  if (!found) throw new Error(`No kind ${kind}`);
  const made = found.write(completeAnswers(found, readArguments(found, args), scene), scene);
  const [{ path, text } = { path: '', text: '' }] = made.files;
  return { ...made, path, text };
}

/** The texts of all files written, by path, the first one as the author left it. */
export function written({ files, path, text }: Made): Files {
  return { ...Object.fromEntries(files.map((file) => [file.path, file.text])), [path]: text };
}

/** What the check says of the sound tree with `files` once the scaffold is written. */
export function issuesAfter(made: Made, files: Files = {}): Pick<Issue, 'rule' | 'path' | 'line'>[] {
  return issuesOf(treeWith({ ...files, ...written(made) })).map(({ rule, path, line }) => ({
    rule,
    path,
    line,
  }));
}

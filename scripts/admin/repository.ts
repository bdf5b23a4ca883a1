import { readTreeAt } from '../../src/checks/read/base-tree.ts';
import { git, tryGit } from '../../src/checks/read/git.ts';
import { readContent } from '../../src/checks/read/load.ts';
import { readTree } from '../../src/checks/read/read-tree.ts';
import type { Content } from '../../src/domain/guide/content.ts';
import { SetupFailure } from '../setup/failure.mjs';

/** Branches of the editor: `cms/<collection>/<file>`, one for each file that is being worked on. */
const draftPrefix = 'cms/';

/** The branch that is checked out in `root`. Throws where there is none to start changes from. */
export function currentBranch(root: string): string {
  const branch = tryGit(root, 'symbolic-ref', '--short', 'HEAD');
  if (!branch) {
    throw new SetupFailure(
      'This folder is not a git repository with a branch checked out.',
      'Clone the repository, then: git switch main',
    );
  }
  if (branch.startsWith(draftPrefix)) {
    throw new SetupFailure(
      `The branch ${branch} belongs to the editor.`,
      'Start from another: git switch main',
    );
  }
  return branch;
}

/** Files that git sees changed. The editor's server commits all of them with whatever it saves, so there must be none. */
export function unsavedFiles(root: string): string[] {
  // A renamed file would be two names in one entry.
  return git(root, 'status', '--porcelain', '--no-renames', '-z')
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3));
}

/** The editor's branches in `root`. */
export function draftBranches(root: string): string[] {
  const names = git(root, 'for-each-ref', '--format=%(refname:short)', `refs/heads/${draftPrefix}`);
  return names.split('\n').filter(Boolean);
}

/** The content in `root`, with the notes that stand only on the editor's branches, so that pages can name their decisions. */
export async function contentWithDrafts(root: string, folder: string): Promise<Content> {
  const files = await readTree(`${root}/${folder}`);
  const known = new Set(files.map(({ path }) => path));
  for (const branch of draftBranches(root)) {
    for (const { path: file, bytes } of readTreeAt(root, branch, `${folder}/calibrations`)) {
      const path = `calibrations/${file}`;
      if (known.has(path)) continue;
      known.add(path);
      files.push({ path, bytes });
    }
  }
  return readContent(files).content;
}

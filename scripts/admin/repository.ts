import { execFileSync } from 'node:child_process';
import type { Content } from '../../src/domain/content.ts';
import { readContent } from '../content/load.ts';
import { readTree } from '../content/read-tree.ts';
import { SetupFailure } from '../setup/failure.mjs';

/** Branches of the editor: `cms/<collection>/<file>`, one for each file that is being worked on. */
export const draftPrefix = 'cms/';

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
  return git(root, 'status', '--porcelain', '-z')
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3));
}

/** The content in `root`, with the notes that stand only on the editor's branches, so that pages can name their decisions. */
export async function contentWithDrafts(root: string, folder: string): Promise<Content> {
  const files = await readTree(`${root}/${folder}`);
  const known = new Set(files.map(({ path }) => path));
  const place = `${folder}/calibrations/`;
  for (const branch of git(
    root,
    'for-each-ref',
    '--format=%(refname:short)',
    `refs/heads/${draftPrefix}`,
  ).split('\n')) {
    if (!branch) continue;
    for (const file of git(root, 'ls-tree', '-r', '--name-only', branch, '--', place).split('\n')) {
      const path = file.slice(folder.length + 1);
      if (!file || known.has(path)) continue;
      known.add(path);
      files.push({ path, bytes: Buffer.from(git(root, 'show', `${branch}:${file}`)) });
    }
  }
  return readContent(files).content;
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
}

function tryGit(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

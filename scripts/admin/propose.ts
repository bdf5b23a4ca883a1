import { execFileSync } from 'node:child_process';
import { SetupFailure } from '../setup/failure.mjs';
import { draftPrefix, unsavedFiles } from './repository.ts';

/** What the editor's server writes about a draft that somebody set to "Siap". */
const ready = 'decap-cms/pending_publish';

/** A proposal made of drafts: its branch, and the drafts that are now part of it. */
export interface Proposal {
  branch: string;
  drafts: string[];
}

/**
 * Joins all drafts that are ready into one new branch `usulan/<name>` of the repository `root` and checks it out: a revision
 * names a decision of its note, so the two are reviewed together. Throws, with nothing changed, where that can't be done.
 */
export function propose(root: string, name: string): Proposal {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  const succeeds = (...args: string[]) => {
    try {
      git(...args);
      return true;
    } catch {
      return false;
    }
  };
  const branch = `usulan/${name}`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new SetupFailure(
      `"${name}" tidak bisa menjadi nama usulan.`,
      'Pakai huruf kecil, angka, dan tanda hubung: criss-cross',
    );
  }
  if (unsavedFiles(root).length > 0) {
    throw new SetupFailure(
      'Ada berkas yang belum di-commit.',
      `Commit atau simpan dulu: ${unsavedFiles(root).join(', ')}`,
    );
  }
  if (succeeds('rev-parse', '--verify', '--quiet', `refs/heads/${branch}`)) {
    throw new SetupFailure(`Cabang ${branch} sudah ada.`, 'Pilih nama lain.');
  }
  const drafts = git('for-each-ref', '--format=%(refname:short)', `refs/heads/${draftPrefix}`)
    .split('\n')
    .filter((draft) => draft && statusOf(root, draft) === ready);
  if (drafts.length === 0) {
    throw new SetupFailure(
      'Belum ada draf berstatus "Siap".',
      'Ubah statusnya di editor: Status, lalu "Siap".',
    );
  }
  const start = git('symbolic-ref', '--short', 'HEAD').trim();
  git('switch', '--quiet', '--create', branch);
  for (const draft of drafts) {
    if (succeeds('merge', '--quiet', '--no-edit', draft)) continue;
    succeeds('merge', '--abort');
    git('switch', '--quiet', start);
    git('branch', '--quiet', '-D', branch);
    throw new SetupFailure(
      `Draf ${draft} bertabrakan dengan draf lain atau dengan ${start}.`,
      'Buka berkasnya di editor, simpan lagi, lalu ulangi.',
    );
  }
  for (const draft of drafts) git('branch', '--quiet', '-d', draft);
  return { branch, drafts };
}

function statusOf(root: string, branch: string): string {
  try {
    const args = ['config', `branch.${branch}.description`];
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
}

import { git, tryGit } from '../../src/checks/read/git.ts';
import { SetupFailure } from '../setup/failure.mjs';
import { draftBranches, unsavedFiles } from './repository.ts';

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
  const branch = `usulan/${name}`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new SetupFailure(
      `"${name}" tidak bisa menjadi nama usulan.`,
      'Pakai huruf kecil, angka, dan tanda hubung: criss-cross',
    );
  }
  const unsaved = unsavedFiles(root);
  if (unsaved.length > 0) {
    throw new SetupFailure(
      'Ada berkas yang belum di-commit.',
      `Commit atau simpan dulu: ${unsaved.join(', ')}`,
    );
  }
  if (tryGit(root, 'rev-parse', '--verify', '--quiet', `refs/heads/${branch}`)) {
    throw new SetupFailure(`Cabang ${branch} sudah ada.`, 'Pilih nama lain.');
  }
  const drafts = draftBranches(root).filter(
    (draft) => tryGit(root, 'config', `branch.${draft}.description`) === ready,
  );
  if (drafts.length === 0) {
    throw new SetupFailure(
      'Belum ada draf berstatus "Siap".',
      'Ubah statusnya di editor: Status, lalu "Siap".',
    );
  }
  const start = git(root, 'symbolic-ref', '--short', 'HEAD').trim();
  git(root, 'switch', '--quiet', '--create', branch);
  for (const draft of drafts) {
    if (tryGit(root, 'merge', '--quiet', '--no-edit', draft) !== undefined) continue;
    tryGit(root, 'merge', '--abort');
    git(root, 'switch', '--quiet', start);
    git(root, 'branch', '--quiet', '-D', branch);
    throw new SetupFailure(
      `Draf ${draft} bertabrakan dengan draf lain atau dengan ${start}.`,
      'Buka berkasnya di editor, simpan lagi, lalu ulangi.',
    );
  }
  for (const draft of drafts) git(root, 'branch', '--quiet', '-d', draft);
  return { branch, drafts };
}

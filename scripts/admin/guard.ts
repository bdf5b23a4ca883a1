import { findKind } from '../../src/checks/read/kinds.ts';
import { isIsoDate } from '../../src/domain/dated/iso-date.ts';
import { fileStem, findRevisionPath } from '../../src/domain/dated/revision-path.ts';
import { fileProblems } from './file-problems.ts';

/** A request of the editor to its server, of which nothing is certain. */
export interface ApiRequest {
  action?: string;
  params?: {
    branch?: string;
    dataFiles?: { path?: string; newPath?: string; raw?: string }[];
    entry?: unknown;
    assets?: unknown[];
    options?: { useWorkflow?: boolean };
  };
}

/** What the guard must know of the repository at this moment. */
export interface Situation {
  /** The branch that changes start from. */
  branch: string;
  /** The content's folder, from the repository's root. */
  folder: string;
  /** Files that git sees changed; to ask takes git a look at every file. */
  unsaved(): string[];
}

const reading = [
  'info',
  'entriesByFolder',
  'entriesByFiles',
  'getEntry',
  'getMedia',
  'getMediaFile',
  'getDeployPreview',
  'unpublishedEntries',
  'unpublishedEntry',
  'unpublishedEntryDataFile',
  'unpublishedEntryMediaFile',
];
const sorting = ['updateUnpublishedEntryStatus', 'deleteUnpublishedEntry'];

/**
 * Why a request is refused, for the person at the form; undefined where it may pass. What the form doesn't need the server
 * doesn't do: no publishing past a review, no other file than the guide's, nobody's unsaved work in a commit.
 */
export async function findRefusal(request: ApiRequest, now: Situation): Promise<string | undefined> {
  const { action = '', params = {} } = request;
  if (reading.includes(action)) return action === 'info' ? undefined : otherBranch(params.branch, now);
  if (sorting.includes(action)) return otherBranch(params.branch, now);
  if (action !== 'persistEntry')
    return 'Editor ini hanya menyimpan draf; menerbitkan dan menghapus lewat pull request.';
  const { dataFiles = [], assets = [], options } = params;
  if (!options?.useWorkflow) return 'Editor ini hanya menyimpan draf, di cabangnya sendiri.';
  if (dataFiles.length === 0 || params.entry !== undefined || assets.length > 0) {
    return 'Hanya berkas panduan yang bisa disimpan dari sini.';
  }
  const reasons = await Promise.all(dataFiles.map((file) => findFileRefusal(file, now.folder)));
  return otherBranch(params.branch, now) ?? reasons.find(Boolean) ?? unsavedWork(now.unsaved());
}

async function findFileRefusal(file: { path?: string; newPath?: string; raw?: string }, folder: string) {
  const { path = '', newPath, raw = '' } = file;
  const inside = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '';
  const kind = findKind(inside);
  if (!kind || newPath || inside.includes('..')) return `${path || 'Berkas ini'} bukan tempat isi panduan.`;
  if (kind.name === 'revisions' && !findRevisionPath(inside)) return takenName(inside);
  if (kind.name === 'notes' && !isIsoDate(fileStem(inside))) return takenName(inside);
  return (await fileProblems(inside, raw)) || undefined;
}

/** The editor numbers a second file of the same name: `2026-10-08-1`. */
function takenName(path: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(fileStem(path))?.[0];
  if (!day) return 'Pilih tanggalnya dulu.';
  return `Untuk ${day} sudah ada berkas. Buka berkas itu, atau pilih tanggal lain.`;
}

function otherBranch(branch: string | undefined, now: Situation): string | undefined {
  return branch === now.branch
    ? undefined
    : `Repositori sekarang di cabang ${now.branch}. Muat ulang halaman ini.`;
}

function unsavedWork(files: string[]): string | undefined {
  if (files.length === 0) return undefined;
  const names = files.slice(0, 3).join(', ') + (files.length > 3 ? ', …' : '');
  return `Ada ${files.length} berkas yang belum di-commit (${names}). Commit atau simpan dulu, supaya tidak ikut ke draf ini.`;
}

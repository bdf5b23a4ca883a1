/** A file of a build by its address, with its length in bytes. */
export interface PlannedFile {
  path: string;
  bytes: number;
}

/** Which files are held in which way. */
export interface OfflinePlan {
  shell: string[];
  /** The addresses of each pack, all in order. */
  packs: string[][];
  /** What doesn't fit; readers keep what they visit of it. */
  left: string[];
}

/** How much is packed, in bytes before compression, which is about what a browser's disk gives up for a generation. */
export interface Bounds {
  total: number;
  pack: number;
  /** Packs that are cut where a folder ends. */
  packs: number;
}

/**
 * A page is 25 KB on the disk and about 1 KB on the way. So 48 MB are some 1,900 pages: of 5,000, those in force come first, and the
 * rest is kept as visited. A browser spends at most twice that, for two generations.
 */
export const bounds: Bounds = { total: 48_000_000, pack: 4_000_000, packs: 16 };

/** The pages that are held before the worker begins: where a reader goes on from, whatever else is missing. */
export const shellPages = ['/', '/cari/', '/kalkulator/', '/cek-mutasi/', '/luring/'];

/**
 * What is held ahead of being asked for: pages, what they load, what search and the view as of a day read. Not: Pagefind's index (search
 * does without), feeds and tables for other programs, and pictures of how to use the editor.
 */
export function isHeldAhead(path: string): boolean {
  if (/^\/(?:pagefind|luring\/paket-)/.test(path) || path === '/404.html' || path === '/sw.js') return false;
  return /(?:\/|\.html|\.css|\.js|\.svg)$|^\/cari\/.*\.json$|^\/api\/revisions\.json$/.test(path);
}

/** What gives way first where not everything fits: earlier and coming revisions. */
function rank(path: string): number {
  if (!path.endsWith('/')) return 0;
  return /^\/[^/]+\/[^/]+\/(?:\d{4}-\d{2}-\d{2}|awal)\/$/.test(path) ? 2 : 1;
}

const byPath = (a: PlannedFile, b: PlannedFile) => (a.path < b.path ? -1 : 1);

/** Plans how the files are held. `shell` is held one by one, the rest is packed as far as it fits. */
export function planOffline(
  files: readonly PlannedFile[],
  shell: ReadonlySet<string>,
  { total, pack, packs }: Bounds = bounds,
): OfflinePlan {
  const rest = files.filter(({ path }) => !shell.has(path)).sort(byPath);
  const packed: PlannedFile[] = [];
  const left: string[] = [];
  let sum = 0;
  for (const file of rest.toSorted((a, b) => rank(a.path) - rank(b.path) || byPath(a, b))) {
    if (sum + file.bytes > total) left.push(file.path);
    else {
      sum += file.bytes;
      packed.push(file);
    }
  }
  return { shell: [...shell].sort(), packs: cut(packed.sort(byPath), pack, sum / packs), left };
}

/** Cuts files in order into packs, where a folder ends if that is `enough`: a change in one area leaves others' packs as they are. */
function cut(files: readonly PlannedFile[], most: number, enough: number): string[][] {
  const packs: string[][] = [];
  let current: PlannedFile[] = [];
  let size = 0;
  for (const file of files) {
    const isNewFolder = folderOf(file.path) !== folderOf(current.at(-1)?.path ?? '');
    if (current.length > 0 && (size + file.bytes > most || (isNewFolder && size >= enough))) {
      packs.push(current.map(({ path }) => path));
      current = [];
      size = 0;
    }
    current.push(file);
    size += file.bytes;
  }
  if (current.length > 0) packs.push(current.map(({ path }) => path));
  return packs;
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** What pages load, directly or not: the assets whose name stands in them or in each other. `textOf` reads a file. */
export function loadedBy(
  pages: readonly string[],
  assets: readonly string[],
  textOf: (path: string) => string,
): Set<string> {
  const found = new Set<string>();
  const queue = [...pages];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const text = textOf(path);
    queue.push(...assets.filter((asset) => text.includes(asset.slice(asset.lastIndexOf('/') + 1))));
  }
  return found;
}

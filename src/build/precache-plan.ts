export interface PlannedFile {
  path: string;
  /** Its length, uncompressed. */
  bytes: number;
}

/** How much goes into packs, in bytes before compression, which is about what they take on the disk: 48 MB are about 1,900 pages. */
export const limits = {
  totalBytes: 48_000_000,
  packBytes: 4_000_000,
  /** About how many packs there are where folders are so small that a pack holds several. */
  packs: 16,
};

/** The pages that are precached during install: a reader can go on from them, whatever else is missing. */
export const shellPages = ['/', '/cari/', '/kalkulator/', '/cek-mutasi/', '/luring/'];

/** Whether a file is precached if it fits: pages, what they load, what search and the view as of a day fetch. Search works without Pagefind. */
export function isPrecached(path: string): boolean {
  if (/^\/(?:pagefind|luring\/paket-)/.test(path) || path === '/404.html' || path === '/sw.js') return false;
  return /(?:\/|\.html|\.css|\.js|\.svg)$|^\/cari\/.*\.json$|^\/api\/revisions\.json$/.test(path);
}

/** The rank of a file where not all files fit, 0 first. Earlier and coming revisions are last. */
function priorityOf(path: string): number {
  if (!path.endsWith('/')) return 0;
  return /^\/[^/]+\/[^/]+\/(?:\d{4}-\d{2}-\d{2}|awal)\/$/.test(path) ? 2 : 1;
}

const byPath = (a: PlannedFile, b: PlannedFile) => (a.path < b.path ? -1 : 1);

/**
 * Plans which of `files` the service worker precaches, by path. Those of `shell` are precached one by one during install, the others go
 * into packs as far as they fit; all packs together are in order.
 */
export function planPrecache(files: readonly PlannedFile[], shell: ReadonlySet<string>) {
  const rest = files.filter(({ path }) => !shell.has(path));
  const packed: PlannedFile[] = [];
  let sum = 0;
  for (const file of rest.sort((a, b) => priorityOf(a.path) - priorityOf(b.path) || byPath(a, b))) {
    if (sum + file.bytes > limits.totalBytes) continue;
    sum += file.bytes;
    packed.push(file);
  }
  return { shell: [...shell].sort(), packs: cut(packed.sort(byPath), sum / limits.packs) };
}

/** Cuts files in order into packs. From `minBytes` on a pack ends with its folder, so that a change elsewhere leaves it as it is. */
function cut(files: readonly PlannedFile[], minBytes: number): string[][] {
  const packs: string[][] = [];
  let size = 0;
  for (const { path, bytes } of files) {
    const pack = packs.at(-1);
    const isNewFolder = folderOf(path) !== folderOf(pack?.at(-1) ?? '');
    const isFull = size + bytes > limits.packBytes || (isNewFolder && size >= minBytes);
    if (pack && !isFull) pack.push(path);
    else packs.push([path]);
    size = bytes + (pack && !isFull ? size : 0);
  }
  return packs;
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** The pages and the assets that they load, directly or through other assets: those whose file name is in a text that `textOf` reads. */
export function withLoadedAssets(
  pages: readonly string[],
  assets: readonly string[],
  textOf: (path: string) => string,
): Set<string> {
  const found = new Set(pages);
  // A set is iterated in the order of its values, those added meanwhile included.
  for (const path of found) {
    const text = textOf(path);
    for (const asset of assets) if (text.includes(asset.slice(asset.lastIndexOf('/') + 1))) found.add(asset);
  }
  return found;
}

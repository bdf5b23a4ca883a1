import { fileStem, findVersion } from '../../domain/dated/revision-path.ts';
import type { Content } from '../../domain/guide/content.ts';
import { correctionMark, unrecorded } from '../../schemas/revision-name.ts';
import { findNearest } from '../../text/nearest.ts';
import { type Issue, issueAt, type Message, placeAt, startOf } from '../issue.ts';
import { findIntendedDate, listChoices, toId } from '../suggest.ts';
import { findKind, kinds } from './kinds.ts';
import type { Oddity, RawFile } from './read-tree.ts';

/** The root folder or file nearest to that of `path`; undefined where none is near. */
function findRoot(path: string): string | undefined {
  const roots = kinds.map(({ place }) => place.split('/')[0] ?? '');
  return findNearest(path.split('/')[0] ?? '', roots);
}

/** The file name, without its ending, that `stem` was meant to be: `2023-11-01` for `1-11-2023`. */
function intendedName(stem: string): string {
  if (findVersion(stem)) return stem;
  const [, revision = '', day = ''] = /^(.+?)[. _-]*koreksi[. _-]*(.+)$/i.exec(stem) ?? [];
  if (!day) return findIntendedDate(stem) ?? toId(stem);
  return `${intendedName(revision)}${correctionMark}${findIntendedDate(day) ?? day}`;
}

/** What systems and editors add to the name of a copy: `2023-11-01 (1)`, `2023-11-01 - Salinan`, `Salinan 2023-11-01`. */
const copyMark =
  /^(?:copy of|salinan(?: dari)?) |(?:[ _]*\(\d+\)|[ _](?:- )?(?:copy|salin(?:an)?)(?: \(?\d+\)?)?| \(.*(?:conflict|konflik).*\))$/i;

/** The right path for a file that is nearly there: other letters, ending, folder or day. Undefined where none is near. */
export function findIntendedPath(path: string): string | undefined {
  const [, ...rest] = path.split('/');
  const root = findRoot(path);
  if (root === undefined || rest.length === 0) return root;
  const stem = fileStem(path).replace(copyMark, '');
  const ending = root === 'flows' || root === 'policy' ? '.yaml' : '.md';
  const isUndated = rest.length === 1 && (root === 'replies' || root === 'flows');
  const names = isUndated ? [toId(stem), unrecorded] : [...rest.slice(0, -1).map(toId), intendedName(stem)];
  const intended = `${[root, ...names].join('/')}${ending}`;
  return findKind(intended) && intended;
}

/** The paths of the tree and those that its files were meant to have. A misplaced file has its own error: what points to it has none. */
export function intendedPaths(paths: Iterable<string>): Set<string> {
  return new Set([...paths].flatMap((path) => [path, findIntendedPath(path) ?? path]));
}

/** The issue of a file at a path that belongs to no kind of content. `paths` are those of the tree. */
export function misplacedIssue(path: string, paths: ReadonlySet<string>): Issue {
  const intended = findIntendedPath(path);
  if (intended && paths.has(intended)) {
    const what = `Tampak seperti salinan \`${intended}\`.`;
    const fix = 'Gabungkan isinya ke sana, lalu hapus berkas ini.';
    return issueAt(startOf(path), 'misplaced-file', { what, fix });
  }
  const root = findRoot(path);
  const ending = /\.ya?ml$/.test(path) ? '.yaml' : '.md';
  const places = kinds.map(({ place }) => place).filter((place) => !place.includes(correctionMark));
  const near = places.filter((place) => (root ? place.startsWith(root) : place.endsWith(ending))).slice(0, 3);
  const what = `Panduan tidak membaca \`${path}\`.`;
  const fix = intended ? `Ganti namanya menjadi \`${intended}\`.` : `Pindahkan ke ${listChoices(near)}.`;
  return issueAt(startOf(path), 'misplaced-file', { what, fix });
}

export function missingIssues(paths: Iterable<string>): Issue[] {
  const present = intendedPaths(paths);
  return kinds.flatMap(({ isRequired, place }) => {
    if (!isRequired || present.has(place)) return [];
    const what = `Berkas \`${place}\` tidak ada.`;
    return issueAt(startOf(place), 'missing-file', { what, fix: `Buat \`${place}\`.` });
  });
}

const unreadable = new WeakMap<ReadonlySet<string>, string[]>();

/** Whether a file whose path begins with `start`, or was meant to, can't be read or breaks its schema, so that it has its own error. */
export function isUnreadable(
  { content, paths }: { content: Content; paths: ReadonlySet<string> },
  start: string,
): boolean {
  const unread = unreadable.getOrInsertComputed(paths, () => {
    const lists = Object.values(content).filter((each) => Array.isArray(each));
    return [...intendedPaths(paths).difference(new Set(lists.flat().map(({ path }) => path)))];
  });
  return unread.some((path) => path.startsWith(start));
}

/** What isn't content, whatever it is called. */
const strays: Record<Oddity | 'leftover' | 'attachment' | 'unwritten', Message> = {
  link: { what: 'Ini pintasan (symlink), bukan berkas.', fix: 'Simpan isinya sebagai berkas biasa.' },
  'hidden-folder': { what: 'Folder berawalan titik tidak terbit.', fix: 'Hapus, atau pindahkan dari sini.' },
  unreadable: { what: 'Ini tidak bisa dibaca.', fix: 'Beri izin baca dan nama biasa, atau hapus.' },
  leftover: { what: 'Ini sisa dari komputer atau editor.', fix: 'Hapus; pindahkan dulu isi yang perlu.' },
  attachment: {
    what: 'Gambar dan lampiran bisa memuat data pelanggan.',
    fix: 'Tulis isinya dengan kata-kata, lalu hapus, juga dari riwayat git.',
  },
  unwritten: {
    what: 'Bukan tulisan: lebih dari 1 MB, ribuan tanda tanpa spasi, atau puluhan tingkat daftar.',
    fix: 'Hapus; gambar juga tidak ditempel di dalam teks.',
  },
};

const attachment =
  /\.(?:png|jpe?g|gif|webp|heic|avif|svg|bmp|tiff?|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]|mov|m4a|ogg|wav)$/i;
const leftover =
  /(?:^|\/)(?:\.[^/]*|thumbs\.db|desktop\.ini|~\$[^/]*)$|(?:~|\.(?:sw[a-z]|orig|rej|bak|tmp|part|crdownload))$/i;
/** What nobody writes. Reading it would take minutes, or run out of stack. */
const unwritten = /(?<!\S)\S{2000}|(?:>[ \t]*|[-*+?][ \t]+|\d+[.)][ \t]+|[[{][ \t]*){100}|^(?=.{1000000})/s;

/** The issue of a file that can't be content, with its bytes as `text`. `isPlaced`: its path is one of content. */
export function findStray({ path, oddity }: RawFile, text: string, isPlaced: boolean): Issue | undefined {
  const isAttachment = attachment.test(path) || text.includes('\0');
  const unplaced = leftover.test(path) ? 'leftover' : isAttachment && 'attachment';
  const at = text.search(unwritten);
  const kind = oddity ?? ((!isPlaced && unplaced) || (at >= 0 && 'unwritten'));
  return kind ? issueAt(placeAt(path, text, Math.max(0, at)), 'stray-file', strays[kind]) : undefined;
}

import { type Issue, issueAt, type Message } from '../issue.ts';
import { placeAt } from '../place.ts';
import type { Oddity, RawFile } from './read-tree.ts';

/** What isn't content, whatever it is called. */
const strays: Record<Oddity | 'leftover' | 'attachment' | 'unwritten', Message> = {
  link: {
    what: 'Ini pintasan (symlink) ke tempat lain, bukan berkas.',
    fix: 'Hapus, lalu simpan isinya sebagai berkas biasa.',
  },
  'hidden-folder': {
    what: 'Folder yang namanya diawali titik tidak terbit, tetapi ikut tersimpan di git.',
    fix: 'Hapus, atau pindahkan ke luar folder isi panduan.',
  },
  unreadable: {
    what: 'Ini bukan berkas biasa, atau tidak bisa dibaca.',
    fix: 'Hapus, atau beri izin baca dan nama dari huruf kecil, angka, dan tanda hubung.',
  },
  leftover: {
    what: 'Ini berkas sisa dari komputer atau editor.',
    fix: 'Hapus; pindahkan dulu isinya yang masih perlu.',
  },
  attachment: {
    what: 'Panduan hanya berisi teks; gambar dan lampiran bisa memuat data pelanggan dan tempatnya (EXIF).',
    fix: 'Tulis yang tampak di sana dengan kata-kata, lalu hapus, juga dari riwayat git bila sudah tersimpan di sana.',
  },
  unwritten: {
    what: 'Ini bukan tulisan: lebih dari 1 MB, ribuan tanda tanpa spasi, atau puluhan tingkat daftar atau kutipan.',
    fix: 'Hapus; gambar dan lampiran juga tidak ditempel di dalam teks.',
  },
};

const attachment =
  /\.(?:png|jpe?g|gif|webp|heic|avif|svg|bmp|tiff?|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]|mov|m4a|ogg|wav)$/i;
const leftover =
  /(?:^|\/)(?:\.[^/]*|thumbs\.db|desktop\.ini|~\$[^/]*)$|(?:~|\.(?:sw[a-z]|orig|rej|bak|tmp|part|crdownload))$/i;
/** Reading what nobody writes would take minutes, or run out of stack. */
const unwrittenText =
  /(?<!\S)\S{2000}|(?:>[ \t]*|[-*+?][ \t]+|\d+[.)][ \t]+|[[{][ \t]*){100}|^(?=.{1000000})/s;

/** The offset of what nobody writes in a text; -1 where all may be read. */
export function findUnwritten(text: string): number {
  return text.search(unwrittenText);
}

/**
 * The issue of a file that can't be content, with its bytes as `text` and what `findUnwritten` says of it. `isPlaced`: its path is
 * one of content.
 */
export function findStray(
  { path, oddity }: RawFile,
  text: string,
  unwritten: number,
  isPlaced: boolean,
): Issue | undefined {
  const isAttachment = attachment.test(path) || text.includes('\0');
  const unplaced = leftover.test(path) ? 'leftover' : isAttachment && 'attachment';
  const kind = oddity ?? ((!isPlaced && unplaced) || (unwritten >= 0 && 'unwritten'));
  return kind ? issueAt(placeAt(path, text, Math.max(0, unwritten)), 'stray-file', strays[kind]) : undefined;
}

import { type Issue, issueAt, type Message, placeAt } from '../issue.ts';
import type { Oddity, RawFile } from './read-tree.ts';

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

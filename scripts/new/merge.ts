import { compareDates } from '../../src/domain/dated/iso-date.ts';
import { Refusal, type ScaffoldKind } from './form.ts';
import { mergeRevision } from './merge-revision.ts';
import { pageField, pageOf } from './revision.ts';

/** Bases a revision that was overtaken on what now holds before its day. */
export const merge: ScaffoldKind = {
  name: 'merge',
  label: 'Gabungkan revisi mendatang yang didahului revisi lain',
  example: 'merge pembayaran/bank-transfer',
  fields: [pageField],
  write({ page: id = '' }, scene) {
    const { revisions, held } = pageOf(id, scene);
    const [overtaken] = held.toSorted((a, b) => compareDates(a.from, b.from));
    const before = revisions.findLast(({ from }) => compareDates(from, overtaken?.from) < 0);
    if (!overtaken || !before) {
      throw new Refusal(
        `Tidak ada revisi \`${id}\` yang ditahan. Kalau yang baru masih kosong isiannya, lengkapi dulu.`,
      );
    }
    const { path, slug } = overtaken;
    const theirs = { version: before.version, text: scene.texts.get(before.path) ?? '' };
    const merged = mergeRevision(overtaken, theirs, scene);
    if ('conflicts' in merged) {
      const lines = merged.conflicts.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n');
      throw new Refusal(
        `Baris ini diubah di revisi ${slug} dan di ${before.version}, jadi tidak bisa digabung sendiri:\n${lines}\nSamakan sendiri di \`${path}\`, lalu tulis \`basedOn: ${before.version}\`. Sampai itu revisi ${slug} ditahan.`,
      );
    }
    return {
      files: [{ path, text: merged.text, was: path }],
      next: [`Baca lagi \`answer\` dan isi revisi ${slug}: kini memuat juga perubahan ${before.version}.`],
    };
  },
};

import { compareDates, laterOf } from '../../src/domain/dated/iso-date.ts';
import { Refusal, type ScaffoldKind } from './form.ts';
import { mergeRevision } from './merge-revision.ts';
import { newRevisionPath, pageField, pageOf } from './revision.ts';

/** Bases a revision that was overtaken on what now holds before its day. */
export const merge: ScaffoldKind = {
  name: 'merge',
  label: 'Gabungkan revisi mendatang yang didahului revisi lain',
  example: 'merge pembayaran/bank-transfer',
  fields: [pageField],
  write({ page: id = '' }, scene) {
    const page = pageOf(id, scene);
    const { revisions, held } = page;
    const [overtaken] = held.toSorted((a, b) => compareDates(a.from, b.from));
    // One whose day has passed never entered into force, so that it begins today.
    const date = laterOf(overtaken?.from ?? '', scene.guide.today);
    const before = revisions.findLast(({ from }) => compareDates(from, date) < 0);
    if (!overtaken || !before) {
      throw new Refusal(
        `Tidak ada revisi \`${id}\` yang tertahan. Kalau yang baru masih kosong isiannya, lengkapi dulu.`,
      );
    }
    const { path: was, slug } = overtaken;
    const path = slug === date ? was : newRevisionPath(page, date, scene);
    const theirs = { version: before.version, text: scene.texts.get(before.path) ?? '' };
    const merged = mergeRevision(overtaken, theirs, scene);
    if ('conflicts' in merged) {
      const lines = merged.conflicts.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n');
      throw new Refusal(
        `Baris ini diubah di revisi ${slug} dan di ${before.version}, jadi tidak bisa digabung sendiri:\n${lines}\nSamakan sendiri di \`${was}\`, lalu tulis \`basedOn: ${before.version}\` dan bawa juga keputusan barunya. Sampai itu revisi ${slug} tertahan.`,
      );
    }
    return {
      files: [{ path, text: merged.text, was }],
      next: [
        `Baca lagi \`answer\` dan isinya: kini memuat juga perubahan ${before.version}${slug === date ? '' : `, dan berlaku mulai ${date}`}.`,
      ],
    };
  },
};

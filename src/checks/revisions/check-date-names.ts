import { isIsoDate } from '../../domain/dated/iso-date.ts';
import { fileStem } from '../../domain/dated/revision-path.ts';
import { unrecorded } from '../../schemas/revision-name.ts';
import { type Check, errorAt } from '../check.ts';
import { findIntendedPath } from '../read/intended-path.ts';
import { suggestDate } from '../suggest.ts';

/** Revisions and calibration notes are named by their day; a page has one revision a day. */
export const checkDateNames: Check = (context) =>
  [...context.paths].flatMap((path) => {
    const isRevision = /^guide\/[^/]+\/[^/]+\/[^/]+\.md$/.test(path);
    if (!isRevision && !/^calibrations\/[^/]+\.md$/.test(path)) return [];
    const stem = fileStem(path);
    if (isIsoDate(stem) || (isRevision && stem === unrecorded)) return [];
    const intended = findIntendedPath(path) ?? '';
    const name = fileStem(intended);
    const isDay = isIsoDate(name) || (isRevision && name === unrecorded);
    if (isDay && context.paths.has(intended)) {
      return errorAt(context, path, [], {
        rule: 'duplicate-revision',
        what: `Sudah ada berkas untuk ${name}: \`${intended}\`.`,
        fix: `Gabungkan isinya ke \`${intended}\`, atau ganti nama berkas ini dengan tanggalnya sendiri.`,
      });
    }
    return errorAt(context, path, [], {
      rule: 'bad-date-name',
      what: isDay
        ? `Nama berkas \`${stem}\` tidak ditulis TTTT-BB-HH.`
        : `Nama berkas \`${stem}\` bukan tanggal yang ada.`,
      fix: isDay ? `Ganti namanya menjadi \`${intended}\`.` : suggestDate(stem),
    });
  });

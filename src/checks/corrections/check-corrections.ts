import { fileStem, findVersion, firstDayOf, versionName } from '../../domain/dated/revision-path.ts';
import type { Check } from '../check.ts';
import { issueAt } from '../issue.ts';
import { startOf } from '../place.ts';
import { intendedPaths } from '../read/misplaced-files.ts';
import { suggestNearest } from '../suggest.ts';
import { beforeItsDay, recordedLater } from './record-days.ts';

/**
 * A correction is of a revision or note that is there, and of its first day or later. Replies, flows and what is to come are edited
 * instead.
 */
export const checkCorrections: Check = ({ paths, guide: { today } }) => {
  const intended = intendedPaths(paths);
  return [...paths].flatMap((path) => {
    const stem = fileStem(path);
    const { slug, correctedOn } = findVersion(stem) ?? {};
    if (!slug || !correctedOn) return [];
    const corrected = path.replace(stem, slug);
    const bad = (what: string, fix: string) => issueAt(startOf(path), 'bad-correction', { what, fix });
    if (!/^(?:guide|calibrations)\//.test(path)) {
      return bad(
        'Balasan dan alur tidak dikoreksi dengan berkas sendiri.',
        `Ubah kata-katanya langsung di \`${corrected}\`. Bila aturannya berubah, beri nama hari mulainya.`,
      );
    }
    if (!intended.has(corrected)) {
      const near = suggestNearest(corrected, intended, 'Ganti namanya, atau hapus berkasnya.');
      return bad(`Yang dikoreksi tidak ada: \`${corrected}\`.`, near);
    }
    const from = firstDayOf(slug);
    if (from && correctedOn < from)
      return bad(...beforeItsDay(from, correctedOn, today, `ubah langsung \`${corrected}\``));
    const renamed = `Ganti namanya menjadi \`${path.replace(stem, versionName({ slug, correctedOn: today }))}\`.`;
    return recordedLater(startOf(path), correctedOn, today, renamed);
  });
};

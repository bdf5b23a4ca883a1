import { formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import { fileStem, findVersion, firstDayOf, versionName } from '../../domain/dated/revision-path.ts';
import { correctionMark } from '../../schemas/revision-name.ts';
import { findNearest } from '../../text/nearest.ts';
import { type Check, type Issue, issueAt, type Place, startOf } from '../check.ts';
import { intendedPaths } from '../read/misplaced-files.ts';

/** A correction is of a revision or note, from its first day on. Replies, flows and what is to come are edited instead. */
export const checkCorrections: Check = ({ paths, guide: { today } }) => {
  const intended = intendedPaths(paths);
  return [...paths].flatMap((path) => {
    const stem = fileStem(path);
    const { slug, correctedOn } = findVersion(stem) ?? {};
    if (!slug || !correctedOn) return [];
    const corrected = path.replace(stem, slug);
    const bad = (what: string, fix: string) => issueAt(startOf(path), 'bad-correction', { what, fix });
    if (!/^(?:guide|calibrations)\//.test(path)) {
      return bad('Balasan dan alur tidak punya berkas koreksi.', `Ubah langsung \`${corrected}\`.`);
    }
    if (!intended.has(corrected)) {
      const originals = intended.values().filter((each) => !each.includes(correctionMark));
      const mark = `${correctionMark}${correctedOn}`;
      const near = findNearest(corrected, originals)?.replace(/(?=\.\w+$)/, mark);
      const fix = near ? `Ganti namanya menjadi \`${near}\`.` : 'Ganti namanya, atau hapus.';
      return bad(`Tidak ada \`${corrected}\`.`, fix);
    }
    const from = firstDayOf(slug);
    const renamed = `Ganti namanya menjadi \`${path.replace(stem, versionName({ slug, correctedOn: today }))}\`.`;
    if (from && correctedOn < from)
      return bad(beforeItsDay(from, correctedOn), from > today ? `Ubah langsung \`${corrected}\`.` : renamed);
    return recordedLater(startOf(path), correctedOn, today, renamed);
  });
};

/** What is wrong with a correction that is dated before what it corrects. */
export function beforeItsDay(from: IsoDate, correctedOn: IsoDate): string {
  return `Dikoreksi ${formatDate(correctedOn)}, padahal mulai ${formatDate(from)}.`;
}

/** Something recorded after the day of the check. A build for an earlier day meets that, so it is only a warning. */
export function recordedLater(place: Place, recorded: IsoDate, today: IsoDate, fix: string): Issue[] {
  if (recorded <= today) return [];
  const what = `Dicatat ${formatDate(recorded)}, padahal hari ini ${formatDate(today)}.`;
  return [issueAt(place, 'recorded-later', { what, fix })];
}

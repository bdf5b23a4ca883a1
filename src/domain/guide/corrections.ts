import type { CorrectionData } from '../../schemas/revision.ts';
import { compareDates, type IsoDate } from '../dated/iso-date.ts';
import type { Correction } from '../dated/read-against.ts';
import { fileStem, findVersion } from '../dated/revision-path.ts';
import type { ContentFile } from './content.ts';

/** A file of a correction, recorded on a day: the whole text as it should have been. */
export interface CorrectionFile<File> extends Pick<Correction<unknown>, 'date' | 'affects'> {
  file: File;
}

/** The corrections recorded by the day `today`, oldest first, by the path of what they correct. */
export function groupCorrections<File extends ContentFile<Pick<CorrectionData, 'affects'>>>(
  files: readonly File[],
  today: IsoDate,
): Map<string, CorrectionFile<File>[]> {
  const recorded = files.flatMap((file) => {
    const stem = fileStem(file.path);
    const { slug, correctedOn: date } = findVersion(stem) ?? {};
    if (!slug || !date || date > today) return [];
    return { path: file.path.replace(stem, slug), date, affects: file.data.affects !== 'none', file };
  });
  recorded.sort((a, b) => compareDates(a.date, b.date));
  return Map.groupBy(recorded, ({ path }) => path);
}

/** The corrections of the text in `first`, oldest first, each with the text until then as `read` reads it from its file. */
export function readCorrections<File, Text>(
  first: File,
  corrections: readonly CorrectionFile<File & ContentFile<Pick<CorrectionData, 'correction'>>>[],
  read: (file: File) => Text,
): Correction<Text>[] {
  return corrections.map(({ date, affects, file }, index) => ({
    date,
    what: file.data.correction,
    affects,
    before: read(corrections[index - 1]?.file ?? first),
  }));
}

import { formatDate, laterOf } from '../../domain/dated/iso-date.ts';
import { fileStem, findVersion, versionName } from '../../domain/dated/revision-path.ts';
import type { CheckContext } from '../check.ts';
import { type Issue, issueAt } from '../issue.ts';
import { startOf } from '../place.ts';
import { isPublished } from './check-frozen.ts';
import type { NewRevision } from './same-record.ts';

/**
 * What a branch brings to a published guide, as if the guide had said it before today: a revision copied with the day on which
 * another was recorded, one for a day that is over without its own, or a correction with an earlier day.
 */
export function checkLateRecords(
  base: CheckContext,
  { guide: { today }, paths }: CheckContext,
  added: readonly NewRevision[],
): Issue[] {
  if (!isPublished(base)) return [];
  const revisions = added.flatMap(({ revision: { from, recorded }, file }) => {
    if (recorded === undefined || laterOf(recorded, from ?? recorded) >= today) return [];
    return issueAt(file.locateKey(['recorded']), 'recorded-earlier', {
      what: `Dicatat ${formatDate(recorded)}, padahal panduan baru mengatakannya ${formatDate(today)}.`,
      fix: `Tulis hari terbitnya: \`recorded: ${today}\`.`,
    });
  });
  const corrections = [...paths.difference(base.paths)].flatMap((path) => {
    const { slug, correctedOn } = findVersion(fileStem(path)) ?? {};
    if (!slug || !correctedOn || correctedOn >= today) return [];
    const name = versionName({ slug, correctedOn: today });
    return issueAt(startOf(path), 'recorded-earlier', {
      what: `Koreksi ini bertanggal ${formatDate(correctedOn)}, padahal panduan baru mengatakannya ${formatDate(today)}.`,
      fix: `Ganti namanya menjadi \`${path.replace(fileStem(path), name)}\`.`,
    });
  });
  return [...revisions, ...corrections];
}

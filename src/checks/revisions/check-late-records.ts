import { formatDate, type IsoDate, laterOf } from '../../domain/dated/iso-date.ts';
import { fileStem, findVersion, versionName } from '../../domain/dated/revision-path.ts';
import { type CheckContext, fileAt, type Issue, issueAt, type Place, startOf } from '../check.ts';
import { isPublished } from './check-frozen.ts';
import type { ReadableRevision } from './same-record.ts';

/** What a branch brings to a published guide as if the guide had said it before today: revisions, corrections and rows with earlier days. */
export function checkLateRecords(
  base: CheckContext,
  head: CheckContext,
  added: readonly ReadableRevision[],
): Issue[] {
  const { content, guide, paths } = head;
  const { today } = guide;
  if (!isPublished(base)) return [];
  const late = (place: Place, what: string, recorded: IsoDate, fix = `Tulis \`recorded: ${today}\`.`) => {
    const days = `${formatDate(recorded)}, padahal baru terbit ${formatDate(today)}.`;
    return issueAt(place, 'recorded-earlier', { what: `${what} ${days}`, fix });
  };
  const revisions = added.flatMap(({ revision: { from, recorded }, file }) => {
    if (recorded === undefined || laterOf(recorded, from ?? recorded) >= today) return [];
    return late(file.locateKey(['recorded']), 'Dicatat', recorded);
  });
  const corrections = [...paths.difference(base.paths)].flatMap((path) => {
    const { slug, correctedOn } = findVersion(fileStem(path)) ?? {};
    if (!slug || !correctedOn || correctedOn >= today) return [];
    const name = path.replace(fileStem(path), versionName({ slug, correctedOn: today }));
    return late(startOf(path), 'Dicatat', correctedOn, `Ganti namanya menjadi \`${name}\`.`);
  });
  const rows = content.policies.flatMap(({ path, data }) => {
    const landed = base.content.policies.find((each) => each.path === path)?.data.rows ?? [];
    return data.rows.flatMap((row, index) => {
      const { from, recorded = from } = row;
      const isNew = !landed.some((each) => each.from === from && each.recorded === row.recorded);
      if (!isNew || laterOf(recorded, from) >= today) return [];
      const place = fileAt(head, path).locate(['rows', index, row.recorded ? 'recorded' : 'from']);
      return late(place, `Nilai mulai ${formatDate(from)} dicatat`, recorded);
    });
  });
  return [...revisions, ...corrections, ...rows];
}

import type { Dated } from '../../src/domain/dated/dated.ts';
import type { Interval } from '../../src/domain/dated/in-force.ts';
import { compareDates, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import { Refusal, type Scene } from './form.ts';

/** A revision of a page, reply or flow with its file. */
export interface Written extends Interval {
  path: string;
  slug: string;
}

/** The path of the revision from `date`, and the revision before it. Throws a `Refusal` where the day has one or none is before it. */
export function nextFile<Revision extends Written>(
  { id, revisions }: Pick<Dated<Revision>, 'id' | 'revisions'>,
  date: IsoDate,
  { texts }: Scene,
): { path: string; before: Revision } {
  const [first] = revisions;
  const path = (first?.path ?? '').replace(/[^/]+(\.\w+)$/, `${date}$1`);
  const taken = `\`${path}\` sudah ada. Bila belum berlaku, ubah berkas itu; bila sudah, pilih tanggal lain.`;
  if (texts.has(path)) throw new Refusal(taken, 'date');
  const before = revisions.findLast(({ from }) => compareDates(from, date) < 0);
  if (before) return { path, before };
  throw new Refusal(`\`${id}\` baru ada sejak ${first?.slug}. Pilih tanggal sesudahnya.`, 'date');
}

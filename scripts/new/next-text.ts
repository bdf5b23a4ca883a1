import { posix } from 'node:path';
import type { Dated } from '../../src/domain/dated/dated.ts';
import type { Interval } from '../../src/domain/dated/in-force.ts';
import { compareDates, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import type { ConfirmedAgainst } from '../../src/schemas/confirmed.ts';
import { confirmationLines, confirmedOn, readingSteps } from './confirmations.ts';
import { editFields } from './fields.ts';
import { Refusal, type Scaffold, type Scene } from './form.ts';

interface Written extends Interval {
  path: string;
  slug: string;
  confirmedAgainst: ConfirmedAgainst;
}

/** The next revision of a reply or flow from `date`: the text before it, read against what is in force on that day. */
export function nextText(
  { id, revisions }: Pick<Dated<Written>, 'id' | 'revisions'>,
  date: IsoDate,
  scene: Scene,
): Scaffold {
  const folder = posix.dirname(revisions[0]?.path ?? '');
  const path = `${folder}/${date}${posix.extname(revisions[0]?.path ?? '')}`;
  if (scene.texts.has(path)) {
    throw new Refusal(`\`${path}\` sudah ada: ubah berkas itu, atau pilih \`--date\` lain.`);
  }
  const before = revisions.findLast(({ from }) => compareDates(from, date) < 0);
  if (!before) {
    throw new Refusal(`\`${id}\` baru ada sejak ${revisions[0]?.slug}. Pilih \`--date\` sesudahnya.`);
  }
  const { confirmedAgainst } = before;
  const confirmed = confirmedOn(date, Object.keys(confirmedAgainst), confirmedAgainst, scene);
  const text = editFields(scene.texts.get(before.path) ?? '', {
    confirmedAgainst: confirmationLines(confirmed),
  });
  return {
    files: [{ path, text }],
    next: [`Ubah isinya (disalin dari ${before.slug}).`, ...readingSteps(confirmed, confirmedAgainst)],
  };
}

import { expect, it } from 'vitest';
import type { ContentFile } from '../../../src/domain/guide/content.ts';
import { sequencePages } from '../../../src/domain/guide/page-sequence.ts';
import type { CorrectionData, RevisionData } from '../../../src/schemas/revision.ts';

type File = ContentFile<CorrectionData>;

/** A file of the page `a/b`: its name, the day it was recorded, what it was written from. */
const file = (name: string, recorded?: string, basedOn?: string, affects?: 'none') =>
  ({ path: `guide/a/b/${name}.md`, data: { recorded, basedOn, affects }, body: '' }) as unknown as File;

function heldOf(files: readonly File[]): string[] {
  const corrections = files.filter(({ path }) => path.includes('.koreksi-'));
  const revisions = files.filter((each) => !corrections.includes(each)) as ContentFile<RevisionData>[];
  return (
    sequencePages({ revisions, corrections }, '2026-12-31')
      .get('a/b')
      ?.held.map(({ slug }) => slug) ?? []
  );
}

const awal = file('awal', '2023-11-01');
const coming = (basedOn?: string) => file('2026-12-01', '2026-11-20', basedOn);

it.each<[what: string, between: File[], basedOn: string | undefined, isHeld: boolean]>([
  ['nothing came before it', [], 'awal', false],
  ['another one came before it', [file('2026-11-27', '2026-11-27')], 'awal', true],
  ['it was based on the one that came', [file('2026-11-27', '2026-11-27')], '2026-11-27', false],
  ['it says not what it is based on', [file('2026-11-27', '2026-11-27')], undefined, false],
  ['the one before it was recorded only on its day', [file('2026-11-27', '2026-12-01')], 'awal', false],
  ['it is based on one recorded only on its day', [file('2026-11-27', '2026-12-01')], '2026-11-27', false],
  ['what it is based on was corrected', [file('awal.koreksi-2026-11-27')], 'awal', true],
  [
    'the correction affects nothing',
    [file('awal.koreksi-2026-11-27', undefined, undefined, 'none')],
    'awal',
    false,
  ],
  ['it is based on the correction', [file('awal.koreksi-2026-11-27')], 'awal.koreksi-2026-11-27', false],
  [
    'it is based on a correction of its own day',
    [file('awal.koreksi-2026-12-01')],
    'awal.koreksi-2026-12-01',
    false,
  ],
  ['it is based on what never was', [file('2026-11-27', '2026-11-27')], '2026-11-28', false],
])(
  'a coming revision is held where a text that it wasn’t written from holds before it: %s',
  (_, between, basedOn, isHeld) => {
    expect(heldOf([coming(basedOn), ...between, awal])).toEqual(isHeld ? ['2026-12-01'] : []);
  },
);

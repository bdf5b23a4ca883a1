import fc from 'fast-check';
import { expect } from 'vitest';
import { checkLoaded } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { checkFrozen } from '../../../src/checks/revisions/check-frozen.ts';
import { checkNewRevisions } from '../../../src/checks/revisions/check-new-revisions.ts';
import { newRevisions } from '../../../src/checks/revisions/same-record.ts';
import { addDays } from '../../../src/domain/dated/iso-date.ts';
import { soundText, today, treeWith } from '../../fixtures/overlay.ts';
import { itHolds } from '../../fixtures/property.ts';
import { scaffold, written } from '../../scripts/new/scaffold.ts';

const newest = {
  'kebun/siram-tanaman': '2024-01-01',
  'kebun/panen': '2024-02-01',
  'dapur/masak-nasi': '2024-01-01',
};
const pages = Object.keys(newest) as (keyof typeof newest)[];
const day = fc.integer({ min: 1, max: 60 }).map((days) => addDays(today, days));
const value = 'policy/lama-siram.yaml';

/** What may have landed: revisions to come, each based on the one before it or on what is in force, a correction, a value to come. */
const landed = fc.record({
  coming: fc.uniqueArray(
    fc.record({ page: fc.constantFrom(...pages), day, isChained: fc.boolean(), isRemoved: fc.boolean() }),
    { selector: (each) => each.page + each.day, maxLength: 3 },
  ),
  corrected: fc.option(fc.record({ page: fc.constantFrom(...pages), affects: fc.boolean() }), {
    nil: undefined,
  }),
  value: fc.option(day, { nil: undefined }),
});
const urgent = fc.record({
  page: fc.constantFrom(...pages),
  day: fc.oneof(fc.constant(today), day),
  kind: fc.constantFrom('changed', 'removed', 'clarified'),
  keepsReplies: fc.boolean(),
});

type Landed = typeof landed extends fc.Arbitrary<infer Value> ? Value : never;

function filesOf({ coming, corrected, value: from }: Landed): Record<string, string> {
  const files: Record<string, string> = { 'publishing.yaml': 'since: 2024-01-01\n' };
  const headed = (text: string, ...lines: string[]) => text.replace('title:', `${lines.join('\n')}\ntitle:`);
  const last: Record<string, string> = { ...newest };
  for (const { page, day, isChained, isRemoved } of coming.toSorted((a, b) => a.day.localeCompare(b.day))) {
    const text = headed(
      soundText(`guide/${page}/${newest[page]}.md`),
      `recorded: ${newest[page]}`,
      `basedOn: ${isChained ? last[page] : newest[page]}`,
    );
    files[`guide/${page}/${day}.md`] = isRemoved ? text.replace(/kind: \w+/, 'kind: removed') : text;
    last[page] = day;
  }
  if (corrected) {
    const name = `guide/${corrected.page}/${newest[corrected.page]}`;
    const lines = ['correction: Salah tulis.', ...(corrected.affects ? [] : ['affects: none'])];
    files[`${name}.koreksi-2024-05-01.md`] = headed(soundText(`${name}.md`), ...lines);
  }
  if (from)
    files[value] =
      `${soundText(value)}  - from: ${from}\n    state: confirmed\n    value: { hours: 9, count: working }\n    source: KMC 1\n`;
  return files;
}

itHolds(
  'an urgent revision, as `npm run new` makes it, is stopped by nothing that steps aside or is held because of it',
  [landed, urgent],
  (landed, { page, day, kind, keepsReplies }) => {
    const before = filesOf(landed);
    fc.pre(!(`guide/${page}/${day}.md` in before));
    const made = scaffold(
      'revision',
      [page, `--date=${day}`, `--kind=${kind}`, '--summary=Mendesak.', '--decision=2024-02-01#cuci-gembor'],
      before,
    );
    const text = keepsReplies ? made.text : made.text.replace(/^replies:\n(?: {2}- .*\n)+/m, '');
    const base = checkLoaded(readContent(treeWith(before)), today);
    fc.pre(base.issues.every(({ severity }) => severity === 'warning'));
    const head = checkLoaded(
      readContent(treeWith({ ...before, ...written(made), [made.path]: text })),
      today,
    );
    const found = [
      ...head.issues,
      ...checkFrozen(base, head),
      ...checkNewRevisions(newRevisions(base, head)),
    ];
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
  { numRuns: 100 },
);

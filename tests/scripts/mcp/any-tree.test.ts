import fc from 'fast-check';
import { expect } from 'vitest';
import type { Library } from '../../../scripts/mcp/library.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import type { RawFile } from '../../../src/checks/read/read-tree.ts';
import { addDays } from '../../../src/domain/dated/iso-date.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import { guideFile } from '../../../src/site/guide-file.ts';
import { revisionFile } from '../../fixtures/guide.ts';
import { treeWith } from '../../fixtures/overlay.ts';
import { itHolds } from '../../fixtures/property.ts';
import { evaluate } from './evaluation/evaluate.ts';
import { readOracle } from './evaluation/oracle.ts';
import { drawQuestions, listQuestions } from './evaluation/questions.ts';

/** Today, in days from the first day of the made-up trees. */
const todayAt = 40;
const dayOf = (days: number) => addDays('2024-02-01', days);
const today = dayOf(todayAt);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

/** When a revision, row or reply begins, was recorded and was corrected, in days, and what it says beside its own name. */
const someVersion = fc
  .record({
    start: fc.integer({ min: -1, max: todayAt + 10 }),
    delay: fc.integer({ min: -6, max: 8 }),
    corrections: fc.uniqueArray(
      fc.record({ later: fc.nat(15), affects: fc.constantFrom(undefined, 'none') }),
      {
        maxLength: 2,
        selector: ({ later }) => later,
      },
    ),
    lasts: optional(fc.nat(12)),
    kind: fc.constantFrom('changed', 'changed', 'removed'),
    state: fc.constantFrom('in-force', 'in-force', 'awaiting'),
    decided: fc.constantFrom('confirmed', 'confirmed', 'assumed', 'undecided'),
    replies: fc.subarray(['kirim', 'janji']),
    /** Which earlier text it was written from. */
    basis: optional(fc.nat(4)),
    /** Which texts of each subject it was read against, a bit each. */
    read: fc.tuple(fc.nat(0xfff), fc.nat(0xfff), fc.nat(0xfff)),
  })
  .map(({ start, delay, corrections, ...rest }) => {
    // Nothing is recorded after today, except what is to come: it counts as recorded on its day.
    const said = start + delay > todayAt ? start : start + delay;
    const slug = start < 0 ? 'awal' : dayOf(start);
    const corrected = corrections
      .map(({ later, affects }) => ({ day: Math.max(start, said) + later, affects }))
      .filter(({ day }) => day <= todayAt)
      .map(({ day, affects }) => ({ on: dayOf(day), name: `${slug}.koreksi-${dayOf(day)}`, affects }));
    return { ...rest, start, slug, recorded: dayOf(said), corrected };
  });
type Version = typeof someVersion extends fc.Arbitrary<infer Made> ? Made : never;

const someVersions = fc
  .uniqueArray(someVersion, { minLength: 1, maxLength: 4, selector: ({ start }) => start })
  .map((all) => all.sort((a, b) => a.start - b.start));
const namesOf = (all: readonly Version[]) =>
  all.flatMap(({ slug, corrected }) => [slug, ...corrected.map(({ name }) => name).sort()]);

const histories = { 'kebun/satu': someVersions, 'kebun/dua': someVersions, kirim: someVersions };
const someHistories = fc.record({
  ...histories,
  // A row has a first day.
  'policy/nilai': someVersions.map((all) => all.filter(({ start }) => start >= 0)),
});
type Histories = typeof someHistories extends fc.Arbitrary<infer Made> ? Made : never;

/** The sound tree with two pages that came of one, of which one moved again, a value that the first speaks for, and two replies. */
function treeOf({ kirim, ...subjects }: Histories): RawFile[] {
  const files: Record<string, string> = {};
  const confirmedAgainst = ({ read }: Version, own?: string) =>
    Object.fromEntries(
      Object.entries(subjects).flatMap(([key, all], at) => {
        const names = namesOf(all).filter((_, bit) => ((read[at] ?? 0) >> bit) & 1);
        return key === own || names.length === 0 ? [] : [[key, names]];
      }),
    );
  for (const page of ['kebun/satu', 'kebun/dua'] as const)
    for (const each of subjects[page]) {
      const earlier = namesOf(subjects[page].filter(({ start }) => start < each.start));
      const said = (name: string, fields: object) => {
        const data = {
          ...{
            title: `${page} ${name}`,
            answer: `Jawaban ${name}.`,
            state: each.state,
            replies: each.replies,
          },
          ...{ change: { kind: each.kind, summary: name }, recorded: each.recorded },
          ...{
            basedOn: earlier[each.basis ?? -1],
            confirmedAgainst: confirmedAgainst(each, page),
            ...fields,
          },
        };
        files[`guide/${page}/${name}.md`] = revisionFile(data, `Isi ${page} ${name}.`);
      };
      said(each.slug, {});
      for (const { name, affects } of each.corrected)
        said(name, { correction: 'Salah.', affects, state: affects ? each.state : 'in-force' });
    }
  const rows = subjects['policy/nilai'].flatMap(({ slug, recorded, decided, lasts, start, corrected }) => {
    const row = (hours: number, state: string) => ({
      ...{ from: slug, recorded, state, source: 'Papan rekaan' },
      ...(state !== 'undecided' && { value: { hours, count: 'working' } }),
      ...(lasts !== undefined && { lastDay: dayOf(start + lasts) }),
    });
    const corrections = corrected.map(({ on, affects }, index) => ({
      ...row(100 + start + index, 'confirmed'),
      ...{ recorded: on, correction: 'Salah.', affects },
    }));
    return [row(1 + start, decided), ...corrections];
  });
  const replies = { open: 'kirim', decided: 'janji' };
  const value = { title: 'Nilai rekaan', kind: 'duration-hours', page: 'kebun/satu', replies, rows };
  if (rows.length > 0) files['policy/nilai.yaml'] = JSON.stringify(value);
  for (const each of kirim)
    for (const id of ['kirim', 'janji']) {
      const data = { title: id, area: 'kebun', confirmedAgainst: confirmedAgainst(each) };
      files[`replies/${id}/${each.slug}.md`] = `---\n${JSON.stringify(data)}\n---\n\nKirim ${each.slug}.\n`;
    }
  files['moved.yaml'] = JSON.stringify([
    { from: 'kebun/asal', to: ['kebun/lama', 'kebun/dua'], date: dayOf(3) },
    { from: 'kebun/lama', to: 'kebun/satu', date: dayOf(9) },
  ]);
  return treeWith(files);
}

/** A library of the tree, in which every query finds all pages and replies. */
function libraryOf(files: RawFile[]): Library {
  const { content, issues } = readContent(files);
  expect(issues).toEqual([]);
  const file = guideFile(assembleGuide(content, today), 'https://panduan.example');
  const all = [...file.pages, ...file.replies].map(({ id, url }) => ({ url, title: id }));
  return { file, search: () => ({ confident: all, related: [] }) };
}

itHolds(
  'the tools answer of any tree what its files say',
  [someHistories, fc.nat()],
  (made, seed) => {
    const files = treeOf(made);
    const oracle = readOracle(files, today);
    const questions = drawQuestions(listQuestions(oracle, files), 20, 8, seed);
    const { wrong } = evaluate({ oracle, libraries: [libraryOf(files)] }, questions);
    expect(Object.values(wrong).flat()).toEqual([]);
  },
  { numRuns: 120 },
);

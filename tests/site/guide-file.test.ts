import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { type GuideFile, guideFileJsonSchema, guideFileSchema } from '../../src/schemas/guide-file.ts';
import { guideFile } from '../../src/site/guide-file.ts';
import { fileWith, guideWith, realGuide } from '../fixtures/guide.ts';
import { history } from '../fixtures/history.ts';
import { contents, dayOf, filesOf } from '../fixtures/made-contents.ts';
import { itHolds } from '../fixtures/property.ts';

const file = fileWith(history);
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));
const published = z.fromJSONSchema(asJson(guideFileJsonSchema()));

function only<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const [item, ...more] = items.filter((each) => each.id === id);
  if (!item || more.length > 0) throw new Error(`Not one ${id}`);
  return item;
}

const revision = (page: string, slug: string) => {
  const { revisions, held } = only(file.pages, page);
  return [...revisions, ...held].find((each) => each.slug === slug);
};
const row = (from: string) => only(file.values, 'lama-pupuk').revisions.find((each) => each.from === from);

describe('the guide as data has', () => {
  it.each<[string, unknown, object | undefined]>([
    [
      'of a corrected page both texts, also a field that only the one before has',
      revision('taman/pagar', '2024-01-01'),
      {
        version: '2024-01-01.koreksi-2024-05-20',
        answer: 'Pagari sisi utara.',
        appliesTo: '',
        corrections: [
          {
            date: '2024-05-20',
            what: 'Hanya sisi utara.',
            before: { answer: 'Pagari semua.', appliesTo: 'Pagar bambu', open: [], body: 'Isi.' },
          },
        ],
      },
    ],
    [
      'of a corrected page a field that only the one after has',
      revision('taman/bangku', '2024-01-01'),
      { appliesTo: 'Bangku kayu', corrections: [{ before: { appliesTo: '' } }] },
    ],
    [
      'of a held revision its day, apart from what is in force',
      only(file.pages, 'taman/pupuk').held,
      [{ slug: '2024-07-01', from: '2024-07-01', url: '/taman/pupuk/2024-07-01/' }],
    ],
    [
      'of a held revision what holds on its day instead',
      file.held,
      [{ page: 'taman/pupuk', from: '2024-07-01', basedOn: '2024-02-01', inForce: '2024-05-10' }],
    ],
    [
      'of a moved page its earlier name',
      only(file.pages, 'taman/arang').former,
      [{ id: 'dapur/api', until: '2024-03-15' }],
    ],
    ['of a page that came of a split no earlier name', only(file.pages, 'taman/pupuk').former, []],
    [
      'where an earlier address leads',
      file.moved,
      [
        { from: 'kebun/rawat', to: ['taman/pupuk', 'taman/pagar'] },
        { from: 'dapur/api', to: ['taman/arang'] },
      ],
    ],
    ['of a withdrawn page that there is no rule', revision('taman/arang', '2024-05-15'), { kind: 'removed' }],
    [
      'of a late record both days',
      revision('taman/pupuk', '2024-05-10'),
      { from: '2024-05-10', recorded: '2024-05-14' },
    ],
    [
      'of an undecided row no value, and the question',
      row('2024-02-01'),
      { decided: 'undecided', data: undefined, open: '2024-02-10#berapa-pupuk', value: 'belum dijawab' },
    ],
    [
      'of an assumed row that it is only assumed',
      row('2024-03-01'),
      { decided: 'assumed', data: { hours: 3 }, value: expect.stringContaining('hanya asumsi') },
    ],
    [
      'of a corrected row what was said before, and its interval',
      row('2024-04-01'),
      {
        ...{ decided: 'confirmed', data: { hours: 6 }, source: 'KMC 2', until: '2024-07-01' },
        corrections: [
          {
            ...{ date: '2024-05-05', what: 'Salah ketik.' },
            before: { decided: 'confirmed', value: expect.stringContaining('5 jam') },
          },
        ],
      },
    ],
    [
      'of a reply what value it waits for',
      only(file.replies, 'pupuk-pasti').revisions,
      [{ needs: ['policy/lama-pupuk'], placeholders: [{ name: 'batas', type: 'time' }], asides: [] }],
    ],
    [
      'of questions which are answered, and by what',
      revision('taman/pupuk', '2024-05-10')?.open,
      [
        { question: '2024-02-10#berapa-pupuk', of: ['Sari'], since: '2024-02-10', answeredBy: undefined },
        { question: '2024-02-10#kapan-pupuk', of: [], answeredBy: '2024-05-10#pupuk-sore' },
        { ask: 'Siapa yang menyimpan?', of: [], since: undefined, question: undefined },
      ],
    ],
    [
      'of a decision what it answers and what carries it out',
      file.notes.find(({ date }) => date === '2024-05-10')?.decisions,
      [
        {
          answers: ['2024-02-10#kapan-pupuk'],
          carriedOutBy: [{ page: 'taman/pagar' }, { page: 'taman/pupuk', slug: '2024-05-10' }],
        },
      ],
    ],
    [
      'of a page all days on which it stepped aside, and for what',
      revision('taman/pupuk', '2024-02-01')?.asides,
      [
        { from: '2024-03-01', until: '2024-04-01', unread: [{ version: '2024-03-01' }] },
        { from: '2024-04-01', until: '2024-05-05', unread: [{ version: '2024-04-01' }] },
        // Up to the day on which what follows was recorded.
        { from: '2024-05-05', until: '2024-05-14', unread: [{ version: '2024-04-01.koreksi-2024-05-05' }] },
      ],
    ],
    [
      'what has stepped aside, and since when where that is known',
      file.steppedAside.filter(({ since = '' }) => since <= file.asOf),
      [
        { title: 'Kolamnya keruh', since: undefined, unread: [{ subject: 'taman/kolam', version: 'awal' }] },
        {
          ...{ kind: 'reply', title: 'Selesainya memupuk belum pasti', since: '2024-05-10' },
          unread: [{ subject: 'taman/pupuk', version: '2024-05-10' }],
        },
      ],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toMatchObject(expected as object);
  });

  it('each question that is still open once among what is owed', () => {
    expect(file.questions.map(({ ask, pages, url }) => [ask, pages, url])).toEqual([
      ['Setinggi apa?', ['taman/pagar'], '/taman/pagar/#pertanyaan-terbuka'],
      ['Siapa yang menyimpan?', ['taman/pupuk'], '/taman/pupuk/#pertanyaan-terbuka'],
      ['Belum diputuskan kapan panen.', [], '/kalibrasi/2023-12-20/#panen-kapan'],
      ['Apakah hari hujan tetap disiram?', ['kebun/siram-tanaman'], '/kalibrasi/2023-12-20/#hujan-siram'],
      ['Berapa liter airnya?', ['kebun/siram-tanaman'], '/kebun/siram-tanaman/#pertanyaan-terbuka'],
      ['Berapa genggam?', ['taman/pupuk'], '/kalibrasi/2024-02-10/#berapa-pupuk'],
    ]);
  });

  it('no account of a person, and nothing that agents ask in search', () => {
    expect(JSON.stringify(file)).not.toMatch(/akun-|rahasia pencarian/);
  });
});

/** Each item of a guide with what stands for it in the file. */
function* pairs(guide: Guide, file: GuideFile): Iterable<[object, object]> {
  const zip = <Item, As>(items: Iterable<Item>, all: readonly As[]): [Item, As][] => {
    const own = [...items];
    expect(all.length).toBe(own.length);
    return own.map((item, at) => [item, all[at] as As]);
  };
  yield* zip(guide.areas.values(), file.areas);
  yield* zip(guide.terms.values(), file.terms);
  for (const [page, as] of zip(guide.pages.values(), file.pages)) {
    yield* zip(page.revisions, as.revisions);
    yield* zip(page.held, as.held);
  }
  for (const [policy, as] of zip(guide.policies.values(), file.values)) yield* zip(policy.rows, as.revisions);
  for (const [note, as] of zip(guide.notes.values(), file.notes)) {
    yield [note, as];
    yield* zip(note.decisions, as.decisions);
  }
  for (const [reply, as] of zip(guide.replies.values(), file.replies))
    for (const [own, revision] of zip(reply.revisions, as.revisions)) {
      yield [own, revision];
      yield* zip(own.placeholders, revision.placeholders);
    }
  for (const [flow, as] of zip(guide.flows.values(), file.flows))
    for (const [own, revision] of zip(flow.revisions, as.revisions)) {
      yield [own, revision];
      yield* zip(own.steps, revision.steps);
      yield* zip(own.outcomes, revision.outcomes);
    }
}

const optional = [
  ...['from', 'until', 'lastDay', 'recorded', 'reviewed', 'owner', 'flow', 'source', 'by', 'answeredBy'],
  ...['dateNote', 'hint', 'to', 'reply', 'rule', 'expands', 'definition', 'openNote'],
];

describe('of any guide, the data', () => {
  it.each([
    ['made-up', async () => guideWith(history)],
    ['real', () => realGuide('2026-12-01')],
  ])('says nothing that the guide leaves open, and leaves out nothing that it says (%s)', async (_, read) => {
    const guide = await read();
    const all = [...pairs(guide, guideFile(guide, ''))];
    expect(all.length).toBeGreaterThan(50);
    const known = (item: object) =>
      optional.filter((key) => (item as Record<string, unknown>)[key] !== undefined);
    for (const [item, as] of all) expect([as, known(as)]).toEqual([as, known(item)]);
    const rows = [...guide.policies.values()].flatMap((policy) => policy.rows);
    expect(guideFile(guide, '').values.flatMap(({ revisions }) => revisions.map(({ data }) => data))).toEqual(
      rows.map(({ value }) => value),
    );
  });

  itHolds(
    'is the same after a way through JSON, and fits the published schema',
    [contents, fc.integer({ min: -1, max: 9 })],
    (made, today) => {
      const file = fileWith(filesOf(made), dayOf(today));
      const read = asJson(file);
      expect(guideFileSchema.parse(read)).toEqual(file);
      expect(published.parse(read)).toEqual(read);
    },
    { numRuns: 50 },
  );

  it('with a field more, as of a later build, fits the published schema', () => {
    const pages = file.pages.map((page) => ({ ...page, lain: 1 }));
    expect(published.safeParse({ ...file, pages, lain: 1 }).success).toBe(true);
  });

  it('of another shape does not fit the published schema', () => {
    expect(published.safeParse({ ...file, version: 2 }).success).toBe(false);
    expect(published.safeParse({ ...file, asOf: 'kemarin' }).success).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/checks/read/load.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { type Decision, type Revision, titleOf } from '../../../src/domain/guide/page.ts';
import { guideWith, itemOf, noteFile, pageOf, revisionFile, revisionOf } from '../../fixtures/guide.ts';
import { soundText, soundTree, today, treeWith } from '../../fixtures/overlay.ts';
import { itHolds } from '../../fixtures/property.ts';

const guide = guideWith();
const siram = pageOf(guide, 'kebun/siram-tanaman');
const current = revisionOf(siram, '2024-01-01');
const { decisions } = guide;
const decision = (ref: string, of = guide) => itemOf(of.decisions, ref);

describe('a page', () => {
  it('has its revisions, oldest first, each in force until the next', () => {
    expect(siram).toMatchObject({ id: 'kebun/siram-tanaman', area: 'kebun', slug: 'siram-tanaman' });
    expect(siram.revisions.map(({ slug, from, until }) => [slug, from, until])).toEqual([
      ['awal', undefined, '2024-01-01'],
      ['2024-01-01', '2024-01-01', '2030-01-01'],
      ['2030-01-01', '2030-01-01', undefined],
    ]);
  });

  const coming = guideWith({ 'guide/kebun/pupuk/2031-01-01.md': revisionFile() });
  it.each([
    ['its current one', guide, 'kebun/siram-tanaman', '2024-01-01'],
    ['an earlier one', guideWith({}, '2023-12-31'), 'kebun/siram-tanaman', 'awal'],
    ['the one that begins today', guideWith({}, '2030-01-01'), 'kebun/siram-tanaman', '2030-01-01'],
    ['none yet', guideWith({}, '2023-12-31'), 'dapur/masak-nasi', undefined],
    ['none of those to come', coming, 'kebun/pupuk', undefined],
  ])('shows the revision in force today: %s', (_, of, id, slug) => {
    const page = pageOf(of, id);
    expect(page.current).toBe(slug && revisionOf(page, slug));
  });
});

describe('a revision', () => {
  it('has what it names in place of the names', () => {
    expect(current.owner).toBe(guide.people.get('sari'));
    expect(current.replies).toEqual([guide.replies.get('air-habis')?.current]);
    expect(current.flow).toEqual(guide.flows.get('pilih-alat')?.current);
    const refs = ['2023-12-20#siram-dua-kali', '2024-02-01#ingat-siram'];
    expect(current.decidedIn).toEqual(refs.map((ref) => decision(ref)));
    const question = decision('2023-12-20#hujan-siram');
    expect(current.open).toEqual([
      { ask: 'Apakah hari hujan tetap disiram?', of: question.of, since: '2023-12-20', question },
      { ask: 'Berapa liter airnya?', of: [], since: '2024-01-03', question: undefined },
    ]);
    expect(question.openIn).toEqual([current]);
  });

  it('has its other fields as written, days as text', () => {
    expect(current).toMatchObject({
      page: 'kebun/siram-tanaman',
      title: 'Menyiram tanaman',
      answer: 'Siram tanaman dua kali sehari, pagi dan sore.',
      change: { kind: 'changed', summary: 'Dari sekali menjadi dua kali sehari.' },
      state: 'in-force',
      reviewed: '2024-01-15',
      reviewMonths: 6,
      aliases: ['nyiram'],
      appliesTo: 'Semua tanaman rekaan',
      sources: ['KMC 1'],
      path: 'guide/kebun/siram-tanaman/2024-01-01.md',
    });
    expect(current.body).toContain('## Kapan');
  });

  it.each([
    ['on its first day', '2024-01-01', '2024-01-01', undefined],
    ['on the day it says', '2030-01-01', '2024-02-02', '2024-02-02'],
    ['on a day that nobody recorded', 'awal', undefined, undefined],
  ])('is news %s', (_, slug, recorded, recordedOn) => {
    const revision = revisionOf(siram, slug);
    expect([revision.recorded, revision.recordedOn]).toEqual([recorded, recordedOn]);
  });

  it('leaves out what does not exist', () => {
    const fields = { decidedIn: ['2020-01-01#x'], owner: 'joko', flow: 'x', replies: ['x', 'air-habis'] };
    const loose = guideWith({ 'guide/kebun/pupuk/2024-01-01.md': revisionFile(fields) });
    const revision = revisionOf(pageOf(loose, 'kebun/pupuk'), '2024-01-01');
    expect(revision).toMatchObject({ decidedIn: [], owner: undefined, flow: undefined });
    expect(revision.replies.map(({ id }) => id)).toEqual(['air-habis']);
  });

  it('is left out where its file is named by no day', () => {
    const [panen, pupuk] = ['guide/kebun/panen/2024-02-30.md', 'guide/kebun/pupuk/x.md'];
    const of = guideWith({ [panen]: revisionFile(), [pupuk]: revisionFile() });
    expect(pageOf(of, 'kebun/panen').revisions).toHaveLength(1);
    expect(of.pages.has('kebun/pupuk')).toBe(false);
  });
});

describe('a decision', () => {
  it('knows its note, its people and the revisions that carry it out', () => {
    expect(decision('2023-12-20#siram-dua-kali')).toMatchObject({
      id: 'siram-dua-kali',
      note: '2023-12-20',
      topic: 'Menyiram',
      kind: 'rule',
      by: { id: 'sari', label: 'Sari' },
      owner: { id: 'budi', what: undefined },
    });
    expect(decision('2023-12-20#siram-dua-kali').carriedOutBy).toEqual([current]);
    expect(decision('2024-02-01#cuci-gembor')).toMatchObject({ carriedOutBy: [], by: undefined });
  });

  it('lists the revisions that carry it out oldest first, whatever page they are of', () => {
    const named = revisionFile({ decidedIn: ['2024-02-01#cuci-gembor'] });
    const files = {
      'guide/dapur/masak-nasi/2025-01-01.md': named,
      'guide/kebun/panen/2024-03-01.md': named,
      'guide/kebun/pupuk/awal.md': named,
    };
    const by = decision('2024-02-01#cuci-gembor', guideWith(files)).carriedOutBy;
    expect(by.map(({ slug }) => slug)).toEqual(['awal', '2024-03-01', '2025-01-01']);
  });
});

describe('the rest of the guide', () => {
  it('has areas in their order, with their owner and their pages by title', () => {
    const areas = [...guide.areas.values()];
    expect(areas.map(({ id, owner }) => [id, owner?.id])).toEqual([
      ['kebun', 'sari'],
      ['dapur', undefined],
    ]);
    expect(areas[0]?.pages.map(titleOf)).toEqual(['Memanen', 'Menyiram tanaman']);
  });

  it('has areas in their order, not in that of the file', () => {
    const text = soundText('areas.yaml').replace('order: 1', 'order: 3');
    expect([...guideWith({ 'areas.yaml': text }).areas.keys()]).toEqual(['dapur', 'kebun']);
  });

  it('has notes, newest first, with their people and decisions', () => {
    expect([...guide.notes.keys()]).toEqual(['2024-02-01', '2023-12-20']);
    const note = itemOf(guide.notes, '2023-12-20');
    expect(note.people.map(({ label }) => label)).toEqual(['Budi', 'Sari']);
    expect(note.decisions).toEqual([...decisions.values()].filter((each) => each.note === '2023-12-20'));
    expect(guide.notes.get('2024-02-01')?.dateNote).toBe('Tanggal rekaan.');
  });

  it('has terms by name, with the pages they lead to', () => {
    expect([...guide.terms.keys()]).toEqual(['gembor', 'nasi', 'pupuk-x']);
    expect(guide.terms.get('gembor')?.see).toEqual([siram]);
    const open = itemOf(guide.terms, 'pupuk-x');
    expect([open.definition, open.openNote]).toEqual([undefined, 'Belum jelas apa isinya.']);
  });

  it('has replies as the text to send, and flows', () => {
    const text = 'Mohon tunggu, {nama}. Airnya sedang habis.';
    expect(guide.replies.get('air-habis')?.current).toMatchObject({ area: 'kebun', text });
    expect(guide.flows.get('pilih-alat')?.current?.title).toBe('Memilih alat siram');
  });

  it('can be empty', () => {
    const empty = assembleGuide(readContent([]).content, today);
    for (const { size } of [empty.pages, empty.areas, empty.notes, empty.terms]) expect(size).toBe(0);
  });
});

describe('the order in which the files are read', () => {
  // In full and in order: two guides that print alike make alike pages.
  const printed = (of: Guide) =>
    JSON.stringify(of, (key, value) => {
      if (value instanceof Map) return [...value];
      // Revisions and decisions name each other: within one they are printed by name.
      if (key === 'carriedOutBy' || key === 'openIn')
        return (value as Revision[]).map(({ page, version }) => `${page}/${version}`);
      if (key === 'answers') return (value as Decision[]).map(({ ref }) => ref);
      if (key === 'answeredBy' || key === 'question') return (value as Decision | undefined)?.ref;
      return value;
    });
  const text = soundText('flows/pilih-alat/awal.yaml');
  const tree = treeWith({
    'guide/dapur/rebus-air/2024-01-01.md': revisionFile({ decidedIn: ['2023-12-20#siram-dua-kali'] }),
    'guide/dapur/rebus-air/2024-01-01.koreksi-2024-02-01.md': revisionFile({ correction: 'Satu.' }),
    'guide/dapur/rebus-air/2024-01-01.koreksi-2024-03-01.md': revisionFile({
      correction: 'Dua.',
      open: ['2023-12-20#hujan-siram'],
    }),
    'guide/dapur/rebus-air/2024-05-01.md': revisionFile({ recorded: '2024-04-01', basedOn: 'awal' }),
    'calibrations/2024-03-01.md': noteFile({ answers: ['2023-12-20#hujan-siram'] }),
    'calibrations/2024-03-01.koreksi-2024-04-01.md': noteFile({}, { correction: 'Bukan jawaban.' }),
    'calibrations/2024-05-01.md': noteFile({ answers: ['2023-12-20#hujan-siram'] }),
    'replies/tunggu/2024-03-01.md': '---\ntitle: Tunggu lagi\narea: dapur\n---\nTunggu.\n',
    'replies/tunggu/awal.md': '---\ntitle: Tunggu\narea: dapur\n---\nTunggu.\n',
    'flows/tanya/awal.yaml': text.replace('title: Memilih alat siram', 'title: Tanya'),
  });
  const expected = printed(assembleGuide(readContent(tree).content, today));

  const shuffled = fc.shuffledSubarray(tree, { minLength: tree.length });
  itHolds('makes no difference to the guide', [shuffled], (files) => {
    expect(printed(assembleGuide(readContent(files).content, today))).toBe(expected);
  });

  it('is left as it was given', () => {
    const { content } = readContent(soundTree().toReversed());
    const paths = content.revisions.map(({ path }) => path);
    assembleGuide(content, today);
    expect(content.revisions.map(({ path }) => path)).toEqual(paths);
  });
});

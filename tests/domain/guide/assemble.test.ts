import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/checks/read/load.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { titleOf } from '../../../src/domain/guide/page.ts';
import { guideWith, pageOf, revisionFile, revisionOf } from '../../fixtures/guide.ts';
import { soundText, soundTree, today, treeWith } from '../../fixtures/overlay.ts';
import { itHolds } from '../../fixtures/property.ts';

const guide = guideWith();
const siram = pageOf(guide, 'kebun/siram-tanaman');
const current = revisionOf(siram, '2024-01-01');
const decision = (ref: string, of = guide) => of.decisions.get(ref);

describe('a page', () => {
  it('has its revisions, oldest first, each in force until the next', () => {
    expect(siram).toMatchObject({ id: 'kebun/siram-tanaman', area: 'kebun', slug: 'siram-tanaman' });
    expect(siram.revisions.map(({ slug, from, until }) => [slug, from, until])).toEqual([
      ['awal', undefined, '2024-01-01'],
      ['2024-01-01', '2024-01-01', '2030-01-01'],
      ['2030-01-01', '2030-01-01', undefined],
    ]);
  });

  it('shows the revision in force today', () => {
    expect(siram.current).toBe(current);
    expect(pageOf(guideWith({}, '2023-12-31'), 'kebun/siram-tanaman').current?.slug).toBe('awal');
    expect(pageOf(guideWith({}, '2030-01-01'), 'kebun/siram-tanaman').current?.slug).toBe('2030-01-01');
    expect(pageOf(guideWith({}, '2023-12-31'), 'dapur/masak-nasi').current).toBeUndefined();
    const coming = guideWith({ 'guide/kebun/pupuk/2031-01-01.md': revisionFile() });
    expect(pageOf(coming, 'kebun/pupuk').current).toBeUndefined();
  });
});

describe('a revision', () => {
  it('has what it names in place of the names', () => {
    expect(current.owner).toBe(guide.people.get('sari'));
    expect(current.replies).toEqual([guide.replies.get('air-habis')]);
    expect(current.flow).toBe(guide.flows.get('pilih-alat'));
    expect(current.decidedIn).toEqual([
      decision('2023-12-20#siram-dua-kali'),
      decision('2024-02-01#ingat-siram'),
    ]);
    expect(current.questions).toEqual([
      { ask: 'Apakah hari hujan tetap disiram?', of: [guide.people.get('budi')], since: '2023-12-20' },
    ]);
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
      errata: [{ date: '2024-01-03', what: 'Salah ketik dibetulkan.' }],
      appliesTo: 'Semua tanaman rekaan',
      sources: ['KMC 1'],
      path: 'guide/kebun/siram-tanaman/2024-01-01.md',
    });
    expect(current.body).toContain('## Kapan');
  });

  it('was published on its own day, unless it says another', () => {
    expect(current.published).toBe('2024-01-01');
    expect(revisionOf(siram, '2030-01-01').published).toBe('2024-02-02');
    expect([current.publishedOn, revisionOf(siram, '2030-01-01').publishedOn]).toEqual([
      undefined,
      '2024-02-02',
    ]);
    expect(revisionOf(siram, 'awal').published).toBeUndefined();
  });

  it('leaves out what does not exist', () => {
    const fields = { decidedIn: ['2020-01-01#x'], owner: 'joko', flow: 'x', replies: ['x', 'air-habis'] };
    const loose = guideWith({ 'guide/kebun/pupuk/2024-01-01.md': revisionFile(fields) });
    const revision = revisionOf(pageOf(loose, 'kebun/pupuk'), '2024-01-01');
    expect(revision).toMatchObject({ decidedIn: [], owner: undefined, flow: undefined });
    expect(revision.replies.map(({ id }) => id)).toEqual(['air-habis']);
  });

  it('is left out where its file is named by no day', () => {
    const files = {
      'guide/kebun/panen/2024-02-30.md': revisionFile(),
      'guide/kebun/pupuk/x.md': revisionFile(),
    };
    expect(pageOf(guideWith(files), 'kebun/panen').revisions).toHaveLength(1);
    expect(guideWith(files).pages.has('kebun/pupuk')).toBe(false);
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
    expect(decision('2023-12-20#siram-dua-kali')?.carriedOutBy).toEqual([current]);
    expect(decision('2024-02-01#cuci-gembor')?.carriedOutBy).toEqual([]);
    expect(decision('2024-02-01#cuci-gembor')?.by).toBeUndefined();
  });

  it('lists the revisions that carry it out oldest first, whatever page they are of', () => {
    const named = revisionFile({ decidedIn: ['2024-02-01#cuci-gembor'] });
    const files = {
      'guide/dapur/masak-nasi/2025-01-01.md': named,
      'guide/kebun/panen/2024-03-01.md': named,
      'guide/kebun/pupuk/awal.md': named,
    };
    const by = decision('2024-02-01#cuci-gembor', guideWith(files))?.carriedOutBy;
    expect(by?.map(({ slug }) => slug)).toEqual(['awal', '2024-03-01', '2025-01-01']);
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
    const note = guide.notes.get('2023-12-20');
    expect(note?.people.map(({ label }) => label)).toEqual(['Budi', 'Sari']);
    expect(note?.decisions).toEqual(
      [...guide.decisions.values()].filter((each) => each.note === '2023-12-20'),
    );
    expect(guide.notes.get('2024-02-01')?.dateNote).toBe('Tanggal rekaan.');
  });

  it('has terms by name, with the pages they lead to', () => {
    expect([...guide.terms.keys()]).toEqual(['gembor', 'nasi', 'pupuk-x']);
    expect(guide.terms.get('gembor')?.see).toEqual([siram]);
    expect(guide.terms.get('pupuk-x')?.definition).toBeUndefined();
    expect(guide.terms.get('pupuk-x')?.openNote).toBe('Belum jelas apa isinya.');
  });

  it('has replies as the text to send, and flows', () => {
    expect(guide.replies.get('air-habis')).toMatchObject({
      area: 'kebun',
      text: 'Mohon tunggu, {nama}. Airnya sedang habis.',
    });
    expect(guide.flows.get('pilih-alat')?.title).toBe('Memilih alat siram');
  });

  it('can be empty', () => {
    const empty = assembleGuide(readContent([]).content, today);
    expect([empty.pages, empty.areas, empty.notes, empty.terms].map(({ size }) => size)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe('the order in which the files are read', () => {
  // In full and in order: two guides that print alike make alike pages.
  const printed = (of: Guide) =>
    JSON.stringify(of, (key, value) => {
      if (value instanceof Map) return [...value];
      if (key === 'carriedOutBy')
        return (value as { page: string; slug: string }[]).map(({ page, slug }) => `${page}/${slug}`);
      return value;
    });
  const tree = treeWith({
    'guide/dapur/rebus-air/2024-01-01.md': revisionFile({ decidedIn: ['2023-12-20#siram-dua-kali'] }),
    'replies/tunggu.md': '---\ntitle: Tunggu\narea: dapur\n---\nTunggu.\n',
    'flows/tanya.yaml': soundText('flows/pilih-alat.yaml').replace(
      'title: Memilih alat siram',
      'title: Tanya',
    ),
  });
  const expected = printed(assembleGuide(readContent(tree).content, today));

  itHolds(
    'makes no difference to the guide',
    [fc.shuffledSubarray(tree, { minLength: tree.length })],
    (shuffled) => {
      expect(printed(assembleGuide(readContent(shuffled).content, today))).toBe(expected);
    },
  );

  it('is left as it was given', () => {
    const { content } = readContent(soundTree().toReversed());
    const paths = content.revisions.map(({ path }) => path);
    assembleGuide(content, today);
    expect(content.revisions.map(({ path }) => path)).toEqual(paths);
  });
});

import { describe, expect, it } from 'vitest';
import { type SearchRecord, searchRecords } from '../../src/search/records.ts';
import { guideWith, removed, revisionFile } from '../fixtures/guide.ts';
import { soundText, today } from '../fixtures/overlay.ts';

const records = searchRecords(guideWith());
const at = (url: string, among: readonly SearchRecord[] = records) =>
  among.find((record) => record.url === url);

describe('search finds', () => {
  it('a page in force by its words, sections and open questions, and by the terms that lead to it', () => {
    expect(at('/kebun/siram-tanaman/')).toEqual({
      kind: 'page',
      url: '/kebun/siram-tanaman/',
      title: 'Menyiram tanaman',
      area: 'kebun',
      answer: 'Siram tanaman dua kali sehari, pagi dan sore.',
      sendable: true,
      ends: '2030-01-01',
      since: '2024-01-01',
      changed: '2024-01-01',
      named: [],
      aliases: ['nyiram', 'KMC 1'],
      terms: ['Gembor', 'penyiram'],
      sections: [
        { anchor: undefined, heading: '', text: 'Siram pagi dan sore dengan gembor.' },
        { anchor: 'kapan', heading: 'Kapan', text: 'Pagi dan sore. Dulu hanya pagi.' },
        { anchor: 'dengan-apa', heading: 'Dengan apa', text: 'Lihat kapan, keputusannya, dan areanya.' },
        { anchor: 'pertanyaan-terbuka', heading: 'Belum dijawab', text: 'Apakah hari hujan tetap disiram?' },
        { anchor: 'pertanyaan-terbuka', heading: 'Belum dijawab', text: 'Berapa liter airnya?' },
      ],
      offers: expect.any(Array),
    });
  });

  it('a reply by its text, to be sent only where nothing in it is to be filled', () => {
    expect(at('/balasan/#air-habis')).toMatchObject({
      kind: 'reply',
      title: 'Air habis',
      area: 'kebun',
      answer: 'Mohon tunggu, [Nama]. Airnya sedang habis.',
      since: undefined,
      sendable: false,
    });
    expect(at('/balasan/#siram-belum-pasti')).toMatchObject({ kind: 'reply', sendable: true });
    expect(at('/balasan/#siram-ada-tenggat')).toMatchObject({ sendable: false });
  });

  it('a text with the day on which it ends, and one that has stepped aside as ended', () => {
    const urls = ['/balasan/#air-habis', '/alur/pilih-alat/', '/kebun/siram-tanaman/', '/dapur/masak-nasi/'];
    expect(urls.map((url) => at(url)?.ends)).toEqual([undefined, undefined, '2030-01-01', undefined]);
    const path = 'replies/air-habis/awal.md';
    const ends = (revisions: string) => {
      const reply = soundText(path).replace('[2024-01-01, 2030-01-01]', revisions);
      return at('/balasan/#air-habis', searchRecords(guideWith({ [path]: reply })))?.ends;
    };
    expect([ends('[2024-01-01]'), ends('[2030-01-01]')]).toEqual(['2030-01-01', today]);
  });

  it('a decision whose pages are withdrawn with the day on which that was, and not the decision that withdrew them', () => {
    const gone = { ...removed, decidedIn: ['2024-02-01#cuci-gembor'] };
    const found = searchRecords(guideWith({ 'guide/dapur/masak-nasi/2024-05-01.md': revisionFile(gone) }));
    expect(at('/kalibrasi/2023-12-20/#takaran-nasi', found)?.answer).toBe(
      'Dicabut sejak 1 Mei 2024. Satu gelas beras, dua gelas air.',
    );
    expect(at('/kalibrasi/2024-02-01/#cuci-gembor', found)?.answer).toBe('Gembor dicuci tiap pekan.');
    expect(at('/kalibrasi/2023-12-20/#takaran-nasi')?.answer).toBe('Satu gelas beras, dua gelas air.');
  });

  it('a flow by its questions, options and outcomes, each at its place in the list', () => {
    const flow = at('/alur/pilih-alat/');
    expect(flow).toMatchObject({ kind: 'flow', title: 'Memilih alat siram', area: 'dapur', sendable: false });
    expect(flow?.answer).toBe('Alat rekaan mana yang dipakai hari ini.');
    expect(flow?.sections.map(({ anchor, heading, text }) => `${anchor} | ${heading} | ${text}`)).toEqual([
      'undefined |  | ',
      'langkah-tanah | Tanahnya masih basah? | Pegang tanahnya. Masih basah Sudah kering',
      'langkah-air | Airnya ada? | Di sumur Di kolam Habis',
      'hasil-masak | Memasak saja | Masak nasi.',
      'hasil-gembor | Pakai gembor | Ambil gembor. Siram tanaman.',
      'hasil-tunggu | Tunggu air | Beri tahu Sari. Belum jelas kapan airnya datang.',
    ]);
  });

  it('a term by its meaning, or by what is known while it is open', () => {
    expect(at('/glosarium/#nasi')).toMatchObject({
      kind: 'term',
      title: 'Nasi',
      answer: 'Makanan rekaan.',
      aliases: ['Beras yang sudah dimasak'],
    });
    expect(at('/glosarium/#pupuk-x')).toMatchObject({ answer: 'Belum jelas apa isinya.', aliases: [] });
    expect(at('/glosarium/#gembor')).toMatchObject({ aliases: ['penyiram'] });
  });

  it('a note by its day, and each of its decisions where it stands', () => {
    expect(at('/kalibrasi/2023-12-20/')).toMatchObject({
      kind: 'note',
      title: 'Rapat kebun rekaan',
      answer: '20 Desember 2023, 4 keputusan dan pertanyaan',
      changed: '2023-12-20',
      named: ['2023-12-20'],
    });
    expect(at('/kalibrasi/2023-12-20/#panen-kapan')).toMatchObject({
      kind: 'decision',
      title: 'Panen',
      answer: 'Belum diputuskan kapan panen.',
      changed: '2023-12-20',
    });
  });

  it('a question that was answered with its answer', () => {
    const answer = '{ id: a, topic: Panen, decision: Juli., kind: rule, answers: [2023-12-20#panen-kapan] }';
    const note = { 'calibrations/2024-05-01.md': `---\ntitle: Rapat\ndecisions:\n  - ${answer}\n---\n` };
    expect(at('/kalibrasi/2023-12-20/#panen-kapan', searchRecords(guideWith(note)))?.answer).toBe(
      'Belum diputuskan kapan panen. Jawaban: Juli.',
    );
  });

  it('only the newest note by “the last meeting”', () => {
    const last = records.filter(({ aliases }) => aliases.includes('kalibrasi terakhir'));
    expect(last.map(({ url }) => url)).toEqual(['/kalibrasi/2024-02-01/']);
  });

  it('the parts of the site by the words of the lexicon, except the search page', () => {
    const lexicon = 'light: []\nwords: {}\nsections: { perubahan: [changelog] }\n';
    const own = searchRecords(guideWith({ 'lexicon.yaml': lexicon }));
    expect(at('/perubahan/', own)).toMatchObject({
      kind: 'tool',
      title: 'Perubahan',
      aliases: ['changelog'],
    });
    expect(at('/perubahan/')?.aliases).toEqual([]);
    expect(at('/cari/')).toBeUndefined();
  });

  it('each thing once, at an address from the root', () => {
    const urls = records.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    for (const url of urls) expect(url).toMatch(/^\/([a-z0-9-]+\/)+(#[a-z0-9-]+)?$/);
  });
});

describe('search finds nothing of', () => {
  it('a revision that is not in force: earlier or still to come', () => {
    expect(records.filter(({ title }) => title === 'Menyiram tanaman')).toHaveLength(1);
    expect(JSON.stringify(records)).not.toContain('siang');
    const before = searchRecords(guideWith({}, '2023-12-31'));
    expect(at('/kebun/siram-tanaman/', before)).toMatchObject({ since: undefined });
    expect(at('/dapur/masak-nasi/', before)).toBeUndefined();
  });

  it('a page that is withdrawn', () => {
    const removed = revisionFile({ change: { kind: 'removed', summary: 'Dicabut.' } });
    const without = searchRecords(guideWith({ 'guide/kebun/panen/2024-03-01.md': removed }));
    expect(at('/kebun/panen/')).toBeDefined();
    expect(at('/kebun/panen/', without)).toBeUndefined();
  });

  it('a reply that no page in force offers', () => {
    const change = { kind: 'removed', summary: 'Dicabut.' };
    const offering = { title: 'Panen', replies: ['air-habis'] };
    const isFound = (panen: Record<string, unknown> | undefined) => {
      const files = { 'guide/kebun/siram-tanaman/2024-03-01.md': revisionFile() };
      const harvest = panen && { 'guide/kebun/panen/2024-03-01.md': revisionFile(panen) };
      return at('/balasan/#air-habis', searchRecords(guideWith({ ...files, ...harvest }))) !== undefined;
    };
    expect([undefined, { ...offering, change }, offering].map(isFound)).toEqual([false, false, true]);
  });

  it('the numbers in a term’s other ways of writing, on the pages it leads to', () => {
    const glossary = {
      kmc: { term: 'KMC', definition: 'Rekaan.', also: ['kanal', 'kmc 747'], see: ['kebun/panen'] },
    };
    const found = searchRecords(guideWith({ 'glossary.yaml': JSON.stringify(glossary) }));
    expect(at('/kebun/panen/', found)?.terms).toEqual(['KMC', 'kanal']);
    expect(at('/glosarium/#kmc', found)?.aliases).toEqual(['kanal', 'kmc 747']);
  });
});

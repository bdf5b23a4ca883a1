import { describe, expect, it } from 'vitest';
import { removed, revisionFile } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';
import { branchWith } from './branch.ts';

const path = 'guide/kebun/siram-tanaman/2024-05-01.md';
const landed = 'guide/kebun/siram-tanaman/2024-01-01.md';
const next = (more = {}) =>
  revisionFile({
    title: 'Menyiram tanaman',
    change: { kind: 'changed', summary: 'Gembor dicuci.' },
    decidedIn: ['2024-02-01#cuci-gembor'],
    replies: ['air-habis'],
    ...more,
  });

describe('what a branch changes', () => {
  it('is nothing where the content is the same', () => {
    const { changes, report } = branchWith({});
    const { decisions, errors, questions, isPublished, ...files } = changes;
    const lists = [files, { ...decisions, owed: [] }, questions].flatMap((each) => Object.values(each));
    expect([errors, isPublished, lists.flat()]).toEqual([0, false, []]);
    expect(decisions.owed.map(({ ref }) => ref)).toEqual(['2024-02-01#cuci-gembor']);
    expect(report.sections.map(({ title }) => title)).toEqual(['Keputusan yang masih terutang']);
  });

  it('is a new revision, with the decision that it carries out and what is still owed', () => {
    const { changes, report } = branchWith({ [path]: next() });
    expect(changes.added.map(({ id }) => id)).toEqual(['kebun/siram-tanaman/2024-05-01']);
    expect(changes.decisions.carriedOut.map(({ ref }) => ref)).toEqual(['2024-02-01#cuci-gembor']);
    expect(changes.decisions.owed).toEqual([]);
    expect(report.sections.find(({ title }) => title === 'Halaman yang berubah')?.entries).toMatchObject([
      { title: 'Berubah: Menyiram tanaman (kebun/siram-tanaman)' },
    ]);
  });

  it('names what it makes step aside, beside the rule, and on which day', () => {
    const changed = 'guide/dapur/masak-nasi/2024-07-01.md';
    const text = soundText('guide/dapur/masak-nasi/2024-01-01.md').replace('dua gelas', 'tiga gelas');
    expect(branchWith({ [changed]: text }).changes.rereads).toMatchObject([
      {
        aside: { text: { kind: 'flow', id: 'pilih-alat' }, on: '2024-07-01' },
        unread: { subject: 'dapur/masak-nasi', version: '2024-07-01' },
        says: 'Memasak saja: Masak nasi.',
        rule: 'Masak satu gelas beras dengan tiga gelas air.',
      },
    ]);
  });

  it('names no text that it reads again itself, and none that had stepped aside before', () => {
    const rice = 'guide/dapur/masak-nasi/2024-05-01.md';
    const before = { [rice]: soundText('guide/dapur/masak-nasi/2024-01-01.md') };
    const flow = 'flows/pilih-alat/awal.yaml';
    const read = soundText(flow).replace('masak-nasi: [2024-01-01]', 'masak-nasi: [2024-01-01, 2024-05-01]');
    expect(branchWith({ ...before, [flow]: read }).changes.rereads).toEqual([]);
    const { changes } = branchWith({ [flow]: `# Alat rekaan.\n${soundText(flow)}` }, [], before);
    expect([changes.rereads, changes.errors]).toEqual([[], 0]);
  });

  it('names a new value and a corrected one, what it was before, and the terms and links of its page', () => {
    const value = 'policy/lama-siram.yaml';
    const row = (more: string) =>
      `${soundText(value)}  - ${more}\n    state: confirmed\n    value: { hours: 8, count: working }\n    source: KMC 1\n`;
    const valuesAfter = (text: string) => {
      const { changes, report } = branchWith({ [value]: text });
      const [section] = report.sections.filter(({ title }) => title === 'Nilai');
      return { entry: section?.entries[0], mentions: changes.mentions };
    };
    const { entry, mentions } = valuesAfter(row('from: 2024-07-01'));
    expect(entry).toEqual({
      title: 'Baru: Lama menyiram: 8 jam kerja',
      facts: ['Mulai berlaku 1 Juli 2024, sebelumnya 6 jam kerja.', 'Sumber: KMC 1.'],
    });
    expect(mentions.map(({ page, referrer }) => [page.id, referrer.kind, referrer.title])).toEqual([
      ['kebun/siram-tanaman', 'page', 'Memanen'],
      ['kebun/siram-tanaman', 'term', 'Gembor'],
    ]);
    const corrected = row('from: 2024-04-01\n    recorded: 2024-06-01\n    correction: Salah jam.');
    expect(valuesAfter(corrected).entry?.facts?.slice(0, 2)).toEqual([
      'Berlaku sejak 1 April 2024, sebelumnya 6 jam kerja.',
      'Salah jam.',
    ]);
  });

  it('names the links to a page that it withdraws', () => {
    const withdrawn = revisionFile({ ...removed, basedOn: '2024-01-01' });
    const { mentions } = branchWith({ [path]: withdrawn }).changes;
    expect(mentions.map(({ referrer }) => referrer.title)).toEqual(['Memanen', 'Gembor']);
  });

  it('tells questions closed and opened on the newest revision of a page', () => {
    const ask = { ask: 'Apa lagi?', since: '2024-05-01' };
    const newest = 'guide/dapur/masak-nasi/2024-05-01.md';
    expect(branchWith({ [newest]: revisionFile({ open: [ask] }) }).changes.questions.opened).toMatchObject([
      { page: { id: 'dapur/masak-nasi' }, question: ask },
    ]);
    const before = { 'guide/dapur/masak-nasi/2024-01-01.md': revisionFile({ open: [ask] }) };
    expect(branchWith({ [newest]: revisionFile() }, [], before).changes.questions.closed).toMatchObject([
      { page: { id: 'dapur/masak-nasi' }, question: ask },
    ]);
  });

  it('shows a landed revision that was edited or removed', () => {
    const text = soundText(landed).replace('dua kali sehari, pagi dan sore.', 'sekali.');
    const factsWith = (before: Record<string, string>) => {
      const { changes, report } = branchWith({ [landed]: text }, [], before);
      expect(changes.edited.map(({ after }) => after.path)).toEqual([landed]);
      return report.sections.find(({ title }) => title.startsWith('Revisi lama'))?.entries[0]?.facts;
    };
    expect(factsWith({})).toEqual([]);
    const published = { 'publishing.yaml': 'since: 2024-05-01\n' };
    expect(factsWith(published)).toEqual([expect.stringContaining('npm run new -- correction')]);
    expect(branchWith({}, [landed]).changes.removed.map((revision) => revision.path)).toEqual([landed]);
  });

  describe('with a revision that is still to come', () => {
    const coming = 'guide/dapur/masak-nasi/2024-07-01.md';
    const file = (more: object = {}) =>
      revisionFile({ id: 'dapur/masak-nasi/2024-07-01', title: 'Nasi Juli', basedOn: '2024-01-01', ...more });
    const before = { [coming]: file() };
    const onDay = (day: string) => ({ [coming.replace('2024-07-01', day)]: file() });

    it.each<[kind: string, files: Record<string, string>, label: string, fact: string, more: string[]]>([
      [
        'edited',
        { [coming]: file({ answer: 'Tanak nasi.' }) },
        'Diubah sebelum berlaku',
        'Mulai berlaku 1 Juli 2024.',
        ['Untuk agen: Tanak nasi.', '/dapur/masak-nasi/2024-07-01/'],
      ],
      [
        'postponed',
        onDay('2024-08-01'),
        'Diundur',
        'Mulai berlaku 1 Agustus 2024, semula 1 Juli 2024.',
        ['Untuk agen: Jawaban rekaan.', '/dapur/masak-nasi/2024-08-01/'],
      ],
      [
        'advanced',
        onDay('2024-06-15'),
        'Dimajukan',
        'Mulai berlaku 15 Juni 2024, semula 1 Juli 2024.',
        ['/dapur/masak-nasi/2024-06-15/'],
      ],
      [
        'cancelled',
        {},
        'Batal',
        'Tidak jadi berlaku; semula mulai 1 Juli 2024.',
        [
          'Tetap berlaku: Masak satu gelas beras dengan dua gelas air.',
          'https://panduan.example/dapur/masak-nasi/',
        ],
      ],
    ])('says that it is %s, with the message for the channel', (kind, files, label, fact, more) => {
      const without = coming in files ? [] : [coming];
      const { changes, report } = branchWith(files, without, before);
      expect(changes.coming.map((change) => change.kind)).toEqual([kind]);
      expect([changes.added, changes.removed, changes.edited]).toEqual([[], [], []]);
      const entriesOf = (title: string) =>
        report.sections.find((section) => section.title === title)?.entries;
      expect(entriesOf('Yang akan datang: diubah, diundur, atau batal')).toMatchObject([
        { title: `${label}: Nasi Juli (dapur/masak-nasi)`, facts: ['Perubahan rekaan.', fact] },
      ]);
      const message = entriesOf('Pesan untuk channel')?.[0]?.message ?? '';
      expect(message.split('\n')).toEqual(
        expect.arrayContaining([
          '*Update Panduan CS: Nasi Juli* (Dapur)',
          `${label}: Perubahan rekaan.`,
          fact,
        ]),
      );
      for (const each of more) expect(message).toContain(each);
    });

    it('says that an urgent one holds it, and with what to merge it', () => {
      const urgent = { 'guide/dapur/masak-nasi/2024-06-01.md': revisionFile({ basedOn: '2024-01-01' }) };
      const { changes, report } = branchWith(urgent, [], before);
      expect(changes.held.map(({ revision, before: now }) => [revision.slug, now.slug])).toEqual([
        ['2024-07-01', '2024-06-01'],
      ]);
      expect(
        report.sections.find(({ title }) => title === 'Tertahan sampai digabungkan')?.entries,
      ).toMatchObject([{ facts: [expect.stringContaining('npm run new -- merge dapur/masak-nasi')] }]);
      expect([changes.coming, changes.errors]).toEqual([[], 0]);
    });
  });

  it('has nothing to say of a page that only moved', () => {
    const before = 'guide/dapur/masak-nasi/2024-01-01.md';
    const asking = revisionFile({ open: [{ ask: 'Apa lagi?' }] });
    const moved = {
      'guide/dapur/nasi/2024-01-01.md': asking,
      'moved.yaml': '- { from: dapur/masak-nasi, to: dapur/nasi, date: 2024-06-01 }\n',
    };
    const { changes } = branchWith(moved, [before], { [before]: asking });
    expect([changes.added, changes.removed, changes.edited, changes.coming]).toEqual([[], [], [], []]);
    expect(changes.questions).toEqual({ closed: [], opened: [] });
    expect(changes.otherFiles.map((each) => each.path)).toEqual(['moved.yaml']);
  });

  it('leaves no changed file out', () => {
    const glossary = `${soundText('glossary.yaml')}sekop:\n  term: Sekop\n  definition: Alat gali.\n`;
    const note = '---\ntitle: Rapat\ndecisions:\n  - { id: a, topic: T, decision: D., kind: rule }\n---\n';
    const { changes } = branchWith({ 'glossary.yaml': glossary, 'calibrations/2024-05-02.md': note }, [
      'policy/jam-kebun.yaml',
    ]);
    expect(changes.otherFiles.map((file) => file.path)).toEqual(['glossary.yaml', 'policy/jam-kebun.yaml']);
    expect(changes.decisions.added.map(({ ref }) => ref)).toEqual(['2024-05-02#a']);
  });

  it('compares the next revision of a reply or flow with the one before it, as readers see them', () => {
    for (const [first, next, old, now] of [
      ['replies/air-habis/awal.md', 'replies/air-habis/2024-07-01.md', 'Airnya sedang habis.', 'Airnya ada.'],
      ['flows/pilih-alat/awal.yaml', 'flows/pilih-alat/2024-07-01.yaml', 'Masak nasi.', 'Cuci beras.'],
    ] as const) {
      const changed = soundText(first).replace(old, now);
      const [file, ...more] = branchWith({ [next]: changed }).changes.otherFiles;
      expect([file?.path, file?.kind, more]).toEqual([next, 'new', []]);
      expect(file?.before).toMatch(new RegExp(`^<h4>.*${old}`, 's'));
      expect(file?.after).toBe(file?.before?.replace(old, now));
    }
  });

  it('compares the lines of what readers see no different, and of what can’t be read', () => {
    const reply = 'replies/air-habis/awal.md';
    const path = (text: string) => branchWith({ [reply]: text }).changes.otherFiles;
    expect(path(soundText(reply).replace(/^---\n/, '---\n# Rekaan.\n'))).toMatchObject([
      { before: '<pre></pre>', after: '<pre># Rekaan.\n</pre>' },
    ]);
    expect(path(soundText(reply).replace('title: Air habis', 'title: {'))).toMatchObject([
      { before: '<pre>title: Air habis\n</pre>', after: '<pre>title: {\n</pre>' },
    ]);
  });

  it('compares the correction of a note with what the note said before it', () => {
    const note = 'calibrations/2023-12-20.md';
    const first = { 'calibrations/2023-12-20.koreksi-2024-05-02.md': `${soundText(note)}Satu.\n` };
    const [[path, text] = ['', '']] = Object.entries(first);
    expect(branchWith(first).changes.otherFiles).toEqual([
      { path, kind: 'new', before: '<pre></pre>', after: '<pre>Satu.\n</pre>' },
    ]);
    const next = 'calibrations/2023-12-20.koreksi-2024-05-03.md';
    expect(branchWith({ [next]: `${text}Dua.\n` }, [], first).changes.otherFiles).toMatchObject([
      { path: next, before: '<pre></pre>', after: '<pre>Dua.\n</pre>' },
    ]);
  });

  it('compares the correction of a page with the revision that it corrects', () => {
    const path = landed.replace('.md', '.koreksi-2024-05-02.md');
    const text = soundText(landed).replace('title: ', 'correction: Salah tulis.\ntitle: Rekaan ');
    const [entry] = branchWith({ [path]: text }).report.sections.flatMap(({ entries }) => entries);
    expect(entry?.facts).toContain('Mengoreksi revisi 2024-01-01.');
    expect(entry?.after).toContain('Balasan: ');
    expect(entry?.before).toBe(entry?.after?.replace('Rekaan ', ''));
  });

  it('shows the first revision of a reply, and one that is gone, alone', () => {
    const text = soundText('replies/air-habis/awal.md');
    const path = 'replies/baru/awal.md';
    expect(branchWith({ [path]: text }).changes.otherFiles).toMatchObject([{ path, before: undefined }]);
    const [gone] = branchWith({}, [path], { [path]: text }).changes.otherFiles;
    expect(gone).toMatchObject({ kind: 'removed', after: undefined });
    expect(gone?.before).toContain('<h4>Air habis</h4>');
  });

  it('counts the errors of the branch', () => {
    const text = soundText('replies/air-habis/awal.md').replace(/^area: .*$/m, 'area: gudang');
    expect(branchWith({ 'replies/air-habis/awal.md': text }).changes.errors).toBe(1);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal, type ScaffoldFile } from '../../../scripts/new/form.ts';
import { forms, writeIssueForm } from '../../../scripts/propose/forms.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import { issuesOf } from '../../fixtures/issues.ts';
import { soundText, today, treeWith } from '../../fixtures/overlay.ts';

type Answers = Readonly<Record<string, string>>;
type Files = Readonly<Record<string, string>>;

/** What a form writes into the sound tree with `files` added to it. */
function write(name: string, answers: Answers, files: Files = {}): ScaffoldFile[] {
  const { content, texts } = readContent(treeWith(files));
  const form = forms.find((each) => each.name === name);
  return form?.write(answers, { guide: assembleGuide(content, today), texts }) ?? [];
}

/** The errors of the sound tree with what was written. */
function errorsAfter(written: readonly ScaffoldFile[], files: Files = {}): string[] {
  const all = { ...files, ...Object.fromEntries(written.map(({ path, text }) => [path, text])) };
  const errors = issuesOf(treeWith(all)).filter(({ severity }) => severity === 'error');
  return errors.map(({ path, line, what }) => `${path}:${line} ${what}`);
}

const published = { 'publishing.yaml': 'since: 2024-01-01\n' };
const page = 'kebun/siram-tanaman';
const path = `guide/${page}/2024-06-01.md`;
const current = `guide/${page}/2024-01-01.md`;
const body = soundText(current).split('---\n')[2]?.trim() ?? '';

describe('a form writes what passes the check:', () => {
  it.each<[string, string, Answers, string[]]>([
    [
      'a rule without sections to which others lead',
      'aturan',
      { page, summary: 'x', body: 'Siram.' },
      [path],
    ],
    [
      'a note with decisions, what they answer, and whom questions went to',
      'catatan',
      {
        title: 'Rapat: kebun',
        rules:
          'Hujan: Saat hujan tidak disiram.\nMenjawab: 2023-12-20#hujan-siram\nOleh: Sari\n\n- Selang: Selang digulung: selalu.',
        reminders: 'Gembor: Gembor dicuci.',
        questions: 'Pupuk: Pupuk apa?\nKepada: Sari',
        people: 'Sari',
        body: '# Singkat saja',
      },
      ['calibrations/2024-06-01.md'],
    ],
    [
      'further decisions of a note',
      'catatan',
      { date: '2024-02-01', rules: 'Selang: Digulung.' },
      ['calibrations/2024-02-01.md'],
    ],
    [
      'a changed rule',
      'aturan',
      {
        page,
        summary: 'Tiga kali.',
        answer: 'Siram tiga kali.',
        body: body.replace('Siram pagi', 'Siram siang'),
      },
      [path],
    ],
    [
      'a clarified rule, of which only one part was typed over',
      'aturan',
      { page, proposal: 'Diperjelas', summary: 'Jelas.', body, answer: 'Siram dua kali.' },
      [path],
    ],
    [
      'a withdrawn rule',
      'aturan',
      { page, proposal: 'dicabut', summary: 'Dicabut.', answer: 'Tidak disiram lagi.', body },
      [path],
    ],
    ['a rule as it was before', 'aturan', { page, proposal: 'batalkan', summary: 'Kembali.' }, [path]],
    [
      'a correction',
      'aturan',
      {
        page,
        proposal: 'koreksi',
        summary: 'Salah tulis.',
        affects: 'none',
        body: body.replace('Siram pagi', 'Siram siang'),
      },
      [`guide/${page}/2024-01-01.koreksi-2024-06-01.md`],
    ],
    [
      'a new page with what is typed to find it',
      'aturan',
      {
        page: 'dapur/tumis',
        proposal: 'baru',
        title: 'Tumis',
        summary: 'Baru.',
        answer: 'Tumis.',
        body: 'Tumis.',
        queries: 'cara numis\ntumis gimana',
        open: 'Pakai apa?\n2023-12-20#hujan-siram',
      },
      ['guide/dapur/tumis/2024-06-01.md', 'queries/dapur/tumis.txt'],
    ],
    [
      'a rule still to come',
      'aturan',
      { page, date: '2030-01-01', answer: 'Siram empat kali.' },
      [`guide/${page}/2030-01-01.md`],
    ],
    [
      'a value',
      'nilai',
      { policy: 'lama-siram', value: '8 jam', source: '2023-12-20#siram-dua-kali' },
      ['policy/lama-siram.yaml'],
    ],
    [
      'working hours',
      'nilai',
      { policy: 'jam-kebun', value: 'Senin: 08:00-12:00, 13:00-17:00\nSabtu: 09.00-11.00', source: 'KMC 1' },
      ['policy/jam-kebun.yaml'],
    ],
    [
      'a corrected value',
      'nilai',
      { policy: 'lama-siram', value: '5 jam', correction: 'Salah tulis.' },
      ['policy/lama-siram.yaml'],
    ],
    [
      'a value that was decided all along',
      'nilai',
      { policy: 'lama-siram', value: '5 jam', correction: 'Salah.', date: '2024-01-01', source: 'KMC 1' },
      ['policy/lama-siram.yaml'],
    ],
    [
      'other words of a reply',
      'balasan',
      { id: 'air-habis', body: 'Air habis, {nama}.' },
      ['replies/air-habis/awal.md'],
    ],
    [
      'a reply for a changed rule',
      'balasan',
      { id: 'air-habis', proposal: 'mengikuti', body: 'Habis, {nama}.' },
      ['replies/air-habis/2024-06-01.md'],
    ],
    [
      'a new reply with a placeholder',
      'balasan',
      {
        id: 'gembor-hilang',
        proposal: 'baru',
        page: 'kebun/panen',
        title: 'Hilang',
        body: 'Cari {apa}.',
        placeholders: 'apa: text, Yang dicari',
      },
      ['replies/gembor-hilang/2024-06-01.md', 'guide/kebun/panen/2024-02-01.md'],
    ],
    ['a new term', 'balasan', { id: 'Cangkul', proposal: 'istilah', body: 'Alat.' }, ['glossary.yaml']],
    [
      'another definition of a term',
      'balasan',
      { id: 'gembor', proposal: 'istilah', body: 'Alat: untuk menyiram.' },
      ['glossary.yaml'],
    ],
  ])('%s', (_, name, answers, paths) => {
    const written = write(name, answers);
    expect(written.map((file) => file.path)).toEqual(paths);
    expect(errorsAfter(written)).toEqual([]);
  });
});

const decided = { policy: 'lama-siram', value: '8 jam', source: 'KMC 1' };
const undecided = { policy: 'lama-siram', state: 'undecided' };
const corrected = { page, proposal: 'koreksi', summary: 'x', answer: 'Lain.' };

describe('a form', () => {
  it('leaves alone what nobody typed over', () => {
    const [file] = write('aturan', {
      page,
      summary: 'Sama.',
      body,
      title: 'Menyiram tanaman',
      answer: 'Lain.',
    });
    const fields = ['answer', 'id', 'recorded', 'basedOn', 'change', 'reviewed', 'confirmedAgainst'];
    const rest = (text = '') =>
      text.split(/^(?=\w)/m).filter((part) => !fields.some((key) => part.startsWith(`${key}:`)));
    expect(rest(file?.text)).toEqual(rest(soundText(current)));
  });

  it('keeps what the page became since it was opened, and what was typed', () => {
    const newer = {
      [`guide/${page}/2024-05-01.md`]: soundText(current)
        .replace('title: Menyiram tanaman', 'basedOn: 2024-01-01\ntitle: Menyiram kebun')
        .replace('Pagi dan sore. Dulu', 'Pagi, siang, dan sore. Dulu')
        .replace('Dari sekali', 'Berubah dari sekali'),
    };
    const typed = {
      page,
      basedOn: '2024-01-01',
      summary: 'Lagi.',
      title: 'Menyiram tanaman',
      body: body.replace('Siram pagi dan sore dengan', 'Siramlah dengan'),
    };
    const [file] = write('aturan', typed, newer);
    expect(file?.text).toContain('title: Menyiram kebun');
    expect(file?.text).toContain('Siramlah dengan');
    expect(file?.text).toContain('Pagi, siang, dan sore.');
    expect(() =>
      write('aturan', { ...typed, body: body.replace('Pagi dan sore. Dulu', 'Malam. Dulu') }, newer),
    ).toThrow('Panduan berubah di baris yang sama');
  });

  it('takes answered questions away, and keeps the day of those that stay', () => {
    const [file] = write('aturan', { page, summary: 'x', open: 'Berapa liter airnya?' });
    expect(file?.text).toContain('- ask: Berapa liter airnya?\n    since: 2024-01-03\n');
    expect(file?.text).not.toContain('hujan-siram');
    expect(write('aturan', { page, summary: 'x', open: '-' })[0]?.text).not.toContain('open:');
  });

  it('reads a note as people write it', () => {
    const rules = [
      '- Selang: digulung mulai jam 10:00.\n\nDari: sari',
      '• Hujan: tidak disiram.\nMenjawab: https://panduan.example/kalibrasi/2023-12-20/#hujan-siram',
      'Panen: besok.\nMenjawab: PANEN\nSumber: KMC 1',
    ].join('\n');
    const [{ text } = { text: '' }] = write('catatan', { title: 'x', rules, people: 'Sari dan sari' });
    const { content } = readContent([{ path: 'calibrations/2024-06-01.md', bytes: Buffer.from(text) }]);
    expect(content.notes[0]?.data.decisions).toMatchObject([
      { topic: 'Selang', decision: 'digulung mulai jam 10:00.', by: 'sari' },
      { topic: 'Hujan', answers: ['2023-12-20#hujan-siram'] },
      { topic: 'Panen', answers: ['2023-12-20#panen-kapan'], sources: ['KMC 1'] },
    ]);
  });

  it('keeps all facts of a decision, also where they are points below it', () => {
    const rules =
      '- Panen: besok.\n  - Menjawab: PANEN\n  - **Menjawab**: Hujan\n  - Sumber: KMC 1\n\n  * Sumber: KMC 2';
    const [{ text } = { text: '' }] = write('catatan', { title: 'x', rules });
    const { content } = readContent([{ path: 'calibrations/2024-06-01.md', bytes: Buffer.from(text) }]);
    expect(content.notes[0]?.data.decisions).toEqual([
      expect.objectContaining({
        topic: 'Panen',
        answers: ['2023-12-20#panen-kapan', '2023-12-20#hujan-siram'],
        sources: ['KMC 1', 'KMC 2'],
      }),
    ]);
  });

  it('takes a page by its address, queries as they are separated, and words for none', () => {
    const typed = {
      proposal: 'koreksi',
      summary: 'x',
      answer: 'Lain.',
      affects: 'tidak ada',
      queries: 'a b, c; d\ne',
    };
    const made = write('aturan', { page: `https://panduan.example/${page}/?x#y`, ...typed });
    expect(made[0]?.text).toContain('affects: none');
    expect(made[1]).toMatchObject({
      path: `queries/${page}.txt`,
      text: expect.stringMatching(/a b\nc\nd\ne\n$/),
    });
  });

  it('begins a value that isn’t there, and says whose hours another one counts', () => {
    const [hours] = write('nilai', {
      policy: 'jam-cs',
      title: 'Jam CS',
      value: 'Senin: 08:00-17:00',
      source: 'KMC 1',
    });
    expect(hours).toMatchObject({
      path: 'policy/jam-cs.yaml',
      text: expect.stringContaining('kind: working-hours'),
    });
    const counted = { ...decided, value: '8 jam kerja.', workingHours: 'jam-cs' };
    expect(write('nilai', counted)[0]?.text).toContain('workingHours: jam-cs');
  });

  it('corrects the source of a value, and keeps what an assumed one waits for', () => {
    const [corrected] = write('nilai', {
      policy: 'lama-siram',
      source: 'KMC 9',
      correction: 'Salah sumber.',
    });
    expect(corrected?.text).toMatch(
      /correction: Salah sumber\.\n {4}source: KMC 9\n {4}from: 2024-04-01\n(?!.*source)/s,
    );
    const [assumed] = write('nilai', { ...decided, state: 'assumed', open: '2023-12-20#hujan-siram' });
    expect(assumed?.text).toMatch(/open: 2023-12-20#hujan-siram\n {4}source: KMC 1\n$/);
  });

  it('says of a case of the class that it was read, and leaves the others alone', () => {
    const path = 'classes/01-menyiram.md';
    const stale = soundText(path).replace(/2024-01-01/g, 'awal');
    const [file] = write('balasan', { id: 'soal/kapan', proposal: 'cocok' }, { [path]: stale });
    const changed = file?.text.split('\n').filter((line, at) => line !== stale.split('\n')[at]);
    expect(changed).toEqual([expect.stringMatching(/confirmedAgainst: \{ .*\[awal, .*2024-01-01\] \}/)]);
  });

  it('takes another title with a next text, and keeps the hint of a placeholder', () => {
    const answers = { id: 'air-habis', proposal: 'mengikuti', title: 'Kosong', body: 'Habis, {nama}.' };
    expect(write('balasan', answers)[0]?.text).toContain('title: Kosong');
    const typed = { id: 'siram-ada-tenggat', placeholders: 'batas: time, Batas' };
    expect(write('balasan', typed)[0]?.text).toMatch(/label: Batas\n {4}hint: Dari kalkulator\n/);
  });

  it('says of a text that it was read, for what now holds', () => {
    const stale = soundText('replies/air-habis/awal.md').replace('[2024-01-01, 2030-01-01]', '[awal]');
    const [file] = write(
      'balasan',
      { id: 'air-habis', proposal: 'cocok' },
      { 'replies/air-habis/awal.md': stale },
    );
    expect(file?.text).toContain('kebun/siram-tanaman: [awal, 2024-01-01]');
    expect(write('balasan', { id: 'alur/pilih-alat', proposal: 'cocok' })[0]?.path).toBe(
      'flows/pilih-alat/awal.yaml',
    );
  });

  it.each<[string, string, Answers, string]>([
    ['an unknown page', 'aturan', { page: 'kebun/siram-tanamann' }, 'page'],
    ['no page', 'aturan', {}, 'page'],
    ['an unknown word', 'aturan', { page, proposal: 'brubah' }, 'proposal'],
    ['an unknown decision', 'aturan', { page, decision: '2024-02-01#tidak-ada' }, 'decision'],
    ['a day that is none', 'aturan', { page, date: '31/2/2024' }, 'date'],
    ['several lines in one', 'aturan', { page, summary: 'a\nb' }, 'summary'],
    ['a page that was never otherwise', 'aturan', { page: 'kebun/panen', proposal: 'batalkan' }, 'page'],
    ['a decision without a topic', 'catatan', { rules: 'Tanpa titik dua' }, 'rules'],
    [
      'a person whom nobody knows',
      'catatan',
      { questions: 'Apa: Apa?\nKepada: Sari dan Entah' },
      'questions',
    ],
    ['a question that nobody asked', 'catatan', { rules: 'Apa: Ini.\nMenjawab: Entah' }, 'rules'],
    ['a decision of two people', 'catatan', { rules: 'Apa: Ini.\nOleh: Sari\nDari: Budi' }, 'rules'],
    ['the same decision twice', 'catatan', { rules: 'Apa: Ini.\n\nApa: Itu.' }, 'rules'],
    ['a change that changes nothing', 'aturan', { page, summary: 'x' }, 'body'],
    [
      'a withdrawal that says nothing instead',
      'aturan',
      { page, proposal: 'dicabut', summary: 'x' },
      'answer',
    ],
    ['words beside a confirmation', 'balasan', { id: 'air-habis', proposal: 'cocok', body: 'x' }, 'body'],
    [
      'other words that begin on a day',
      'balasan',
      { id: 'air-habis', body: 'x', date: '2024-12-05' },
      'date',
    ],
    ['other words on a page', 'balasan', { id: 'air-habis', body: 'x', page }, 'page'],
    ['a title beside a confirmation', 'balasan', { id: 'air-habis', proposal: 'cocok', title: 'x' }, 'title'],
    [
      'a term that begins on a day',
      'balasan',
      { id: 'Cangkul', proposal: 'Istilah', body: 'Alat.', date: '2024-12-05' },
      'date',
    ],
    ['a reply that nobody names', 'balasan', { proposal: 'cocok' }, 'id'],
    ['a new reply with the name of another', 'balasan', { id: 'air-habis', proposal: 'baru', page }, 'id'],
    ['a next text of no reply', 'balasan', { id: 'air-abis', proposal: 'mengikuti', body: 'x' }, 'id'],
    ['the text of a flow', 'balasan', { id: 'alur/pilih-alat', body: 'x' }, 'body'],
    ['a term without its word', 'balasan', { id: 'COD', body: 'x' }, 'id'],
    ['a case that isn’t there', 'balasan', { id: 'soal/x', proposal: 'cocok' }, 'id'],
    ['an unreadable value', 'nilai', { policy: 'lama-siram', value: 'sehari' }, 'value'],
    [
      'an undecided value that is written',
      'nilai',
      { ...undecided, open: '2023-12-20#hujan-siram', value: '8 jam' },
      'value',
    ],
    ['an undecided value without its question', 'nilai', undecided, 'open'],
    ['a decided value that is asked for', 'nilai', { ...decided, open: '2023-12-20#hujan-siram' }, 'open'],
    ['a new value that touches nothing', 'nilai', { ...decided, affects: 'none' }, 'affects'],
    ['another name of a value', 'nilai', { ...decided, title: 'Lain' }, 'title'],
    ['a corrected value with another name', 'nilai', { ...decided, correction: 'x', title: 'Lain' }, 'title'],
    [
      'a corrected value that is assumed',
      'nilai',
      { ...decided, correction: 'x', state: 'assumed' },
      'state',
    ],
    [
      'a corrected value of other hours',
      'nilai',
      { ...decided, correction: 'x', workingHours: 'jam-kebun' },
      'workingHours',
    ],
    [
      'a corrected value that is asked for',
      'nilai',
      { ...decided, correction: 'x', open: '2023-12-20#hujan-siram' },
      'open',
    ],
    [
      'a correction that is decided',
      'aturan',
      { ...corrected, decision: '2024-02-01#cuci-gembor' },
      'decision',
    ],
    ['a correction that begins on a day', 'aturan', { ...corrected, date: '2024-12-05' }, 'date'],
    [
      'a change that touches nothing',
      'aturan',
      { page, summary: 'x', answer: 'Lain.', affects: 'tidak ada' },
      'affects',
    ],
    [
      'another title of a note',
      'catatan',
      { date: '2023-12-20', title: 'Lain', rules: 'Apa: Ini.' },
      'title',
    ],
    [
      'another person in a note',
      'catatan',
      { date: '2024-02-01', people: 'Budi', rules: 'Apa: Ini.' },
      'people',
    ],
    ['a correction of no row', 'nilai', { ...decided, correction: 'x', date: '2024-01-02' }, 'date'],
    ['a second row of a day', 'nilai', { policy: 'lama-siram', value: '8 jam', date: '2024-04-01' }, 'date'],
    ['an unreadable placeholder', 'balasan', { id: 'air-habis', placeholders: 'nama' }, 'placeholders'],
  ])('refuses %s, by its field', (_, name, answers, about) => {
    const form = forms.find((each) => each.name === name);
    let refused: unknown;
    try {
      write(name, answers);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(Refusal);
    const key = (refused as Refusal).about ?? '';
    expect(form?.keys[key] ?? key).toBe(about);
  });

  it.each<[string, string, Answers, string]>([
    ['a fact of nothing', 'catatan', { rules: 'Menjawab: PANEN' }, 'Butir "Menjawab: PANEN"'],
    [
      'a decision that is there',
      'catatan',
      { date: '2023-12-20', rules: 'Takaran nasi: x.' },
      'sudah ada di catatan 2023-12-20',
    ],
    ['a published note', 'catatan', { date: '2023-12-20', rules: 'Apa: Ini.' }, 'masuk catatan hari ini'],
    [
      'a new value',
      'nilai',
      { policy: 'jam-cs', title: 'x', value: 'Senin sampai Jumat' },
      'Senin: 08:00-17:00',
    ],
  ])('says of %s what is wrong', (_, name, answers, message) => {
    expect(() => write(name, answers, published)).toThrow(message);
  });

  it('sends to another day what would be written into a published record', () => {
    const published = { 'publishing.yaml': 'since: 2024-01-01\n' };
    const rule = { page, date: '2024-01-01', summary: 'x', answer: 'Lain.' };
    expect(() => write('aturan', rule, published)).toThrow('Revisi 2024-01-01 sudah berlaku dan terbit.');
    const rules = { date: '2024-02-01', rules: 'Selang: Digulung.' };
    expect(() => write('catatan', rules, published)).toThrow('Catatan 2024-02-01 sudah terbit');
    const own = { ...published, [`calibrations/${today}.md`]: soundText('calibrations/2024-02-01.md') };
    expect(write('catatan', { rules: 'Selang: Digulung.' }, own)[0]?.text).toContain('topic: Selang');
    expect(write('aturan', { ...rule, date: '2030-01-01' }, published)).toHaveLength(1);
  });

  it.each(forms)('$name is in the repository as the schemas have it (npm run forms)', (form) => {
    expect(readFileSync(`.github/ISSUE_TEMPLATE/${form.name}.yml`, 'utf8')).toBe(writeIssueForm(form));
    expect(new Set(form.fields.map(({ label }) => label)).size).toBe(form.fields.length);
    const ids = form.fields.map(({ id }) => id);
    expect(Object.values(form.keys).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { noteSchema } from '../../src/schemas/note.ts';
import { revisionSchema } from '../../src/schemas/revision.ts';

const least = {
  title: 'Judul',
  answer: 'Jawaban.',
  change: { kind: 'new', summary: 'Baru.' },
  decidedIn: [],
  state: 'in-force',
};
const rulesOf = (fields: object) =>
  revisionSchema
    .safeParse({ ...least, ...fields })
    .error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.['rule'] : issue.code)) ?? [];

describe('a revision', () => {
  it('needs five fields and gives the lists it may have as empty', () => {
    const lists = { replies: [], aliases: [], open: [], confirmedAgainst: {}, sources: [] };
    const change = { ...least.change, drops: [] };
    expect(revisionSchema.parse(least)).toEqual({ ...least, ...lists, change });
    for (const key of Object.keys(least)) expect(rulesOf({ [key]: undefined }), key).toHaveLength(1);
  });

  it('takes days as text or as the Date that YAML makes of them', () => {
    const fields = {
      recorded: new Date('2023-11-01T00:00:00Z'),
      reviewed: '2023-11-02',
      open: [{ ask: 'Apa?', since: new Date('2023-11-03T00:00:00Z') }],
      confirmedAgainst: { 'a/b': [new Date('2023-11-04T00:00:00Z')] },
    };
    expect(revisionSchema.parse({ ...least, ...fields })).toMatchObject({
      recorded: '2023-11-01',
      reviewed: '2023-11-02',
      open: [{ since: '2023-11-03' }],
      confirmedAgainst: { 'a/b': ['2023-11-04'] },
    });
  });

  it.each([
    ['2023-11-01', []],
    ['awal.koreksi-2023-12-01', []],
    ['2023-11-1', ['impossible-date']],
  ])('is based on a version by its name: %s', (basedOn, rules) => {
    expect(rulesOf({ basedOn })).toEqual(rules);
  });
});

describe('the answer', () => {
  it.each([
    ['as long as the limit', 'a'.repeat(200), []],
    ['spaces around it not counted', `  ${'a'.repeat(200)}\n`, []],
    ['longer', 'a'.repeat(201), ['too_big']],
    ['two lines', 'Satu.\nDua.', ['several-lines']],
    ['two lines of an old Mac', 'Satu.\rDua.', ['several-lines']],
  ])('is one line of up to 200 characters: %s', (_, answer, rules) => {
    expect(rulesOf({ answer })).toEqual(rules);
  });

  const links = `
    https://contoh.example HTTP://CONTOH.EXAMPLE t.me/contoh bit.ly/contoh wa.me/nasi contoh.co.id/bantuan
    <https://contoh.example>`;
  it.each([...links.trim().split(/\s+/), ...['lihat www.contoh.example', '[di sini](/akun/)']])(
    'holds no link: %s',
    (answer) => {
      expect(rulesOf({ answer })).toEqual(['answer-link']);
    },
  );

  it.each([
    ...['App Evermos v5.13.', 'Rp100.075, bukan Rp 100.000.', 'Pukul 10.30/11.00 WIB.'],
    ...['Tulis (lengkap) [nama] di chat.', 'Status a.n. pembeli dan/atau penjual.'],
    ...['CV COIN, PT. Contoh/afiliasinya.', 'Lihat halaman Eskalasi: tanya TL.'],
  ])('may say: %s', (answer) => {
    expect(rulesOf({ answer })).toEqual([]);
  });
});

it.each(['2023-11-01#bukti-pod', '2023-03-15#a1'])('a decision is named as %s', (ref) => {
  expect(rulesOf({ decidedIn: [ref] })).toEqual([]);
});

it.each([
  ...['2023-11-01', 'bukti-pod', '2023-11-1#bukti', '2023-11-01#'],
  ...['2023-11-01#Bukti', '2023-11-01 #bukti'],
])('a decision is not named as %s', (ref) => {
  expect(rulesOf({ decidedIn: [ref] })).toEqual(['invalid_format']);
});

it.each([
  ['tl', ['tl']],
  [
    ['tl', 'qa'],
    ['tl', 'qa'],
  ],
  [undefined, []],
])('a question names one person or several whom a question was put to, and none: %j', (of, asked) => {
  const question = { id: 'a', topic: 'A', decision: 'Apa?', kind: 'question', of };
  expect(noteSchema.parse({ title: 'Rapat', decisions: [question] }).decisions[0]?.of).toEqual(asked);
});

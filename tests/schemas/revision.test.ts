import { describe, expect, it } from 'vitest';
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
    expect(revisionSchema.parse(least)).toEqual({
      ...least,
      replies: [],
      aliases: [],
      questions: [],
      errata: [],
      sources: [],
    });
    for (const key of Object.keys(least)) expect(rulesOf({ [key]: undefined }), key).toHaveLength(1);
  });

  it('takes days as text or as the Date that YAML makes of them', () => {
    const fields = {
      published: new Date('2023-11-01T00:00:00Z'),
      reviewed: '2023-11-02',
      questions: [{ ask: 'Apa?', since: new Date('2023-11-03T00:00:00Z') }],
      errata: [{ date: new Date('2023-11-04T00:00:00Z'), what: 'Ralat.' }],
    };
    expect(revisionSchema.parse({ ...least, ...fields })).toMatchObject({
      published: '2023-11-01',
      reviewed: '2023-11-02',
      questions: [{ since: '2023-11-03' }],
      errata: [{ date: '2023-11-04' }],
    });
  });

  it('takes one asked person or several, and none', () => {
    const asked = (of: unknown) =>
      revisionSchema.parse({ ...least, questions: [{ ask: 'Apa?', of, since: '2023-11-01' }] }).questions[0]
        ?.of;
    expect(asked('tl')).toEqual(['tl']);
    expect(asked(['tl', 'qa'])).toEqual(['tl', 'qa']);
    expect(asked(undefined)).toEqual([]);
  });
});

describe('the answer', () => {
  it('may be as long as the limit, spaces around it not counted', () => {
    expect(rulesOf({ answer: 'a'.repeat(300) })).toEqual([]);
    expect(rulesOf({ answer: `  ${'a'.repeat(300)}\n` })).toEqual([]);
    expect(rulesOf({ answer: 'a'.repeat(301) })).toEqual(['too_big']);
  });

  it.each([
    'https://contoh.example',
    'HTTP://CONTOH.EXAMPLE',
    'lihat www.contoh.example',
    't.me/contoh',
    'bit.ly/contoh',
    'wa.me/nasi',
    'contoh.co.id/bantuan',
    '[di sini](/akun/)',
    '<https://contoh.example>',
  ])('holds no link: %s', (answer) => {
    expect(rulesOf({ answer })).toEqual(['answer-link']);
  });

  it.each([
    'App Evermos v5.13.',
    'Rp100.075, bukan Rp 100.000.',
    'Pukul 10.30/11.00 WIB.',
    'Tulis (lengkap) [nama] di chat.',
    'Status a.n. pembeli dan/atau penjual.',
    'CV COIN, PT. Contoh/afiliasinya.',
    'Lihat halaman Eskalasi: tanya TL.',
  ])('may say: %s', (answer) => {
    expect(rulesOf({ answer })).toEqual([]);
  });

  it('is one line', () => {
    expect(rulesOf({ answer: 'Satu.\nDua.' })).toEqual(['several-lines']);
    expect(rulesOf({ answer: 'Satu.\rDua.' })).toEqual(['several-lines']);
  });
});

describe('a decision is named', () => {
  it.each(['2023-11-01#bukti-pod', '2023-03-15#a1'])('as %s', (ref) => {
    expect(rulesOf({ decidedIn: [ref] })).toEqual([]);
  });

  it.each([
    '2023-11-01',
    'bukti-pod',
    '2023-11-1#bukti',
    '2023-11-01#',
    '2023-11-01#Bukti',
    '2023-11-01 #bukti',
  ])('not as %s', (ref) => {
    expect(rulesOf({ decidedIn: [ref] })).toEqual(['invalid_format']);
  });
});

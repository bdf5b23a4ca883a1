import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../src/domain/dated/in-force.ts';
import { earliestOf } from '../../../src/domain/dated/iso-date.ts';
import {
  type AnswerClock,
  type AnswerStanding,
  flowOnDay,
  replyOnDay,
  revisionAnswer,
  ruleOnDay,
} from '../../../src/site/copilot/on-day.ts';
import { fileWith, revisionFile } from '../../fixtures/guide.ts';
import { history } from '../../fixtures/history.ts';
import { contents, dayOf, filesOf } from '../../fixtures/made-contents.ts';
import { soundText } from '../../fixtures/overlay.ts';
import { itHolds } from '../../fixtures/property.ts';

const today = '2024-06-01';
const file = fileWith(history);

function ask(id: string, date = today, clock: AnswerClock = 'sekarang', from = file) {
  const subject = [...from.pages, ...from.values].find((each) => ('key' in each ? each.key : each.id) === id);
  if (!subject) throw new Error(`No ${id}`);
  return ruleOnDay(from, subject, { date, today: from.asOf, clock });
}

const sentences: Record<AnswerStanding, string> = {
  'in-force': '',
  awaiting: 'Menunggu aturan: belum ada aturan tertulis. Jangan mengisinya sendiri.',
  'stepped-aside':
    'Menunggu dicocokkan: yang disebut di `unread` sudah berubah. Pakai yang tertulis di sana.',
  unrecorded: 'Tanggal tidak diketahui: tidak tercatat apakah sudah berlaku pada hari itu.',
  removed: 'Dicabut: tidak berlaku lagi.',
  none: 'Belum ada ketentuan pada hari itu. Jangan memakai ketentuan hari lain.',
  unwritten: 'Belum tertulis di panduan pada hari itu.',
  undecided: 'Belum diputuskan. Jangan menyebut nilai apa pun.',
  assumed: 'Hanya asumsi kalkulator. Jangan disampaikan.',
  superseded: 'Revisi lama, tidak berlaku lagi.',
  coming: 'Belum berlaku.',
  held: 'Tertahan: aturan lain mendahuluinya. Tidak berlaku sampai disusun dari yang berlaku.',
};
const otherDay = (day: string) => `Jawaban ini untuk ${day}, bukan untuk hari ini (1 Juni 2024).`;
const later = 'Data ini dari 1 Juni 2024: yang diputuskan sesudahnya belum ada di sini.';
const askThen = 'Pada hari itu panduan belum menulis ini: tanyakan juga dengan menurut "saat-itu".';

describe('a page or value on a day', () => {
  it.each<[string, string, AnswerClock, AnswerStanding, string | undefined, string, ...string[]]>([
    ['kebun/siram-tanaman', today, 'sekarang', 'in-force', '2024-01-01', ''],
    ['kebun/siram-tanaman', '2023-12-31', 'sekarang', 'in-force', 'awal', '31 Desember 2023'],
    ['kebun/siram-tanaman', '2023-12-30', 'sekarang', 'unrecorded', 'awal', '30 Desember 2023'],
    ['kebun/siram-tanaman', '2024-01-01', 'sekarang', 'in-force', '2024-01-01', '1 Januari 2024'],
    ['kebun/siram-tanaman', '2030-01-01', 'sekarang', 'in-force', '2030-01-01', '1 Januari 2030', later],
    ['kebun/panen', today, 'sekarang', 'awaiting', '2024-02-01', ''],
    ['taman/arang', today, 'sekarang', 'removed', '2024-05-15', ''],
    ['taman/arang', '2024-05-14', 'sekarang', 'in-force', '2024-01-01', '14 Mei 2024'],
    ['taman/lampu', today, 'sekarang', 'none', undefined, ''],
    ['taman/pupuk', '2024-01-31', 'sekarang', 'none', undefined, '31 Januari 2024'],
    ['taman/pupuk', '2024-01-31', 'saat-itu', 'unwritten', undefined, '31 Januari 2024'],
    ['taman/pupuk', '2024-04-15', 'sekarang', 'stepped-aside', '2024-02-01', '15 April 2024'],
    // Recorded on 14 May. Until then the guide had the text before it, which had stepped aside.
    ['taman/pupuk', '2024-05-12', 'sekarang', 'in-force', '2024-05-10', '12 Mei 2024', askThen],
    ['taman/pupuk', '2024-05-12', 'saat-itu', 'stepped-aside', '2024-02-01', '12 Mei 2024'],
    ['taman/pupuk', '2024-05-14', 'saat-itu', 'in-force', '2024-05-10', '14 Mei 2024'],
    // What is held doesn't enter into force.
    ['taman/pupuk', '2024-07-02', 'sekarang', 'in-force', '2024-05-10', '2 Juli 2024', later],
    ['taman/pagar', today, 'sekarang', 'in-force', '2024-01-01.koreksi-2024-05-20', ''],
    [
      ...(['taman/pagar', '2024-05-19', 'sekarang', 'in-force'] as const),
      ...(['2024-01-01.koreksi-2024-05-20', '19 Mei 2024', askThen] as const),
    ],
    ['taman/pagar', '2024-05-19', 'saat-itu', 'in-force', '2024-01-01', '19 Mei 2024'],
    ['policy/lama-pupuk', '2024-02-01', 'sekarang', 'undecided', '2024-02-01', '1 Februari 2024'],
    ['policy/lama-pupuk', '2024-03-01', 'sekarang', 'assumed', '2024-03-01', '1 Maret 2024'],
    ['policy/lama-pupuk', today, 'sekarang', 'in-force', '2024-04-01.koreksi-2024-05-05', ''],
    ['policy/lama-pupuk', '2024-05-04', 'saat-itu', 'in-force', '2024-04-01', '4 Mei 2024'],
    ['policy/lama-pupuk', '2024-01-31', 'saat-itu', 'unwritten', undefined, '31 Januari 2024'],
    ['policy/lama-pupuk', '2024-07-01', 'sekarang', 'undecided', '2024-07-01', '1 Juli 2024', later],
    ['policy/libur-kebun', '2025-01-01', 'sekarang', 'none', undefined, '1 Januari 2025', later],
  ])('%s on %s by %s is %s', (id, date, by, standing, version, day, ...cautions) => {
    const other = day
      ? [cautions.includes(later) && later, otherDay(day), cautions.includes(askThen) && askThen]
      : [];
    const { says, revision, sure, ...said } = ask(id, date, by);
    expect(said).toMatchObject({ id, date, by, standing });
    expect({ says, revision, sure }).toEqual({
      sure: standing === 'in-force',
      says: [sentences[standing], ...other].filter(Boolean).join(' ') || undefined,
      revision: version === undefined ? undefined : `${id}@${version}`,
    });
  });

  it('steps aside also where its rule is waited for or its first day is unknown, but not once it is withdrawn', () => {
    const value = (page: string) =>
      JSON.stringify({
        title: page,
        page,
        kind: 'duration-hours',
        rows: [{ from: '2024-01-01', state: 'undecided' }],
      });
    const pages = ['kebun/panen', 'taman/kolam', 'taman/arang'];
    const files = Object.fromEntries(pages.map((page, at) => [`policy/rekaan-${at}.yaml`, value(page)]));
    const from = fileWith({ ...history, ...files });
    expect(pages.map((page) => ask(page, today, 'sekarang', from).standing)).toEqual([
      ...['stepped-aside', 'stepped-aside', 'removed'],
    ]);
  });

  it('says of a day after that of the data that what was decided since is missing', () => {
    const page = file.pages.find(({ id }) => id === 'taman/pagar');
    const says = (day: string) =>
      page && ruleOnDay(file, page, { date: day, today: day, clock: 'sekarang' }).says;
    expect([says('2024-06-02'), says('2024-06-01')]).toEqual([later, undefined]);
  });

  it('says what holds today, where that is another text', () => {
    expect(ask('taman/pupuk', '2024-04-15').inForceToday).toBe('2024-05-10');
    expect(ask('taman/pagar', '2024-05-19').inForceToday).toBeUndefined();
    expect(ask('taman/pagar', '2024-05-19', 'saat-itu').inForceToday).toBe('2024-01-01.koreksi-2024-05-20');
    expect(ask('taman/lampu', '2024-09-01').inForceToday).toBe('none');
  });

  it('names the first day of what is still to come, and says nothing of it', () => {
    const { begins, title, answer, body } = ask('taman/lampu');
    expect([begins, title, answer, body]).toEqual(['2024-09-01', undefined, undefined, undefined]);
    expect(ask('policy/lama-pupuk', '2024-01-31')).toMatchObject({
      begins: '2024-02-01',
      title: 'Lama memupuk',
    });
    expect(ask('policy/lama-pupuk', '2024-01-31').value).toBeUndefined();
  });

  it('says of a value only what is decided, and names the question where it is not', () => {
    const said = (date: string, clock?: AnswerClock) => {
      const { value, data, source, question } = ask('policy/lama-pupuk', date, clock);
      return { value, data, source, question };
    };
    const none = { data: undefined, source: undefined, question: undefined };
    expect(said('2024-02-15')).toEqual({
      ...none,
      value: 'belum dijawab',
      question: '2024-02-10#berapa-pupuk',
    });
    expect(said(today)).toMatchObject({ data: { hours: 6 }, source: 'KMC 2' });
    // What it was corrected to is no source of what was said before.
    expect(said('2024-05-04', 'saat-itu')).toEqual({ ...none, value: expect.stringContaining('5 jam') });
  });

  it('says by the clock of that day what was corrected since, and not what the correction brought', () => {
    const { answer, appliesTo, open, decisions, sources, corrections, body } = ask(
      'taman/pagar',
      '2024-05-19',
      'saat-itu',
    );
    expect({ answer, appliesTo, open, corrections, body: body?.trim() }).toEqual({
      ...{ answer: 'Pagari semua.', appliesTo: 'Pagar bambu', open: [], corrections: [], body: 'Isi.' },
    });
    expect([decisions, sources]).toEqual([undefined, undefined]);
    expect(ask('taman/pagar').appliesTo).toBeUndefined();
  });

  it('leaves out a question once it is answered, and by the clock of a day before, asks it', () => {
    const asks = (date: string, clock: AnswerClock) =>
      ask('taman/pupuk', date, clock).open?.map((each) => each.ask);
    const [first, second, third] = ['Berapa genggam?', 'Pagi atau sore?', 'Siapa yang menyimpan?'];
    expect(asks('2024-05-09', 'sekarang')).toEqual([first, third]);
    expect(asks('2024-05-09', 'saat-itu')).toEqual([first, second, third]);
    expect(asks('2024-05-10', 'saat-itu')).toEqual([first, third]);
  });
});

describe('a reply on a day', () => {
  const ends = fileWith({
    ...history,
    'replies/air-habis/2024-08-01.md': soundText('replies/air-habis/awal.md'),
    'policy/lama-siram.yaml': soundText('policy/lama-siram.yaml').replace(
      '2024-04-01\n',
      '2024-04-01\n    lastDay: 2024-06-20\n',
    ),
  });

  it.each<[string, string, AnswerStanding, string | undefined]>([
    ['air-habis', today, 'in-force', '2024-08-01'],
    ['air-habis', '2024-08-01', 'in-force', undefined],
    // Its value becomes undecided; or ends.
    ['pupuk-pasti', today, 'in-force', '2024-07-01'],
    ['siram-ada-tenggat', today, 'in-force', '2024-06-21'],
    // Its rule changes.
    ['pupuk-lambat', '2024-05-09', 'in-force', '2024-05-10'],
    ['pupuk-lambat', today, 'stepped-aside', undefined],
    ['kolam-keruh', today, 'stepped-aside', undefined],
    // It waits for a value that is undecided, or only assumed.
    ['pupuk-pasti', '2024-02-15', 'undecided', undefined],
    ['pupuk-pasti', '2024-03-01', 'undecided', undefined],
    ['siram-ada-tenggat', '2024-06-21', 'undecided', undefined],
    ['tidak-ada', today, 'none', undefined],
  ])('%s on %s is %s', (id, date, standing, until) => {
    const { text, placeholders, ...reply } = replyOnDay(ends, id, { date, today, clock: 'sekarang' });
    expect({ until: undefined, ...reply }).toMatchObject({
      ...{ standing, until, sure: standing === 'in-force', says: sentences[standing] || undefined },
    });
    const isSendable = standing === 'in-force' && date === today;
    expect([text, placeholders].map((each) => each !== undefined)).toEqual([isSendable, isSendable]);
  });

  it('names the values that it waits for, and what it was not read against', () => {
    const on = (id: string, date: string) => replyOnDay(file, id, { date, today, clock: 'sekarang' });
    expect(on('pupuk-pasti', '2024-02-15')).toMatchObject({
      waitsFor: ['policy/lama-pupuk'],
      unread: undefined,
    });
    expect(on('pupuk-pasti', today)).toMatchObject({ waitsFor: undefined });
    expect(on('pupuk-lambat', today)).toMatchObject({
      unread: [{ subject: 'taman/pupuk', version: '2024-05-10', since: '2024-05-10' }],
    });
  });
});

itHolds(
  'what is sure stays so up to the day that it names, and not on it',
  [contents, fc.integer({ min: -1, max: 9 }), fc.integer({ min: -2, max: 12 })],
  (made, known, day) => {
    const guide = fileWith(filesOf(made), dayOf(known));
    const on = (
      index: number,
    ): (Interval & { sure: boolean; revision?: string; asideFrom?: string | undefined })[] => {
      const when = { date: dayOf(index), today: guide.asOf, clock: 'sekarang' } as const;
      const subjects = [...guide.pages, ...guide.values].filter(({ id }) => /^rekaan|^nilai$/.test(id));
      return [
        ...subjects.map((subject) => ruleOnDay(guide, subject, when)),
        replyOnDay(guide, 'balas', when),
        flowOnDay(guide, 'alur', when),
      ];
    };
    for (const [at, answer] of on(day).entries()) {
      if (!answer.sure) continue;
      const later = Array.from({ length: 20 }, (_, index) => day + 1 + index);
      const last = later.find((each) => {
        const then = on(each)[at];
        return !then?.sure || then.revision !== answer.revision;
      });
      expect(earliestOf(answer.until, answer.asideFrom)).toBe(last === undefined ? undefined : dayOf(last));
    }
  },
  { numRuns: 50 },
);

describe('a revision, whichever is in force,', () => {
  const answerOf = (id: string, slug: string) => {
    const page = file.pages.find((each) => each.id === id);
    const revision = [...(page?.revisions ?? []), ...(page?.held ?? [])].find((each) => each.slug === slug);
    if (!page || !revision) throw new Error(`No ${id}@${slug}`);
    return revisionAnswer(file, page, revision);
  };

  it.each<[string, string, AnswerStanding]>([
    ['kebun/siram-tanaman', '2024-01-01', 'in-force'],
    ['kebun/siram-tanaman', 'awal', 'superseded'],
    ['kebun/siram-tanaman', '2030-01-01', 'coming'],
    ['kebun/panen', '2024-02-01', 'awaiting'],
    ['taman/arang', '2024-05-15', 'removed'],
    ['taman/arang', '2024-01-01', 'superseded'],
    ['taman/pupuk', '2024-02-01', 'superseded'],
    ['taman/pupuk', '2024-07-01', 'held'],
    ['taman/lampu', '2024-09-01', 'coming'],
    ['taman/kolam', 'awal', 'unrecorded'],
  ])('%s@%s is %s', (id, slug, standing) => {
    const { says, sure, ...said } = answerOf(id, slug);
    expect({ standing: said.standing, sure, says }).toEqual({
      ...{ standing, sure: standing === 'in-force' },
      says: sentences[standing] || undefined,
    });
    expect(said.title).toBeDefined();
  });

  it('that withdraws its page offers no reply and no flow', () => {
    expect(answerOf('taman/arang', '2024-05-15')).toMatchObject({ replies: [], flow: undefined });
    expect(answerOf('kebun/siram-tanaman', '2024-01-01').flow).toMatchObject({
      id: 'pilih-alat',
      sure: true,
    });
  });

  it('has with it the values of its page as they are on its day', () => {
    const values = (slug: string) =>
      answerOf('taman/pupuk', slug).values?.map(({ revision, standing }) => [revision, standing]);
    expect(values('2024-02-01')).toEqual([['policy/lama-pupuk@2024-04-01.koreksi-2024-05-05', 'in-force']]);
    expect(values('2024-07-01')).toEqual([['policy/lama-pupuk@2024-07-01', 'undecided']]);
  });
});

describe('what the guide said on a day', () => {
  const index = fc.integer({ min: 0, max: 20 });
  const texts = fc.uniqueArray(
    fc.record({
      from: index,
      delay: fc.integer({ min: -5, max: 5 }),
      corrections: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 2 }),
      kind: fc.constantFrom('changed', 'removed'),
      state: fc.constantFrom('in-force', 'awaiting'),
      decided: fc.constantFrom('confirmed', 'assumed', 'undecided'),
    }),
    { minLength: 1, maxLength: 4, selector: ({ from }) => from },
  );

  itHolds(
    'is what a guide says that has only what was recorded by then',
    [texts, fc.integer({ min: -6, max: 30 })],
    (made, day) => {
      const all = made.flatMap(({ from, delay, corrections, kind, state, decided }) => {
        const recorded = from + delay;
        const versions = [
          undefined,
          ...corrections.map((later) => Math.max(from, recorded) + later).toSorted((a, b) => a - b),
        ];
        return versions.map((correctedOn, at) => {
          const own = correctedOn === undefined ? {} : { correction: `Koreksi ${at}.` };
          const name = `${dayOf(from)}${correctedOn === undefined ? '' : `.koreksi-${dayOf(correctedOn)}`}`;
          const page = {
            ...{ ...own, recorded: dayOf(recorded), state, change: { kind, summary: 'Rekaan.' } },
            ...{ title: name, answer: `${name} ${at}`, open: [{ ask: name }] },
            ...(at % 2 ? { appliesTo: name } : {}),
          };
          const row = {
            ...{ ...own, from: dayOf(from), recorded: dayOf(correctedOn ?? recorded), state: decided },
            ...(decided === 'undecided' ? {} : { value: { hours: at + 1, count: 'calendar' } }),
          };
          return { day: correctedOn ?? recorded, path: `guide/kebun/rekaan/${name}.md`, page, row };
        });
      });
      const said = (known: number, clock: AnswerClock) => {
        const by = all.filter((each) => each.day <= known);
        const guide = fileWith(
          {
            ...Object.fromEntries(by.map(({ path, page }) => [path, revisionFile(page)])),
            ...(by.length > 0 && {
              'policy/rekaan.yaml': JSON.stringify({
                title: 'Rekaan',
                kind: 'duration-hours',
                rows: by.map(({ row }) => row),
              }),
            }),
          },
          dayOf(known),
        );
        const subjects = [
          guide.pages.find(({ id }) => id === 'kebun/rekaan'),
          guide.values.find(({ id }) => id === 'rekaan'),
        ];
        return subjects.map((subject) => {
          const answer =
            subject && ruleOnDay(guide, subject, { date: dayOf(day), today: dayOf(known), clock });
          if (!answer?.revision) return undefined;
          const {
            standing,
            revision,
            title,
            from,
            until,
            answer: says,
            appliesTo,
            open,
            value,
            corrections,
            body,
          } = answer;
          return { standing, revision, title, from, until, says, appliesTo, open, value, corrections, body };
        });
      };
      expect(said(99, 'saat-itu')).toEqual(said(day, 'sekarang'));
    },
    { numRuns: 60 },
  );
});

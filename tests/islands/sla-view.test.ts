import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HolidayList } from '../../src/domain/policy/policy.ts';
import { findDayHours } from '../../src/domain/policy/working-hours.ts';
import { fieldsOf, findMinutes, queryOf, type SlaFields } from '../../src/islands/sla/sla-fields.ts';
import { viewSla } from '../../src/islands/sla/sla-view.ts';
import { sayLength } from '../../src/islands/sla/sla-words.ts';
import type { SlaCase, SlaRow } from '../../src/site/sla.ts';
import { pastes } from '../fixtures/pasted.ts';

const now = Date.parse('2026-11-23T10:00:00+07:00'); // a Monday
const clock = { now, zone: 'Asia/Jakarta' };
const office = '8-17,8-17,8-17,8-17,8-17,,'.split(',').map((text) => findDayHours(text) ?? []);

const open: SlaRow = {
  from: '2023-03-15',
  until: undefined,
  state: 'undecided',
  value: undefined,
  source: { text: 'Rapat: SLA', url: '/kalibrasi/2023-03-15/#sla', dateNote: undefined },
  of: ['Mbak Siw', 'Mbak Jen', 'QA'],
  since: '2023-03-15',
  answer: undefined,
  corrections: [],
};
const hours: SlaCase['workingHours'][number] = {
  from: '2023-01-01',
  until: undefined,
  state: 'confirmed',
  value: { kind: 'working-hours', week: office },
};

const holidays: HolidayList = {
  days: [
    { date: '2026-12-25', name: 'Natal' },
    { date: '2026-11-29', name: 'Cuti bersama', type: 'joint-leave' },
    { date: '2026-12-31', name: 'Cuti bersama', type: 'joint-leave' },
  ],
  known: { from: '2023-01-01', to: '2027-12-31' },
  assumed: ['2027'],
};

function dataWith(rows: Partial<SlaRow>[] = [{}], more: Partial<SlaCase> = {}): SlaCase[] {
  const kind: SlaCase = {
    id: 'verifikasi',
    title: 'Verifikasi',
    page: { text: 'Verifikasi manual', url: '/pembayaran/verifikasi-manual/' },
    replies: { open: 'tanpa-waktu', decided: { id: 'dengan-waktu', deadline: 'batas' } },
    rows: rows.map((row) => ({ ...open, ...row })),
    workingHours: [],
    holidays,
    ...more,
  };
  return [kind];
}

const cases = dataWith();
const monday = '?waktu=2026-11-23T16:00';
const tuesday = 'Selasa, 24 November 2026 pukul 11.00 WIB';
const fields = (search = '', from = cases) => fieldsOf(search, from, now);
const view = (search = '', from = cases, at = clock) => viewSla(from, fields(search, from), at);
const simulation = '?simulasi=1&jam=4&senin=8-17&selasa=8-17&rabu=8-17&kamis=8-17&jumat=8-17';

const fourWorking = {
  state: 'confirmed',
  value: { kind: 'duration-hours', hours: 4, count: 'working' },
} as const;
const dayByCalendar = {
  state: 'confirmed',
  value: { kind: 'duration-hours', hours: 24, count: 'calendar' },
} as const;
const openReply = { id: 'tanpa-waktu', values: {} };
const replyBy = (batas: string) => ({ id: 'dengan-waktu', values: { batas } });

describe('an SLA that nobody has decided', () => {
  it('promises nothing, and says whose answer it needs and since when', () => {
    expect(view()).toMatchObject({
      standing: 'undecided',
      ruling: [
        'SLA belum dijawab. Jangan menyebut jam atau hari.',
        'Perlu dikonfirmasi ke Mbak Siw, Mbak Jen, dan QA.',
        'Dihitung sejak 15 Maret 2023 (1349 hari).',
      ],
      result: undefined,
      source: { url: '/kalibrasi/2023-03-15/#sla' },
    });
  });

  it('gives a message without a time, with and without a simulation', () => {
    for (const search of ['', simulation, `${simulation}&hitung=kalender`])
      expect(view(search).reply).toEqual(openReply);
  });

  it('says where nobody is known whose answer it needs, or where its day is not that of the meeting', () => {
    const unknown = view('', dataWith([{ of: [], since: undefined }]));
    expect(unknown.ruling[1]).toBe('Siapa yang perlu menjawab belum disebut.');
    const source = { text: 'Rapat', dateNote: 'Tanggal rapatnya tidak tercatat.' };
    expect(view('', dataWith([{ source }])).ruling[2]).toBe(
      'Dihitung sejak 15 Maret 2023 (1349 hari). Tanggal rapatnya tidak tercatat.',
    );
  });

  it('says the answer where there is one by now, and what was corrected', () => {
    const answer = 'Terjawab 1 April 2023: 24 jam.';
    const corrections = ['Koreksi 2 April 2023: Salah tulis.'];
    const { ruling } = view('', dataWith([{ answer, corrections }]));
    expect(ruling.slice(1)).toEqual([answer, ...corrections]);
  });

  it('is no rule at all before the first row', () => {
    const ruling = [
      'Belum ada ketentuan SLA pada 14 Maret 2023. Jangan menyebut jam atau hari.',
      'Catatan pertama sesudah itu mulai 15 Maret 2023.',
    ];
    const none = { standing: 'none', ruling, reply: openReply, result: undefined };
    expect(view('?waktu=2023-03-14T23:59')).toMatchObject(none);
    expect(view('?waktu=2023-03-15T00:00').standing).toBe('undecided');
  });
});

describe('a simulation', () => {
  it('is marked as one and counts what was typed', () => {
    const { result, announcement } = view(`${simulation}&waktu=2026-11-23T16:00`);
    const left = 'Sisa 4 jam waktu kerja (1 hari 1 jam menurut kalender)';
    expect(result).toMatchObject({ kind: 'simulation', deadline: tuesday, state: 'in-time', left });
    expect(announcement).toBe(`Simulasi, tenggat ${tuesday}. Masih dalam waktu.`);
  });

  const byCalendar = '?simulasi=1&jam=1,5&hitung=kalender';
  it.each([
    [simulation, '2026-12-24T16:00', 'Senin, 28 Desember 2026 pukul 11.00 WIB'],
    [`${simulation}&libur=tidak`, '2026-12-24T16:00', 'Jumat, 25 Desember 2026 pukul 11.00 WIB'],
    [byCalendar, '2026-11-23T23:00', 'Selasa, 24 November 2026 pukul 00.30 WIB'],
  ])(
    'leaves out holidays unless told otherwise, and no hours by the calendar: %s',
    (search, start, deadline) => {
      expect(view(`${search}&waktu=${start}`).result?.deadline).toBe(deadline);
    },
  );

  it('asks for what is missing, and says what is wrong at its field', () => {
    const prompt = 'Isi lama SLA yang ingin disimulasikan, dalam jam.';
    expect(view('?simulasi=1')).toMatchObject({ result: undefined, prompt, problems: {} });
    expect(view('?simulasi=1&jam=4').prompt).toBe('Isi jam kerja paling sedikit satu hari.');
    const { problems = {}, result, announcement } = view('?simulasi=1&jam=empat&senin=pagi&selasa=8-17');
    for (const said of [problems.jam, announcement]) expect(said).toContain('“empat”');
    expect(problems.senin).toContain('“pagi”');
    expect([problems.selasa, result]).toEqual([undefined, undefined]);
  });

  it('says where it counts beyond the list of holidays', () => {
    expect(view(`${simulation}&waktu=2028-03-01T09:00`).notes.join()).toContain('31 Desember 2027');
    expect(view(`${simulation}&waktu=2028-03-01T09:00&libur=tidak`).notes.join()).not.toContain('daftar');
  });

  it('gives up on hours that are hardly ever open', () => {
    const { result, notes } = view('?simulasi=1&jam=720&senin=00.00-00.01');
    expect(result).toBeUndefined();
    expect(notes.join()).toContain('sepuluh tahun');
  });
});

describe('an SLA that is decided', () => {
  const undecidedHours = { ...hours, state: 'undecided' as const, value: undefined };
  const working = { workingHours: [hours] };
  const decided = dataWith([{ until: '2026-11-01' }, { from: '2026-11-01', ...fourWorking }], working);

  it('gives the deadline, and the message carries it', () => {
    expect(view(monday, decided)).toMatchObject({
      ruling: ['SLA 4 jam kerja, berlaku sejak 1 November 2026.'],
      result: { kind: 'rule', deadline: tuesday },
      reply: replyBy('2026-11-24T11:00'),
      canSimulate: false,
    });
  });

  it("is that of the complaint's day", () => {
    const before = { standing: 'undecided', reply: openReply, result: undefined };
    expect(view('?waktu=2026-10-31T23:59', decided)).toMatchObject(before);
  });

  it('is never replaced by a simulation', () => {
    expect(view(`${simulation}&jam=9&waktu=2026-11-23T16:00`, decided).result?.kind).toBe('rule');
  });

  it('counts the holidays of its list', () => {
    const days = [{ date: '2026-11-24', name: 'Libur' }];
    const from = dataWith([fourWorking], { ...working, holidays: { ...holidays, days } });
    expect(view(monday, from).reply).toEqual(replyBy('2026-11-25T11:00'));
  });

  it.each([
    [
      'joint leave in open hours',
      '2026-12-30T16:00',
      'Cuti bersama 31 Des 2026 dihitung sebagai hari kerja: asumsi',
    ],
    ['days of an assumed year', '2027-02-01T09:00', 'Hari libur 2027 masih asumsi.'],
    ['joint leave on a closed day', '2026-11-27T16:00', undefined],
  ])('is no promise over %s', (_what, start, note) => {
    const { result, reply, notes } = view(`?waktu=${start}`, dataWith([fourWorking], working));
    expect(notes.filter((line) => !line.includes('masih di depan'))).toEqual(
      note === undefined ? [] : [expect.stringContaining(note)],
    );
    expect([result?.kind, reply?.id]).toEqual(
      note === undefined ? ['rule', 'dengan-waktu'] : ['assumption', 'tanpa-waktu'],
    );
  });

  it('needs no working hours by the calendar, on holidays neither', () => {
    const from = dataWith([dayByCalendar]);
    expect(view('?waktu=2026-12-24T18:00', from).reply).toEqual(replyBy('2026-12-25T18:00'));
    expect(view('?waktu=2030-12-24T18:00', from).result?.kind).toBe('rule');
  });

  it.each([
    ['assumed itself', [{ ...fourWorking, state: 'assumed' as const }], [hours], 'assumption'],
    ['counted in assumed hours', [fourWorking], [{ ...hours, state: 'assumed' as const }], 'assumption'],
    ['counted in hours that nobody wrote', [fourWorking], [], undefined],
    ['counted in undecided hours', [fourWorking], [undecidedHours], undefined],
    ['counted in hours that begin later', [fourWorking], [{ ...hours, from: '2027-01-01' }], undefined],
  ])('is no promise where it is %s', (_what, rows, workingHours, kind) => {
    const { result, reply, canSimulate } = view(monday, dataWith(rows, { workingHours }));
    expect([result?.kind, reply, canSimulate]).toEqual([kind, openReply, true]);
  });

  it('is no promise beyond the list of holidays, or without one', () => {
    const { reply, notes } = view('?waktu=2027-12-31T16:00', dataWith([fourWorking], working));
    expect(reply).toEqual(openReply);
    expect(notes.join()).toContain('di luar daftar hari libur (1 Januari 2023 sampai 31 Desember 2027)');
    const none = { days: [], known: undefined, assumed: [] };
    const without = view(monday, dataWith([fourWorking], { ...working, holidays: none }));
    expect([without.result?.kind, without.reply]).toEqual(['assumption', openReply]);
  });

  it.each([
    ['23T10:00', 'in-time', 'Sisa 8 jam waktu kerja (1 hari 1 jam menurut kalender)'],
    ['24T09:00', 'close', 'Sisa 2 jam waktu kerja (2 jam menurut kalender)'],
    ['24T11:00', 'close', 'Sisa kurang dari 1 menit waktu kerja (kurang dari 1 menit menurut kalender)'],
    ['24T14:20', 'over', 'Lewat 3 jam 20 menit'],
  ])('in November at %s is %s', (time, state, left) => {
    const eight = { ...fourWorking, value: { ...fourWorking.value, hours: 8 } };
    const at = { ...clock, now: Date.parse(`2026-11-${time}:00+07:00`) };
    const { result } = view('?waktu=2026-11-23T12:00', dataWith([eight], working), at);
    expect(result).toMatchObject({ state, left, deadline: tuesday });
  });
});

describe("the complaint's time", () => {
  it('is now on the clock of Jakarta where the address names none', () => {
    expect(fields().waktu).toBe('2026-11-23T10:00');
  });

  it("stands by the agent's own clock too, where that differs", () => {
    expect(view('', cases, { now, zone: 'Asia/Makassar' }).ownStart).toBe(
      'Senin, 23 November 2026 pukul 11.00 di zona waktu perangkat ini (Asia/Makassar)',
    );
    expect(view('', cases, { now, zone: 'Asia/Pontianak' }).ownStart).toBeUndefined();
    const far = view(`${simulation}&waktu=2026-11-23T09:00`, cases, { now, zone: 'America/New_York' });
    expect(far.result?.ownDeadline).toContain('Senin, 23 November 2026 pukul 01.00');
  });

  const wrongTimes =
    'kemarin 2026-02-30T10:00 2026-11-23 2026-11-23T25:00 0001-01-01T00:00 2026-11-23T10:00+09:00';
  it.each(wrongTimes.split(' '))('%s is refused at its field', (text) => {
    const { problems, reply } = view(`?waktu=${encodeURIComponent(text)}`);
    expect(problems?.waktu).toContain(`“${text}”`);
    expect(reply).toBeUndefined();
  });

  it('is asked for where the field is empty', () => {
    const { problems } = viewSla(cases, { ...fields(), waktu: '' }, clock);
    expect(problems).toEqual({ waktu: 'Isi tanggal dan jam komplain (WIB).' });
  });

  it('in the future is pointed out', () => {
    expect(view('?waktu=2026-11-23T10:01').notes).toEqual([]);
    expect(view('?waktu=2026-11-23T10:02').notes[0]).toContain('masih di depan');
  });
});

describe('the hours of a simulation', () => {
  it.each([
    ['24', 1440],
    ['1,5', 90],
    ['0.25', 15],
    [' 720 ', 43200],
  ])('%j are %d minutes', (text, minutes) => expect(findMinutes(text)).toBe(minutes));

  it('and of its days are read as they would be typed', () => {
    for (const paste of pastes) {
      expect(findMinutes(paste('1,5'))).toBe(90);
      expect(findDayHours(paste('08.00-12.00'))).toEqual(findDayHours('8-12'));
    }
  });

  it.each(['0', '-1', '721', '1e3', '1,555', '24 jam', 'NaN', '99999999'])('%j are refused', (text) => {
    expect(findMinutes(text)).toBeUndefined();
  });
});

describe('the address', () => {
  const day = fc.constantFrom('', '8-17', '08.00–12.00, 13-17', '<b>');
  const simulated: fc.Arbitrary<SlaFields> = fc.record({
    kasus: fc.constant('verifikasi'),
    waktu: fc.constantFrom('2026-11-23T10:00', '2023-01-01T00:00'),
    jam: fc.constantFrom('', '4', '1,5', 'empat & lima'),
    hitung: fc.constantFrom('kalender', 'kerja'),
    senin: day,
    selasa: day,
    rabu: day,
    kamis: day,
    jumat: day,
    sabtu: day,
    minggu: day,
    libur: fc.constantFrom('', 'tidak'),
    simulasi: fc.constant('1'),
  });

  it('brings back every field, and leaves those of others alone', () => {
    fc.assert(
      fc.property(simulated, (each) => {
        const search = queryOf('?total=100000', each);
        expect(fields(search)).toEqual(each);
        expect(new URLSearchParams(search).get('total')).toBe('100000');
      }),
    );
  });

  it('holds nothing of a simulation that is off', () => {
    expect(queryOf(simulation, { ...fields(simulation), simulasi: '' })).toBe(
      '?kasus=verifikasi&waktu=2026-11-23T10%3A00',
    );
  });

  it('never breaks the calculator, whatever it says', () => {
    const keys = ['kasus', 'waktu', 'simulasi', 'jam', 'hitung', 'libur', 'senin', 'minggu'];
    const params = fc.dictionary(
      fc.constantFrom(...keys),
      fc.oneof(fc.string(), fc.constantFrom('1', '8-17')),
    );
    fc.assert(
      fc.property(params, (each) => {
        const { reply, announcement } = view(`?${new URLSearchParams(each)}`);
        expect(reply?.id ?? 'tanpa-waktu').toBe('tanpa-waktu');
        expect(announcement).not.toBe('');
      }),
    );
  });

  it('that names an unknown case opens the first', () => {
    expect(fields('?kasus=lain').kasus).toBe('verifikasi');
    expect(view('', []).ruling).toEqual(['Belum ada jenis kasus dengan SLA di panduan ini.']);
  });
});

it('the hours from complaint to deadline are listed, with why some do not count', () => {
  const lines = view(`${simulation}&waktu=2026-12-24T16:00`).result?.stretches.map(({ text }) => text);
  expect(lines?.[0]).toBe('Kam, 24 Des 2026 16.00 – Kam, 24 Des 2026 17.00: Dihitung');
  const ends = ['Dihitung', 'Tutup', 'Libur: Natal', 'Tutup', 'Dihitung'];
  expect(lines?.map((text) => text.split(/\d: /)[1])).toEqual(ends);
});

it.each([
  [0, 'kurang dari 1 menit'],
  [90 * 60_000, '1 jam 30 menit'],
  [25 * 3_600_000, '25 jam'],
])('a length of %d milliseconds is said as %s', (length, words) => expect(sayLength(length)).toBe(words));

it('a length is said in days where that is asked for', () => {
  expect(sayLength(25 * 3_600_000, { days: true })).toBe('1 hari 1 jam');
});

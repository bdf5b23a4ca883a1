import { globSync } from 'node:fs';
import { git } from '../fixtures/repository.ts';
import { type Said, Story } from './walk-story.ts';

// Eight days of publishing, made up: each day's changes are checked as a pull request, land, and the site of that day is built.
export const days = ['25', '26', '27', '28', '29', '30', '01', '02'].map(
  (day) => `2026-${day < '03' ? '12' : '11'}-${day}`,
);
export const pod = 'pengiriman/bukti-pod';
export const ktp = 'akun/verifikasi-ktp';
export const pending = 'pembayaran/pending-payment';
export const manual = 'pembayaran/verifikasi-manual';
export const five = 'Update POD perlu lima hal rekaan.';
export const urgent = 'Mendesak rekaan: semua bukti POD lewat TL.';
export const corrected = 'Satu akun satu KTP, dibetulkan.';
export const answering = 'layanan/cara-menjawab';
export const late = 'Cara menjawab rekaan, dicatat terlambat.';
export const both = 'Langkah A dan langkah B rekaan.';

/** What happened in eight days: what each check said, and which files each change touched. */
export interface Walk {
  story: Story;
  said: Record<string, Said>;
  changed: Record<string, string[]>;
  /** Does what team leads do on the day. */
  live(day: string): void;
}

/** Eight days of publishing that haven't begun yet. */
export function beginWalk(): Walk {
  const story = new Story();
  const said: Record<string, Said> = {};
  const changed: Record<string, string[]> = {};
  const publish = (day: string, what: string) => {
    changed[what] = story.changed();
    said[what] = story.check(day);
    story.land(what);
  };
  const steps: Record<string, () => void> = {
    '2026-11-25': () => {
      story.branch('lima');
      story.note('2026-11-25', { id: 'syarat-kelima', decision: 'Bukti POD perlu syarat kelima.' });
      story.copy(`guide/${pod}/awal.md`, `guide/${pod}/2026-12-01.md`, {
        answer: five,
        basedOn: 'awal',
        recorded: '2026-11-25',
        change: { kind: 'changed', summary: 'Syarat kelima rekaan.' },
        decidedIn: ['2023-11-01#bukti-pod-sicepat', '2026-11-25#syarat-kelima'],
      });
      const confirmedAgainst = { [pod]: ['2026-12-01'] };
      story.copy(
        'replies/pod-semua-bukti/awal.md',
        'replies/pod-semua-bukti/2026-12-01.md',
        { confirmedAgainst },
        () => '\nMohon kirim LIMA bukti rekaan, Kak.\n',
      );
      story.copy('flows/bukti-pod/awal.yaml', 'flows/bukti-pod/2026-12-01.yaml', {
        title: 'Memeriksa lima bukti POD',
        confirmedAgainst,
      });
      publish('2026-11-25', 'a coming rule with its reply and flow');
    },
    '2026-11-26': () => {
      story.branch('sla');
      const answers = ['2023-03-15#sla-verifikasi-manual'];
      story.note('2026-11-26', {
        id: 'sla-24-jam',
        decision: 'SLA verifikasi manual 24 jam kerja.',
        answers,
      });
      const row =
        '  - from: 2026-11-26\n    state: confirmed\n    value: { hours: 24, count: working }\n    source: 2026-11-26#sla-24-jam\n';
      story.write('policy/sla-verifikasi-manual.yaml', story.read('policy/sla-verifikasi-manual.yaml') + row);
      publish('2026-11-26', 'a decided value');
    },
    '2026-11-27': () => {
      story.branch('mendesak');
      story.note('2026-11-27', { id: 'pod-mendesak', decision: urgent });
      story.copy(`guide/${pod}/awal.md`, `guide/${pod}/2026-11-27.md`, {
        answer: urgent,
        basedOn: 'awal',
        recorded: undefined,
        change: { kind: 'changed', summary: urgent },
        decidedIn: ['2023-11-01#bukti-pod-sicepat', '2026-11-27#pod-mendesak'],
      });
      publish('2026-11-27', 'an urgent rule');
    },
    '2026-11-28': () => {
      story.branch('koreksi');
      story.copy(`guide/${ktp}/2023-11-01.md`, `guide/${ktp}/2023-11-01.koreksi-2026-11-28.md`, {
        answer: corrected,
        correction: 'Kalimatnya keliru.',
      });
      publish('2026-11-28', 'a correction');
    },
    '2026-11-29': () => {
      story.branch('cabut');
      story.note('2026-11-29', { id: 'cabut-tagging', decision: 'Tagging affiliate dicabut.' });
      story.copy('guide/akun/tagging-affiliate/2023-11-01.md', 'guide/akun/tagging-affiliate/2026-11-29.md', {
        basedOn: '2023-11-01',
        change: { kind: 'removed', summary: 'Dicabut.', drops: ['2023-11-01#tagging-affiliate'] },
        decidedIn: ['2026-11-29#cabut-tagging'],
      });
      publish('2026-11-29', 'a withdrawal');
      story.branch('pindah');
      story.move('guide/fraud/pencairan-suspended', 'guide/fraud/pencairan');
      story.write(
        'moved.yaml',
        '- from: fraud/pencairan-suspended\n  to: fraud/pencairan\n  date: 2026-11-29\n',
      );
      for (const path of globSync('{replies,flows,classes}/**/*.*', { cwd: story.content }))
        story.replace(path, /fraud\/pencairan-suspended/g, 'fraud/pencairan');
      story.replace('glossary.yaml', /fraud\/pencairan-suspended/g, 'fraud/pencairan');
      publish('2026-11-29', 'a move');
    },
    '2026-11-30': () => {
      story.branch('batal');
      story.note(
        '2026-11-30',
        { id: 'eskalasi-baru', decision: 'Eskalasi rekaan.' },
        { id: 'langkah-a', decision: 'Langkah A.' },
      );
      story.copy('guide/layanan/eskalasi/2023-11-01.md', 'guide/layanan/eskalasi/2026-12-02.md', {
        answer: 'Eskalasi rekaan.',
        basedOn: '2023-11-01',
        recorded: '2026-11-30',
        change: { kind: 'changed', summary: 'Eskalasi rekaan.' },
        decidedIn: ['2023-11-01#konfirmasi-tl-dulu', '2026-11-30#eskalasi-baru'],
      });
      publish('2026-11-30', 'a rule that will be taken back');
      const before = git(story.root, 'rev-parse', 'main').trim();
      const own = {
        change: { kind: 'changed', summary: 'Langkah rekaan.' },
        basedOn: '2023-03-15',
        state: 'in-force',
      };
      story.branch('tl-a');
      const decidedIn = ['2023-03-15#situasi-verifikasi-manual', '2026-11-30#langkah-a'];
      story.copy(`guide/${pending}/2023-03-15.md`, `guide/${pending}/2026-11-30.md`, {
        ...own,
        answer: 'Langkah A rekaan.',
        decidedIn,
      });
      publish('2026-11-30', 'the first of two team leads');
      story.branch('tl-b', before);
      story.copy(`guide/${pending}/2023-03-15.md`, `guide/${pending}/2026-12-01.md`, {
        ...own,
        answer: 'Langkah B rekaan.',
        recorded: '2026-11-30',
      });
      story.commit('Langkah B');
      git(story.root, 'merge', '-q', '--no-edit', 'main');
      said['the second, unaware of the first'] = story.check('2026-11-30');
      story.copy(`guide/${pending}/2026-11-30.md`, `guide/${pending}/2026-12-01.md`, {
        answer: both,
        basedOn: '2026-11-30',
        recorded: '2026-11-30',
      });
      publish('2026-11-30', 'the second, with what the first wrote');
    },
    '2026-12-01': () => {
      story.branch('batalkan');
      const merge = git(story.root, 'log', '--merges', '--format=%H', '--grep=taken back', 'main').trim();
      git(story.root, 'revert', '-n', '-m', '1', merge);
      // The note of that day holds another team lead's decision, too: it stays, and is owed.
      git(story.root, 'checkout', 'HEAD', '--', 'content/calibrations');
      publish('2026-12-01', 'a reverted publish');
      story.branch('lepas');
      story.copy(`guide/${pod}/2026-12-01.md`, `guide/${pod}/2026-12-01.md`, {
        basedOn: '2026-11-27',
        recorded: '2026-12-01',
        decidedIn: ['2023-11-01#bukti-pod-sicepat', '2026-11-25#syarat-kelima', '2026-11-27#pod-mendesak'],
      });
      publish('2026-12-01', 'what was held, based on what holds');
    },
    '2026-12-02': () => {
      story.branch('terlambat');
      story.note('2026-12-02', { id: 'cara-rekaan', decision: late });
      story.copy(`guide/${answering}/2023-11-01.md`, `guide/${answering}/2026-11-28.md`, {
        answer: late,
        basedOn: '2023-11-01',
        recorded: '2026-12-02',
        change: { kind: 'changed', summary: late },
        decidedIn: [
          ...['jawab-yang-ditanya', 'link-video-spesifik', 'bridge-dulu'].map((id) => `2023-11-01#${id}`),
          '2026-12-02#cara-rekaan',
        ],
      });
      publish('2026-12-02', 'a rule that is recorded late');
    },
  };
  return { story, said, changed, live: (day) => steps[day]?.() };
}

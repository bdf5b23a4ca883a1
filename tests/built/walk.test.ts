import { globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTree } from '../../src/checks/read/read-tree.ts';
import { pageAsOf } from '../../src/domain/dated/as-of.ts';
import type { pagesFile, RevisionsFile } from '../../src/site/api.ts';
import { git } from '../fixtures/repository.ts';
import { buildSite } from './build-site.ts';
import { type Said, Story } from './walk-story.ts';

// Eight days of publishing, made up: each day's changes are checked as a pull request, land, and the site of that day is built.
const days = ['25', '26', '27', '28', '29', '30', '01', '02'].map(
  (day) => `2026-${day < '03' ? '12' : '11'}-${day}`,
);
const pod = 'pengiriman/bukti-pod';
const ktp = 'akun/verifikasi-ktp';
const pending = 'pembayaran/pending-payment';
const manual = 'pembayaran/verifikasi-manual';
const five = 'Update POD perlu lima hal rekaan.';
const urgent = 'Mendesak rekaan: semua bukti POD lewat TL.';
const corrected = 'Satu akun satu KTP, dibetulkan.';
const both = 'Langkah A dan langkah B rekaan.';

let story: Story;
const said: Record<string, Said> = {};
const sites = new Map<string, string>();
const changed: Record<string, string[]> = {};

function publish(day: string, what: string): void {
  changed[what] = story.changed();
  said[what] = story.check(day);
  story.land(what);
}

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
    story.note('2026-11-26', { id: 'sla-24-jam', decision: 'SLA verifikasi manual 24 jam kerja.', answers });
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
  '2026-12-02': () => {},
};

beforeAll(async () => {
  story = new Story();
  for (const today of days) {
    steps[today]?.();
    sites.set(today, buildSite({ today, tree: await readTree(story.content) }).dist);
  }
}, 600_000);

afterAll(() => {
  story.remove();
  for (const dist of sites.values()) rmSync(dirname(dist), { recursive: true, force: true });
});

const read = (day: string, path: string) => readFileSync(join(sites.get(day) ?? '', path), 'utf8');
const json = <File>(day: string, path: string): File => JSON.parse(read(day, path));
const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();

/** What the page's HTML of a day answers; undefined where it isn't in force. */
function answerIn(day: string, page: string): string | undefined {
  const html = read(day, `${page}/index.html`);
  if (/badge--gone/.test(html)) return undefined;
  const [, answer = ''] = /<p data-pagefind-weight="3"[^>]*>(.*?)<\/p>/s.exec(html) ?? [];
  return text(answer);
}

/** A value by day, from the days on which it changes. */
const since =
  <Value>(changes: Readonly<Record<string, Value>>) =>
  (day: string): Value | undefined =>
    Object.entries(changes).findLast(([from]) => from <= day)?.[1];

describe('publishing for eight days', () => {
  it('passes the check at each step, without a file that isn’t about the rule', () => {
    const { 'the second, unaware of the first': refused, ...landed } = said;
    expect(
      Object.entries(landed).flatMap(([what, { code, out }]) => (code === 0 ? [] : [what, out])),
    ).toEqual([]);
    expect(refused?.code).toBe(1);
    expect(refused?.out).toContain(`guide/${pending}/2026-12-01.md`);
    expect(changed['an urgent rule']).toEqual(['calibrations/2026-11-27.md', `guide/${pod}/2026-11-27.md`]);
    expect(changed['a decided value']).toEqual([
      'policy/sla-verifikasi-manual.yaml',
      'calibrations/2026-11-26.md',
    ]);
  });

  it('warns of what steps aside and of what is held, with the day', () => {
    expect(said['an urgent rule']?.out).toContain('Alur `bukti-pod` menepi sejak 27 November 2026');
    expect(said['an urgent rule']?.out).toContain('revision-held');
    expect(said['a coming rule with its reply and flow']?.out).toContain('akan menepi mulai 1 Desember 2026');
  });
});

describe.each(days)('on %s', (day) => {
  it('page, data, sheet and search say the same of every page', () => {
    const { pages } = json<ReturnType<typeof pagesFile>>(day, 'api/pages.json');
    const sheet = Papa.parse<string[]>(read(day, 'panduan.csv').trim()).data.slice(1);
    const cards = globSync('cari/kartu-*.json', { cwd: sites.get(day) })
      .map((file) => read(day, file))
      .join('\n');
    expect(pages.length).toBe(sheet.length);
    for (const { id, answer } of pages) {
      expect(answerIn(day, id), id).toBe(answer);
      expect(
        sheet.map(([, , cell]) => cell),
        id,
      ).toContain(answer);
      expect(cards, id).toContain(JSON.stringify(answer).slice(1, -1));
    }
  });

  it('the rules are those that hold', () => {
    const first = answerIn('2026-11-25', pod);
    const expected = {
      [pod]: since({ '2026-11-25': first, '2026-11-27': urgent, '2026-12-01': five })(day),
      [ktp]: since({ '2026-11-25': answerIn('2026-11-25', ktp), '2026-11-28': corrected })(day),
      [pending]: since({
        '2026-11-25': answerIn('2026-11-25', pending),
        '2026-11-30': 'Langkah A rekaan.',
        '2026-12-01': both,
      })(day),
      'layanan/eskalasi': answerIn('2026-11-25', 'layanan/eskalasi'),
      'akun/tagging-affiliate':
        day < '2026-11-29' ? answerIn('2026-11-25', 'akun/tagging-affiliate') : undefined,
    };
    expect(Object.fromEntries(Object.keys(expected).map((page) => [page, answerIn(day, page)]))).toEqual(
      expected,
    );
  });

  it('reply, flow and class of the changed rule speak only while they were read against it', () => {
    const speaks = day < '2026-11-27' || day >= '2026-12-01';
    const flow = read(day, 'alur/bukti-pod/index.html');
    expect(flow.includes('<decision-flow')).toBe(speaks);
    expect(flow.includes('lima bukti POD')).toBe(day >= '2026-12-01');
    const replies = read(day, 'balasan/index.html');
    expect(/<ready-reply[^>]*data-reply="pod-semua-bukti"/.test(replies)).toBe(speaks);
    expect(replies.includes('LIMA bukti rekaan')).toBe(day >= '2026-12-01');
    const asked = [...read(day, 'onboarding/bukti-pod/index.html').matchAll(/data-question="/g)].length;
    expect(asked > 1).toBe(day < '2026-11-27');
  });

  it('the decided value stands above the answer that was written before it, and what promised none is silent', () => {
    const decided = day >= '2026-11-26';
    expect(read(day, `${manual}/index.html`).includes('24 jam kerja')).toBe(decided);
    expect(/<ready-reply[^>]*data-reply="upload-bukti-bayar"/.test(read(day, 'balasan/index.html'))).toBe(
      !decided,
    );
    expect(read(day, 'alur/verifikasi-manual/index.html').includes('<decision-flow')).toBe(!decided);
    expect(read(day, 'onboarding/verifikasi-manual/index.html').includes('2 soal menunggu dicocokkan')).toBe(
      decided,
    );
    expect(read(day, 'status/index.html').includes('SLA konfirmasi manual')).toBe(!decided);
    expect(read(day, 'kalibrasi/2023-03-15/index.html').includes('Terjawab')).toBe(decided);
  });

  it('an old address leads to the page that moved', () => {
    if (day < '2026-11-29') return;
    expect(read(day, 'fraud/pencairan-suspended/index.html')).toContain('data-to="/fraud/pencairan/"');
    expect(read(day, 'fraud/pencairan-suspended/awal/index.html')).toContain(
      'data-to="/fraud/pencairan/awal/"',
    );
  });
});

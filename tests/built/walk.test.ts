import { globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTree } from '../../src/checks/read/read-tree.ts';
import { pageAsOf, pageAsThen } from '../../src/domain/dated/as-of.ts';
import type { RevisionsFile } from '../../src/schemas/guide-file.ts';
import type { pagesFile } from '../../src/site/api.ts';
import { evaluateSite } from '../scripts/mcp/evaluation/evaluate-site.ts';
import { buildSite } from './build-site.ts';
import { findCopilotFaults } from './copilot-files.ts';
import {
  answering,
  beginWalk,
  both,
  corrected,
  days,
  five,
  ktp,
  manual,
  pending,
  pod,
  urgent,
  type Walk,
} from './walk-steps.ts';

let walk: Walk;
const sites = new Map<string, string>();

beforeAll(async () => {
  walk = beginWalk();
  for (const today of days) {
    walk.live(today);
    sites.set(today, buildSite({ today, tree: readTree(walk.story.content) }).dist);
  }
}, 600_000);

afterAll(() => {
  walk.story.remove();
  for (const dist of sites.values()) rmSync(dirname(dist), { recursive: true, force: true });
});

const read = (day: string, path: string) => readFileSync(join(sites.get(day) ?? '', path), 'utf8');
const json = <File>(day: string, path: string): File => JSON.parse(read(day, path));
const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll(/&(?:quot|#34);/g, '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();

const itemsOf = (day: string, home: string) =>
  json<{ items: { id: string; url: string; title: string }[] }>(day, `perubahan/${home}feed.json`).items;
const titlesOf = (day: string, home: string) => itemsOf(day, home).map(({ title }) => title);

/** What the page's HTML of a day answers; undefined where it isn't in force. */
function answerIn(day: string, page: string): string | undefined {
  const html = read(day, `${page}/index.html`);
  if (/ class="[^"]*badge--gone/.test(html)) return undefined;
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
    const { 'the second, unaware of the first': refused, ...landed } = walk.said;
    expect(
      Object.entries(landed).flatMap(([what, { code, out }]) => (code === 0 ? [] : [what, out])),
    ).toEqual([]);
    expect(refused?.code).toBe(1);
    expect(refused?.out).toContain(`guide/${pending}/2026-12-01.md`);
    expect(walk.changed['an urgent rule']).toEqual([
      'calibrations/2026-11-27.md',
      `guide/${pod}/2026-11-27.md`,
    ]);
    expect(walk.changed['a decided value']).toEqual([
      'policy/sla-verifikasi-manual.yaml',
      'calibrations/2026-11-26.md',
    ]);
  });

  it('warns of what steps aside and of what is held, with the day', () => {
    expect(walk.said['an urgent rule']?.out).toContain('Alur `bukti-pod` menepi sejak 27 November 2026');
    expect(walk.said['an urgent rule']?.out).toContain('revision-held');
    expect(walk.said['a coming rule with its reply and flow']?.out).toContain('menepi mulai 1 Desember 2026');
  });
});

const last = days.at(-1) ?? '';
const revisionsOf = (day: string) => json<RevisionsFile>(day, 'api/revisions.json').pages;

describe('the last site, asked about an earlier day', () => {
  const slugs = (
    rows: readonly (readonly [string, { standing: string; revision?: { slug: string } | undefined }])[],
  ) =>
    Object.fromEntries(
      rows.map(([id, { standing, revision }]) => [
        id.replace('-suspended', ''),
        `${standing} ${revision?.slug}`,
      ]),
    );

  it.each(days)('%s: says what the guide then said as that day’s own site did', (day) => {
    const then = revisionsOf(last).map(({ id, revisions }) => [id, pageAsThen(revisions, day)] as const);
    const own = revisionsOf(day).map(({ id, revisions }) => [id, pageAsOf(revisions, day)] as const);
    expect(slugs(then)).toEqual(slugs(own));
  });

  it.each(days)('%s: says by what is known now the same, except for what was recorded late', (day) => {
    const then = slugs(revisionsOf(last).map(({ id, revisions }) => [id, pageAsThen(revisions, day)]));
    const now = slugs(revisionsOf(last).map(({ id, revisions }) => [id, pageAsOf(revisions, day)]));
    const isLate = day >= '2026-11-28' && day < last;
    expect(Object.keys(now).filter((id) => now[id] !== then[id])).toEqual(isLate ? [answering] : []);
  });

  it('keeps beside a corrected text what the guide said before', () => {
    const html = read(last, `${ktp}/2023-11-01/index.html`);
    expect(html).toContain(corrected);
    expect(html).toContain('Kalimatnya keliru.');
    expect(text(html)).toContain('harus memakai KTP lainnya');
  });

  it('tells a feed reader of each change once, under an id that stays', () => {
    const ids = (day: string) =>
      json<{ items: { id: string; title: string }[] }>(day, 'perubahan/feed.json').items;
    const titles = ids(last).map(({ title }) => title);
    expect(
      titles
        .filter((title) => /^(Koreksi|Terjawab)/.test(title))
        .map((title) => title.split(':')[0])
        .sort(),
    ).toEqual(['Koreksi', 'Terjawab']);
    expect(new Set(ids(last).map(({ id }) => id)).size).toBe(ids(last).length);
    const [first = '', ...later] = days;
    const gone = later.flatMap((day, at) =>
      ids(days[at] ?? first)
        .filter(({ id }) => !ids(day).some((each) => each.id === id))
        .map(({ title }) => [day, title]),
    );
    expect(gone).toEqual([['2026-12-01', 'Berubah: Eskalasi: tanya TL dulu']]);
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
    const cards = read(day, 'balasan/index.html').match(/<ready-reply.*?<\/ready-reply>/gs) ?? [];
    const sendable = cards.filter((card) => !card.includes('data-coming'));
    expect(sendable.some((card) => card.includes('data-reply="pod-semua-bukti"'))).toBe(speaks);
    expect(sendable.some((card) => card.includes('LIMA bukti rekaan'))).toBe(day >= '2026-12-01');
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
    expect(
      read(day, 'onboarding/verifikasi-manual/index.html').includes(
        `${day < '2026-11-30' ? 2 : 3} soal menunggu dicocokkan`,
      ),
    ).toBe(decided);
    expect(read(day, 'status/index.html').includes('SLA konfirmasi manual')).toBe(!decided);
    expect(read(day, 'kalibrasi/2023-03-15/index.html').includes('Terjawab')).toBe(decided);
  });

  it('the correction and the answer are told from their day on: page, log and feeds of their areas', () => {
    const [isCorrected, isAnswered] = [day >= '2026-11-28', day >= '2026-11-26'];
    expect(read(day, `${ktp}/index.html`).includes('Koreksi 28 Nov 2026:')).toBe(isCorrected);
    expect(read(day, `${manual}/index.html`).includes('id="pertanyaan-terjawab"')).toBe(isAnswered);
    const told = ['', 'akun/', 'pembayaran/', 'layanan/'].map((home) => titlesOf(day, home));
    const corrections = told.map((titles) => titles.some((title) => title.startsWith('Koreksi: ')));
    const answers = told.map((titles) => titles.some((title) => title.startsWith('Terjawab: ')));
    expect(corrections).toEqual([isCorrected, isCorrected, false, false]);
    expect(answers).toEqual([isAnswered, false, isAnswered, false]);
    expect(read(day, 'perubahan/semua/koreksi/index.html').includes('Kalimatnya keliru.')).toBe(isCorrected);
    expect(read(day, 'perubahan/pembayaran/terjawab/index.html').includes('Jawaban: SLA')).toBe(isAnswered);
  });

  it('what the feeds told stays as it was, but for texts corrected, moved, held or released', () => {
    const before = itemsOf(days[days.indexOf(day) - 1] ?? day, '');
    const now = new Map(itemsOf(day, '').map((item) => [item.id, item]));
    const changed = before.filter((item) => now.has(item.id) && !isDeepStrictEqual(now.get(item.id), item));
    const may = since({
      '2026-11-25': /^$/,
      '2026-11-27': /bukti-pod\/2026-12-01/,
      '2026-11-28': /akun\/verifikasi-ktp/,
      '2026-11-29': /fraud/,
      '2026-11-30': /^$/,
      '2026-12-01': /bukti-pod\/2026-12-01/,
      '2026-12-02': /^$/,
    })(day);
    for (const { url } of changed) expect(url).toMatch(may ?? /^$/);
  });

  it('what a copilot reads is whole, and the Markdown of an old address leads to the page that moved', () => {
    expect(findCopilotFaults(sites.get(day) ?? '')).toEqual([]);
    if (day < '2026-11-29') return;
    expect(read(day, 'fraud/pencairan-suspended.md')).toContain('/fraud/pencairan.md');
  });

  it('a copilot is told of every rule, on every day, what the files and the pages say', () => {
    const dist = sites.get(day) ?? '';
    const { asked, wrong } = evaluateSite(join(dist, '../content'), dist, { reads: 'build' });
    expect(Object.values(wrong).flat()).toEqual([]);
    const kinds = day < last ? [] : ['corrected', 'recorded late', 'moved', 'removed', 'stepped-aside'];
    for (const kind of kinds) expect(asked.get(kind), kind).toBeGreaterThan(0);
  });

  it('an old address leads to the page that moved', () => {
    if (day < '2026-11-29') return;
    expect(read(day, 'fraud/pencairan-suspended/index.html')).toContain('data-to="/fraud/pencairan/"');
    expect(read(day, 'fraud/pencairan-suspended/awal/index.html')).toContain(
      'data-to="/fraud/pencairan/awal/"',
    );
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revisionFile } from '../fixtures/guide.ts';
import { treeWith } from '../fixtures/overlay.ts';
import { type Built, buildSite } from './build-site.ts';

const removal = { kind: 'removed', summary: 'Kompor diganti; resep ini tidak dipakai lagi.' };
let built: Built;
const html = (route: string) => readFileSync(`${built.dist}${route}index.html`, 'utf8');
const text = (route: string) => html(route).replace(/(\s|<[^>]+>)+/g, ' ');
const read = (path: string) => readFileSync(`${built.dist}/${path}`, 'utf8');
const isIndexed = (route: string) => html(route).includes('data-pagefind-body');

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'panduan-flags-'));
  const [flags, heard] = [join(folder, 'flags.json'), join(folder, 'report.json')];
  const flag = { issue: 'https://github.com/tim/panduan/issues/7', since: '2024-05-01' };
  const abouts = ['/kebun/siram-tanaman/2024-01-01/#kapan', '/kebun/sudah-tidak-ada/awal/'];
  writeFileSync(flags, JSON.stringify(abouts.map((about) => ({ ...flag, about }))));
  const version = 'kebun/siram-tanaman@2024-01-01';
  const report = {
    made: '2024-05-31',
    receipts: [{ version, read: 1, of: 3, missing: ['Ani', 'Budi'] }],
    gaps: [{ words: '<b>pupuk</b>', count: 2, last: '2024-05-20' }],
    votes: [{ version, yes: 1, no: 2 }],
  };
  writeFileSync(heard, JSON.stringify(report));
  built = buildSite({
    today: '2024-06-01',
    settings: { GUIDE_REPO: 'https://github.com/tim/panduan', GUIDE_FLAGS: flags, GUIDE_REPORT: heard },
    tree: treeWith({
      'replies/air-habis/2024-04-01.md': '---\ntitle: Air habis\narea: kebun\n---\n\nAirnya habis.\n',
      'guide/dapur/masak-nasi/2024-03-01.md': revisionFile({ title: 'Memasak nasi', change: removal }),
      'guide/dapur/nanti/2024-12-24.md': revisionFile({ title: 'Akan datang', recorded: '2024-05-01' }),
      'guide/kebun/hari-ini/2024-06-01.md': revisionFile({ title: 'Hari ini', recorded: '2024-06-10' }),
      'guide/kebun/gembor/2024-03-01.md': revisionFile({
        recorded: '2024-02-10',
        decidedIn: ['2024-02-01#cuci-gembor'],
      }),
    }),
  });
});

afterAll(() => rmSync(dirname(built.dist), { recursive: true }));

describe('a removed page', () => {
  it('stays readable and says so, but leaves search, menus and the sheet', () => {
    expect(text('/dapur/masak-nasi/')).toContain('Aturan ini dicabut. Tidak berlaku sejak 1 Maret 2024.');
    expect(isIndexed('/dapur/masak-nasi/')).toBe(false);
    const period = 'Berlaku 1 Januari 2024 sampai 29 Februari 2024.';
    expect(text('/dapur/masak-nasi/2024-01-01/')).toContain(period);
    const areas = html('/').slice(html('/').indexOf('id="area"'), html('/').indexOf('id="alat"'));
    expect(areas.includes('/kebun/siram-tanaman/'), 'the cards list pages').toBe(true);
    expect(areas.includes('/dapur/masak-nasi/'), 'but not this one').toBe(false);
    expect(read('panduan.csv')).not.toContain('Memasak nasi');
  });

  it('makes a flow that rests on it step aside, and is a change like any other', () => {
    expect(text('/alur/pilih-alat/')).toContain('Alur ini menunggu dicocokkan.');
    expect(html('/alur/pilih-alat/')).not.toContain('<decision-flow');
    expect(text('/perubahan/semua/dicabut/')).toContain('Kompor diganti');
    expect(read('perubahan/rss.xml')).toContain('Dicabut: Memasak nasi');
  });
});

describe('a coming revision', () => {
  it('is announced on the page in force, which stays as it is', () => {
    for (const said of ['Berubah mulai 1 Januari 2030.', 'Siram tanaman dua kali sehari'])
      expect(text('/kebun/siram-tanaman/')).toContain(said);
    expect(isIndexed('/kebun/siram-tanaman/2030-01-01/')).toBe(false);
    const coming = 'Belum berlaku. Mulai berlaku 1 Januari 2030.';
    expect(text('/kebun/siram-tanaman/2030-01-01/')).toContain(coming);
  });

  it('has the page to itself where nothing is in force yet, and says so', () => {
    expect(text('/dapur/nanti/')).toContain('Belum berlaku. Mulai berlaku 24 Desember 2024.');
    expect(isIndexed('/dapur/nanti/')).toBe(false);
  });

  it('stands in the log and the feed on the day it was announced', () => {
    expect(html('/perubahan/dapur/')).toContain('datetime="2024-05-01"');
    const feed = JSON.parse(read('perubahan/dapur/feed.json'));
    const item = feed.items.find(({ title }: { title: string }) => title.includes('Akan datang'));
    expect(item.summary).toContain('Berlaku mulai 24 Desember 2024.');
    expect(item.date_published).toMatch(/^2024-05-01/);
  });
});

it('a revision that begins today is in force, even if announced only later', () => {
  expect(isIndexed('/kebun/hari-ini/')).toBe(true);
  expect(text('/kebun/hari-ini/')).toContain('Berlaku sejak 1 Jun 2024');
});

it('the status page counts days only where a day is recorded', () => {
  const page = text('/status/');
  expect(page).toContain('9 hari ke panduan Tanggal tidak diketahui, dihitung sejak 1 Februari 2024');
  expect(page).toMatch(/20 Desember 2023 · +Menyiram tanaman/);
});

it.each([
  ['/kebun/siram-tanaman/2024-01-01/', 'Revisi yang berlaku sekarang.'],
  ['/dapur/masak-nasi/2024-03-01/', 'Aturan ini dicabut.'],
  ['/kebun/siram-tanaman/awal/', 'Revisi lama, tidak berlaku lagi.'],
  ['/kebun/siram-tanaman/2030-01-01/', 'Belum berlaku.'],
])("a revision's own address shows it whole, and says how it stands: %s", (route, standing) => {
  expect(text(route)).toContain(standing);
  expect(html(route)).toContain('id="untuk-agen"');
  expect(html(route)).toMatch(/rel="canonical" href="[^"]+\/[a-z]+\/[a-z-]+\/"/);
  expect(isIndexed(route)).toBe(false);
});

describe('where the repository is known', () => {
  /** What the links of a page fill into a form of the repository. */
  const forms = (route: string, name: string) =>
    [...html(route).matchAll(/href="(https:\/\/github\.com\/tim\/panduan\/issues\/new[^"]+)"/g)]
      .map(([, url = '']) => new URL(url.replaceAll('&amp;', '&')).searchParams)
      .filter((fields) => fields.get('template') === `${name}.yml`);
  const reported = (route: string) =>
    forms(route, 'salah').map((fields) => {
      const { pathname, hash } = new URL(fields.get('bagian') ?? '');
      return pathname + hash;
    });

  it('a page’s rule is proposed with its present text, and its last change taken back', () => {
    const own = forms('/kebun/siram-tanaman/', 'aturan').map((fields) => [
      ...['proposal', 'page', 'basedOn', 'title'].map((id) => fields.get(`isian-${id}`)),
      fields.get('isian-body')?.includes('Siram pagi dan sore dengan [gembor](/glosarium/#gembor).'),
    ]);
    const now = ['kebun/siram-tanaman', '2024-01-01', 'Menyiram tanaman', true];
    expect(own).toEqual([
      ['batalkan', ...now.slice(0, 2), null, undefined],
      ...['berubah', 'diperjelas', 'koreksi', 'dicabut'].map((proposal) => [proposal, ...now]),
    ]);
    expect(
      forms('/kebun/siram-tanaman/awal/', 'aturan').map((fields) => fields.get('isian-proposal')),
    ).toEqual(['batalkan']);
  });

  it('replies, values and what is owed are proposed, too', () => {
    expect(forms('/balasan/', 'balasan').map((fields) => fields.get('isian-id'))).toContain('air-habis');
    expect(forms('/kontribusi/nilai/', 'nilai').map((fields) => fields.get('isian-policy'))).toContain(
      'lama-siram',
    );
    for (const [task, form] of Object.entries({ catatan: 'catatan', aturan: 'aturan', balasan: 'balasan' }))
      expect(forms(`/kontribusi/${task}/`, form)).toHaveLength(1);
    const owed = text('/status/').match(/Tulis di halamannya|Masih cocok/g) ?? [];
    expect(owed.length).toBe(forms('/status/', 'aturan').length + forms('/status/', 'balasan').length);
    expect(owed.length).toBeGreaterThan(0);
  });

  it('a page, its sections and its replies are reported there', () => {
    const page = '/kebun/siram-tanaman/2024-01-01/';
    const all = reported('/kebun/siram-tanaman/');
    expect(all).toEqual(expect.arrayContaining([page, `${page}#kapan`, '/balasan/#air-habis-2024-04-01']));
  });

  it('the status page lists what was reported and is still open, with its page and its issue', () => {
    const status = html('/status/');
    expect(status).toContain('Dilaporkan salah (2)');
    expect(status).toContain('<a href="/kebun/siram-tanaman/2024-01-01/#kapan"');
    expect(text('/status/')).toContain('Menyiram tanaman: Kapan');
    expect(text('/status/')).toContain('/kebun/sudah-tidak-ada/awal/');
    expect(status).toContain('<day-count since="2024-05-01"');
    expect(status).toContain('href="https://github.com/tim/panduan/issues/7"');
  });

  it('the status page lists what readers told the host, with names folded', () => {
    const status = html('/status/');
    for (const heading of [
      'Belum dibaca semua (1)',
      'Dicari, tidak ketemu (1)',
      'Halaman yang tidak menjawab (1)',
    ])
      expect(status).toContain(heading);
    expect(text('/status/')).toContain('1 dari 3 orang sudah membaca 2 belum Ani, Budi ');
    expect(status).toMatch(/<details[^>]*> *<summary[^>]*>2 belum<\/summary>/);
    expect(status).toContain('href="/cari/#q=%3Cb%3Epupuk%3C%2Fb%3E"');
    expect(status).not.toContain('<b>pupuk');
    expect(text('/status/')).toContain('Kabar dari pembaca per 31 Mei 2024.');
  });

  it('every reported part is there, at an address that always means the same text', () => {
    const replies = reported('/balasan/');
    expect(replies).toEqual(
      expect.arrayContaining(['/balasan/#air-habis-2024-04-01', '/balasan/#air-habis-awal']),
    );
    for (const address of [...replies, ...reported('/kebun/siram-tanaman/')]) {
      const [route = '', id] = address.split('#');
      if (id) expect(html(route), address).toContain(` id="${id}"`);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FileRevision } from '../../../src/schemas/guide-file.ts';
import { llmsFull, llmsIndex, markdownFiles, ruleText } from '../../../src/site/copilot/markdown.ts';
import { revisionAnswer } from '../../../src/site/copilot/on-day.ts';
import { guideFile } from '../../../src/site/guide-file.ts';
import { fileWith, realGuide } from '../../fixtures/guide.ts';
import { history, hostileLine } from '../../fixtures/history.ts';
import { itHolds } from '../../fixtures/property.ts';

const file = fileWith(history);
const texts = new Map(markdownFiles(file).map(({ url, text }) => [url, text]));
const site = 'https://panduan.example';

/** A text's frontmatter as data, and what stands below it. */
function read(text = '') {
  const [, front = '', below = ''] = /^---\n([\s\S]*?\n)---\n\n([\s\S]*)$/.exec(text) ?? [];
  return { front: parse(front), below };
}

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('the Markdown of a page or revision', () => {
  it.each<[string, string, string, string, string | undefined]>([
    ['/kebun/siram-tanaman', '2024-01-01', 'in-force', 'Untuk agen', undefined],
    ['/kebun/siram-tanaman/2024-01-01', '2024-01-01', 'in-force', 'Untuk agen', undefined],
    [
      '/kebun/siram-tanaman/awal',
      'awal',
      'superseded',
      'Yang tertulis, jangan diteruskan',
      'Revisi lama, tidak berlaku lagi.',
    ],
    [
      '/kebun/siram-tanaman/2030-01-01',
      '2030-01-01',
      'coming',
      'Yang tertulis, jangan diteruskan',
      'Belum berlaku.',
    ],
    [
      '/kebun/panen',
      '2024-02-01',
      'awaiting',
      'Untuk agen',
      'Menunggu aturan: belum ada aturan tertulis. Jangan mengisinya sendiri.',
    ],
    [
      '/taman/arang',
      '2024-05-15',
      'removed',
      'Yang tertulis, jangan diteruskan',
      'Dicabut: tidak berlaku lagi.',
    ],
    ['/taman/lampu', '2024-09-01', 'coming', 'Yang tertulis, jangan diteruskan', 'Belum berlaku.'],
    [
      ...(['/taman/pupuk/2024-07-01', '2024-07-01', 'held', 'Yang tertulis, jangan diteruskan'] as const),
      'Tertahan: aturan lain mendahuluinya. Tidak berlaku sampai disusun dari yang berlaku.',
    ],
    [
      ...(['/taman/kolam', 'awal', 'unrecorded', 'Yang tertulis, jangan diteruskan'] as const),
      'Tanggal tidak diketahui: tidak tercatat apakah sudah berlaku pada hari itu.',
    ],
  ])('at %s says of %s that it is %s', (url, slug, standing, label, says) => {
    const { front, below } = read(texts.get(`${url}.md`));
    expect(front).toMatchObject({ standing, sure: standing === 'in-force' });
    expect(front.revision).toMatch(new RegExp(`^[a-z-]+/[a-z-]+@${slug}$`));
    expect(below.split('\n\n').slice(0, says ? 3 : 2)).toEqual([
      ...[`# ${front.title}`, says && `> ${says}`, `**${label}:** ${front.answer}`].filter(Boolean),
    ]);
  });

  it.each([
    ['made-up', async () => file],
    ['real', async () => guideFile(await realGuide('2026-12-01'), site)],
  ])('begins with all that is known of it, and ends with its text (%s)', async (_, make) => {
    const file = await make();
    const texts = new Map(markdownFiles(file).map(({ url, text }) => [url, text]));
    for (const page of file.pages)
      for (const revision of [...page.revisions, ...page.held]) {
        const { body, ...known } = revisionAnswer(file, page, revision);
        const { front, below } = read(texts.get(revision.url.replace(/\/$/, '.md')));
        expect(front).toEqual(asJson(known));
        expect(below.endsWith(`${body?.trim()}\n`)).toBe(true);
      }
  });

  it('has each address once', () => {
    const all = markdownFiles(file).map(({ url }) => url);
    expect(all.length).toBe(new Set(all).size);
  });

  it.each([
    ['/dapur/api.md', ['/taman/arang.md']],
    ['/dapur/api/2024-01-01.md', ['/taman/arang/2024-01-01.md']],
    ['/kebun/rawat.md', ['/taman/pupuk.md', '/taman/pagar.md']],
    ['/kebun/rawat/2024-02-01.md', ['/taman/pupuk/2024-02-01.md']],
  ])('at the address %s from before a move says where it is now', (url, now) => {
    const links = now.map((each) => `- ${site}${each}\n`).join('');
    expect(texts.get(url)).toBe(`# Halaman ini pindah\n\n${links}`);
    expect(now.every((each) => texts.has(each))).toBe(true);
  });

  const page = file.pages.find(({ id }) => id === 'taman/lampu');
  const own = page?.revisions[0] as FileRevision;

  it('quotes what looks like frontmatter, and keeps long lines whole', () => {
    const { front, below } = read(texts.get('/taman/lampu.md'));
    expect([front.answer, front.appliesTo, front.title]).toEqual([...[hostileLine, hostileLine, own.title]]);
    expect(below).toContain(`\n---\njudul: bukan\n---\n\n${'panjang '.repeat(3000).trim()}`);
  });

  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom(
      '---',
      '...',
      ': ',
      ' #',
      '"',
      "'",
      '\n',
      '\r\n',
      '\t',
      '- ',
      '| ',
      '> ',
      '%',
      '&a',
      '*a',
      '!b',
      '🔥',
      'null',
      '~',
      '2024-01-01',
      '0x1',
      'yes',
      '\u2028',
      '\u0085',
      '\ufeff',
    ),
  );
  const anyText = fc.array(word, { maxLength: 6 }).map((words) => words.join(''));
  itHolds(
    'reads back as what it was made of, whatever that is',
    [fc.record({ title: anyText, answer: anyText, appliesTo: anyText, body: anyText })],
    (said) => {
      if (!page) throw new Error('No page');
      const { body, ...known } = revisionAnswer(file, page, { ...own, ...said });
      const { front, below } = read(ruleText({ ...known, body: body ?? '' }));
      expect(front).toEqual(asJson(known));
      expect(below.endsWith(`${said.body.trim()}\n`)).toBe(true);
    },
    { numRuns: 500 },
  );
});

describe('llms.txt', () => {
  it('lists the pages by area, each with what an agent does or why there is nothing to do', () => {
    const [, ...areas] = llmsIndex(file).split('\n## ');
    const links = areas.map((area) => {
      const [label = '', ...lines] = area.split('\n');
      return [label, ...lines.filter((line) => line.startsWith('- '))];
    });
    expect(links).toEqual([
      [
        'Kebun',
        `- [Memanen](${site}/kebun/panen.md): Menunggu aturan: belum ada aturan tertulis. Jangan mengisinya sendiri. Aturannya belum tertulis; tanyakan ke Sari.`,
        `- [Menyiram tanaman](${site}/kebun/siram-tanaman.md): Siram tanaman dua kali sehari, pagi dan sore.`,
      ],
      [
        'Dapur',
        `- [Memasak nasi](${site}/dapur/masak-nasi.md): Masak satu gelas beras dengan dua gelas air.`,
      ],
      [
        'Taman',
        `- [Membakar arang](${site}/taman/arang.md): Dicabut: tidak berlaku lagi.`,
        `- [Bangku](${site}/taman/bangku.md): Cat bangku.`,
        `- [Kolam](${site}/taman/kolam.md): Tanggal tidak diketahui: tidak tercatat apakah sudah berlaku pada hari itu.`,
        `- [Lampu: "terang" & 'redup' #1\\] 🔥](${site}/taman/lampu.md): Belum berlaku.`,
        `- [Memagari](${site}/taman/pagar.md): Pagari sisi utara.`,
        `- [Memupuk](${site}/taman/pupuk.md): Pupuk tiap pekan.`,
      ],
      ['Data', expect.any(String), expect.any(String), expect.any(String), expect.any(String)],
    ]);
  });

  it('has in its full form the text of every page once', () => {
    const full = llmsFull(file);
    for (const { url } of file.pages)
      expect(full.split(texts.get(url.replace(/\/$/, '.md')) ?? 'none').length).toBe(2);
  });
});

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkLoaded } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { indexGuide } from '../../../src/search/front-index.ts';
import { readingRule } from '../../../src/site/copilot/markdown.ts';
import { guideFile } from '../../../src/site/guide-file.ts';
import { revisionFile } from '../../fixtures/guide.ts';
import { history } from '../../fixtures/history.ts';
import { treeWith } from '../../fixtures/overlay.ts';
import { connect, serverAt, site, today } from './ask.ts';

const folder = mkdtempSync(join(tmpdir(), 'mcp-'));
const paths = {
  content: join(folder, 'isi'),
  build: join(folder, 'dist'),
  alone: join(folder, 'guide.json'),
};
type Way = keyof typeof paths;

function write(path: string, content: string | Uint8Array) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const tree = treeWith(history);
const { guide, texts } = checkLoaded(readContent(tree), today);
const file = guideFile(guide, site);
for (const { path, bytes } of tree) write(join(paths.content, path), bytes);
for (const path of [paths.alone, join(paths.build, 'api/guide.json')]) write(path, JSON.stringify(file));
write(join(paths.build, 'cari/indeks.json'), JSON.stringify(indexGuide(guide, texts).front));

let servers: Record<Way, Awaited<ReturnType<typeof connect>>>;
beforeAll(async () => {
  const [content, build, alone] = await Promise.all(Object.values(paths).map(connect));
  if (content && build && alone) servers = { content, build, alone };
});
afterAll(async () => {
  await Promise.all(Object.values(servers).map(({ client }) => client.close()));
  rmSync(folder, { recursive: true });
});

type Call = [tool: string, input: Record<string, unknown> | undefined];

/** Cases with what is asked as a name, which may be long. */
const named = <Case extends [...Call, unknown]>(cases: Case[]) =>
  cases.map((each): [string, ...Case] => [
    `${each[0]} ${JSON.stringify(each[1] ?? {}).slice(0, 80)}`,
    ...each,
  ]);

const pupuk = {
  id: 'taman/pupuk',
  url: `${site}/taman/pupuk/2024-05-10/`,
  revision: 'taman/pupuk@2024-05-10',
};
const answers = named<[...Call, object]>([
  [
    'cari',
    { query: 'pupuk x' },
    { date: today, found: [{ id: 'pupuk-x', sure: false }], related: [{ ...pupuk, sure: true }, {}, {}] },
  ],
  [
    ...(['cari', { query: 'pupuk x', tanggal: '2024-04-15' }] as const),
    {
      date: '2024-04-15',
      related: [
        {
          ...pupuk,
          url: `${site}/taman/pupuk/2024-02-01/`,
          revision: 'taman/pupuk@2024-02-01',
          standing: 'stepped-aside',
          sure: false,
        },
        {},
        {},
      ],
    },
  ],
  ['cari', { query: 'zzzz' }, { found: [], related: [] }],
  [
    'aturan',
    { id: 'taman/pupuk' },
    {
      ...pupuk,
      standing: 'in-force',
      sure: true,
      body: 'Isi.',
      values: [{ id: 'policy/lama-pupuk', sure: true, data: { hours: 6 } }],
    },
  ],
  ['aturan', { id: `${site}/taman/pupuk/?tanggal=2024-02-01` }, pupuk],
  ['aturan', { id: '/taman/pupuk/2024-05-10.md' }, pupuk],
  ['aturan', { id: 'taman/pupuk@2024-05-10' }, pupuk],
  ['aturan', { id: 'dapur/api' }, { id: 'taman/arang', standing: 'removed', sure: false, replies: [] }],
  ['aturan', { id: 'taman/lampu' }, { standing: 'none', sure: false, begins: '2024-09-01' }],
  [
    'aturan',
    { id: 'taman/pagar', tanggal: '2024-05-19', menurut: 'saat-itu' },
    { answer: 'Pagari semua.', by: 'saat-itu', inForceToday: '2024-01-01.koreksi-2024-05-20' },
  ],
  [
    'aturan',
    { id: 'policy/lama-pupuk', tanggal: '2024-02-15' },
    { standing: 'undecided', sure: false, value: 'belum dijawab', question: '2024-02-10#berapa-pupuk' },
  ],
  [
    'aturan',
    { id: 'taman/pupuk', tanggal: '2031-01-01' },
    { says: expect.stringContaining('Data ini dari 1 Juni 2024') },
  ],
  [
    'balasan',
    { id: 'pupuk-pasti' },
    {
      sure: true,
      until: '2024-07-01',
      problems: [{ name: 'batas', problem: '“Batas waktu” belum diisi.' }],
      restsOn: ['taman/pupuk'],
    },
  ],
  [
    ...(['balasan', { id: 'pupuk-pasti', isian: { batas: '2024-06-03T10:00' } }] as const),
    { message: 'Memupuknya selesai paling lambat Senin, 3 Juni 2024 pukul 10.00 WIB.', problems: [] },
  ],
  [
    'balasan',
    { id: 'pupuk-lambat' },
    { standing: 'stepped-aside', sure: false, unread: [{ subject: 'taman/pupuk' }] },
  ],
  // The withdrawn page that names it doesn't count.
  [
    'balasan',
    { id: 'air-habis', isian: { nama: 'Ani' } },
    { message: 'Mohon tunggu, Ani. Airnya sedang habis.', restsOn: ['kebun/siram-tanaman'] },
  ],
  [
    'alur',
    { id: 'pilih-alat' },
    { sure: true, taken: [], step: { id: 'tanah', options: [{ id: 'basah' }, { id: 'kering' }] } },
  ],
  ['alur', { id: 'pilih-alat', jawaban: ['kering'] }, { taken: ['kering'], step: { id: 'air' } }],
  [
    ...(['alur', { id: 'pilih-alat', jawaban: ['kering', 'habis'] }] as const),
    {
      outcome: {
        id: 'tunggu',
        to: 'Sari',
        open: [{}],
        rule: { id: 'kebun/siram-tanaman', sure: true },
        reply: { id: 'air-habis', sure: true },
      },
    },
  ],
  [
    ...(['utang', undefined] as const),
    {
      counts: { openQuestions: 6, held: 1, unsure: 1 },
      unsure: [{ id: 'kebun/panen', standing: 'awaiting' }],
      owed: [{ decision: '2024-02-01#cuci-gembor', url: `${site}/kalibrasi/2024-02-01/#cuci-gembor` }],
      steppedAside: [{ title: 'Kolamnya keruh' }, { url: `${site}/balasan/#pupuk-lambat` }],
      held: [{ page: 'taman/pupuk', url: `${site}/taman/pupuk/2024-07-01/` }],
    },
  ],
]);

describe('a copilot', () => {
  it('is told what each tool is for, and how to read the answers', async () => {
    const { client } = servers.content;
    const { tools } = await client.listTools();
    expect(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint])).toEqual(
      ['cari', 'aturan', 'balasan', 'alur', 'utang'].map((name) => [name, true]),
    );
    for (const { description } of tools) expect(description).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect(client.getInstructions()).toBe(readingRule);
  });

  it.each(answers)(
    'gets of %s its answer, as text and as data, however the guide is read',
    async (_, tool, input, expected) => {
      const { text, data } = await servers.content.ask(tool, input);
      expect(data).toMatchObject({ asOf: today, ...expected });
      expect(parse(text)).toEqual(data);
      // A reference of YAML is no text for a reader.
      expect(text).not.toMatch(/[&*]a\d/);
      expect(await servers.build.ask(tool, input)).toEqual({ text, data });
      if (tool === 'cari')
        expect((await servers.alone.ask(tool, input)).text).toBe(
          `Pencarian perlu ${join(folder, '../cari/indeks.json')} dari build yang sama.`,
        );
      else expect(await servers.alone.ask(tool, input)).toEqual({ text, data });
    },
  );

  it('gets no message to send while anything is missing, and no text of a reply that must not be sent', async () => {
    const { ask } = servers.content;
    expect((await ask('balasan', { id: 'air-habis' })).data).not.toHaveProperty('message');
    expect((await ask('balasan', { id: 'air-habis', isian: { nama: ' ' } })).data).not.toHaveProperty(
      'message',
    );
    for (const id of ['pupuk-lambat', 'kolam-keruh'])
      for (const field of ['message', 'text'])
        expect((await ask('balasan', { id })).data).not.toHaveProperty(field);
  });

  const long = 'x'.repeat(10_000);
  const invalid = (tool: string, what: string) =>
    `Input validation error: Invalid arguments for tool ${tool}: ${what}`;
  it.each(
    named<[...Call, string]>([
      ['aturan', { id: 'taman/pupk' }, 'Aturan “taman/pupk” tidak ada. Mungkin “taman/pupuk”.'],
      [
        'aturan',
        { id: 'policy/lama-pupuks' },
        'Aturan “policy/lama-pupuks” tidak ada. Mungkin “policy/lama-pupuk”.',
      ],
      [
        'aturan',
        { id: 'kebun/rawat' },
        '“kebun/rawat” dipecah menjadi: taman/pupuk, taman/pagar. Pilih salah satu.',
      ],
      ['balasan', { id: 'air-abis' }, 'Balasan “air-abis” tidak ada. Mungkin “air-habis”.'],
      ['balasan', { id: 'air-habis', isian: { nam: 'Ani' } }, 'Isian “nam” tidak ada. Mungkin “nama”.'],
      [
        'balasan',
        { id: 'air-habis', isian: { constructor: 'x' } },
        'Isian “constructor” tidak ada. Yang ada: nama.',
      ],
      ['alur', { id: 'pilih' }, 'Alur “pilih” tidak ada. Yang ada: pilih-alat.'],
      [
        'alur',
        { id: 'pilih-alat', jawaban: ['basa'] },
        'Sesudah awal pilihan “basa” tidak ada. Mungkin “basah”.',
      ],
      [
        'alur',
        { id: 'pilih-alat', jawaban: ['kering', 'toString'] },
        'Sesudah kering pilihan “toString” tidak ada. Yang ada: sumur, kolam, habis.',
      ],
      [
        'alur',
        { id: 'pilih-alat', jawaban: ['basah', 'x'] },
        'Sesudah basah pilihan “x” tidak ada. Yang ada: tidak ada.',
      ],
      [
        'aturan',
        { id: 'taman/pupuk', tanggal: '2024-02-30' },
        invalid(
          'aturan',
          'tanggal: “2024-02-30” tidak terbaca sebagai tanggal. Tulis TTTT-BB-HH, misalnya 2023-11-01.',
        ),
      ],
      [
        'aturan',
        { id: 'taman/pupuk', tanggal: long },
        invalid(
          'aturan',
          `tanggal: “${'x'.repeat(20)}” tidak terbaca sebagai tanggal. Tulis TTTT-BB-HH, misalnya 2023-11-01.`,
        ),
      ],
      [
        'aturan',
        { id: 'taman/pupuk', menurut: 'kemarin' },
        invalid('aturan', 'menurut: Pilihan tidak valid: diharapkan salah satu dari "sekarang"|"saat-itu"'),
      ],
      // A misnamed day must not be answered for today.
      [
        'aturan',
        { id: 'taman/pupuk', date: '2024-02-01' },
        invalid('aturan', 'Kunci tidak dikenali : "date"'),
      ],
      [
        'aturan',
        undefined,
        invalid('aturan', 'id: Input tidak valid: diharapkan string, diterima undefined'),
      ],
      [
        'cari',
        { query: '' },
        invalid('cari', 'query: Terlalu kecil: diharapkan string memiliki >=1 karakter'),
      ],
      [
        'cari',
        { query: long },
        invalid('cari', 'query: Terlalu besar: diharapkan string memiliki <=400 karakter'),
      ],
      [
        'alur',
        { id: 'pilih-alat', jawaban: Array.from({ length: 51 }, () => 'basah') },
        invalid('alur', 'jawaban: Terlalu besar: diharapkan array memiliki <=50 item'),
      ],
      [
        'balasan',
        { id: 'air-habis', isian: { nama: long } },
        invalid('balasan', 'isian.nama: Terlalu besar: diharapkan string memiliki <=500 karakter'),
      ],
    ]),
  )('gets of %s an error that says what is wrong', async (_, tool, input, expected) => {
    expect(await servers.content.ask(tool, input)).toEqual({ text: expected, data: undefined });
  });

  const hostile = [
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'valueOf',
    '\0\u001b[2J\r\n',
    ' ',
    '../../etc/passwd',
    '🔥',
    '%',
    '{nama}',
    '"',
  ];
  it("can't break a tool with any input, nor change what another one says", async () => {
    const { ask } = servers.build;
    const before = await Promise.all(answers.map(([, tool, input]) => ask(tool, input)));
    const said = await Promise.all(
      hostile.flatMap((text) => {
        const field = JSON.parse(`{${JSON.stringify(text)}: "x"}`);
        return [
          ...['aturan', 'balasan', 'alur'].map((tool) => ask(tool, { id: text })),
          ask('aturan', { id: 'taman/pupuk', tanggal: text }),
          ask('balasan', { id: 'air-habis', isian: field }),
          ask('balasan', { id: 'air-habis', isian: { nama: text } }),
          ask('alur', { id: 'pilih-alat', jawaban: [text] }),
          ask('cari', { query: text }),
          ask('utang', field),
        ];
      }),
    );
    for (const { text, data } of said) {
      if (data) expect(parse(text)).toEqual(data);
      else expect(text).toMatch(/tidak ada\.|tidak terbaca sebagai tanggal|Kunci tidak dikenali/);
    }
    await expect(ask('__proto__')).rejects.toThrow(/__proto__/);
    expect(await Promise.all(answers.map(([, tool, input]) => ask(tool, input)))).toEqual(before);
  });

  it('gets an answer of bounded size, and is told what was left out', async () => {
    const [page] = file.pages;
    if (!page) throw new Error('No page');
    // The limit falls within an emoji.
    const body = `a${'🔥'.repeat(500_000)}`;
    const owed = Array.from({ length: 500 }, (_, at) => ({
      decision: `2024-01-01#k${at}`,
      url: '/',
      topic: 'T',
      since: today,
    }));
    const revisions = page.revisions.map((revision) => ({ ...revision, body }));
    write(
      paths.alone,
      JSON.stringify({
        ...file,
        owed,
        counts: { ...file.counts, decisionsOwed: 500 },
        pages: [{ ...page, revisions }, ...file.pages.slice(1)],
      }),
    );
    const { text, data } = await servers.alone.ask('aturan', { id: page.id });
    expect(text.length).toBeLessThan(20_000);
    expect(data?.body).toBe(
      `a${'🔥'.repeat(7_999)}\u{fffd}…\n\n(terpotong; seluruhnya di ${site}${page.url}2024-01-01/)`,
    );
    const all = await servers.alone.ask('utang');
    expect(all.data).toMatchObject({
      counts: { decisionsOwed: 500 },
      owed: owed.slice(0, 50).map(({ decision }) => ({ decision })),
    });
    write(paths.alone, JSON.stringify(file));
  });
});

describe('what changes while the server runs', () => {
  it('is answered anew from a folder of content, and what is broken is named by its file and line', async () => {
    const { ask } = servers.content;
    const path = join(paths.content, 'guide/taman/bangku/2024-06-01.md');
    const said = async () => {
      const { text, data } = await ask('aturan', { id: 'taman/bangku' });
      return data?.answer ?? text;
    };
    const before = await said();
    write(path, revisionFile({ answer: 'Cat dua kali.', basedOn: '2024-01-01.koreksi-2024-05-21' }));
    expect(await said()).toBe('Cat dua kali.');
    write(path, revisionFile({ answer: 'Cat dua kali.', state: 'berlaku' }));
    const broken =
      /^Isi panduan salah di guide\/taman\/bangku\/2024-06-01\.md:2: .+ Lihat `npm run check`\.$/s;
    for (const tool of ['cari', 'aturan', 'balasan', 'alur', 'utang'])
      expect((await ask(tool, { cari: { query: 'x' }, utang: {} }[tool] ?? { id: 'x' })).text).toMatch(
        broken,
      );
    rmSync(path);
    expect(await said()).toBe(before);
  });

  it('is answered anew from a build, also where only its search index changed', async () => {
    const { ask } = servers.build;
    const [json, index] = [join(paths.build, 'api/guide.json'), join(paths.build, 'cari/indeks.json')];
    const found = async () => (await ask('cari', { query: 'menyiram' })).text;
    const before = await found();
    write(index, JSON.stringify(indexGuide({ ...guide, pages: new Map() }, texts).front));
    expect(await found()).not.toBe(before);
    rmSync(index);
    expect(await found()).toBe(`Pencarian perlu ${index} dari build yang sama.`);
    write(json, JSON.stringify(file).slice(0, 1000));
    expect((await ask('utang')).text).toBe(`${json} bukan JSON yang utuh.`);
    write(json, JSON.stringify({ ...file, version: 2 }));
    expect((await ask('utang')).text).toBe(
      `${json} tidak terbaca: version: versinya 2, yang dibaca di sini 1`,
    );
    write(json, JSON.stringify({ ...file, asOf: '2024-05-31' }));
    expect((await ask('aturan', { id: 'taman/pupuk' })).data).toMatchObject({
      stale: 'Panduan ini dari 31 Mei 2024. Yang berubah sesudahnya tidak ada di sini.',
      says: 'Data ini dari 31 Mei 2024: yang diputuskan sesudahnya belum ada di sini.',
    });
  });
});

describe('the server', () => {
  it('has said nothing beside its answers, and asked no network', () => {
    expect(Object.values(servers).map(({ noise }) => noise)).toEqual([[], [], []]);
  });

  it('writes only messages on standard output, and ends when its input does', async () => {
    const { command, args, env } = serverAt(paths.alone);
    const server = spawn(command, args, { env });
    const ended = new Promise((resolve) => server.on('exit', resolve));
    const initialize = {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'tes', version: '1' },
    };
    for (const message of [
      { id: 1, method: 'initialize', params: initialize },
      { method: 'notifications/initialized' },
      { id: 2, method: 'tools/call', params: { name: 'utang', arguments: {} } },
    ])
      server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n{bukan pesan\n`);
    server.stdout.on('data', (chunk) => String(chunk).includes('"id":2') && server.stdin.end());
    const [out, err] = await Promise.all([text(server.stdout), text(server.stderr)]);
    expect([await ended, err]).toEqual([0, '']);
    for (const line of out.trimEnd().split('\n')) expect(JSON.parse(line).jsonrpc).toBe('2.0');
  });

  it('ends with code 2 and says why where it has nothing to answer from', async () => {
    const empty = join(folder, 'kosong');
    mkdirSync(empty);
    const usage = 'Usage: npm --silent run mcp [-- <content folder, build, or guide.json>]\n';
    const ends = [['--lain'], ['satu', 'dua'], ['tidak-ada'], [empty]].map(async (paths) => {
      const { command, args, env } = serverAt();
      const server = spawn(command, [...args, ...paths], { env });
      const code = new Promise((resolve) => server.on('exit', resolve));
      return [await text(server.stdout), await text(server.stderr), await code];
    });
    expect(await Promise.all(ends)).toEqual([
      ['', usage, 2],
      ['', usage, 2],
      ['', 'Folder isi panduan tidak ditemukan: tidak-ada\n', 2],
      ['', expect.stringMatching(/^Isi panduan salah di .+:1: /), 2],
    ]);
  });
});

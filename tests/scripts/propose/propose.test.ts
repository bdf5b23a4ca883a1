import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { forms } from '../../../scripts/propose/forms.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { issueBody } from './issue-body.ts';
import { Proposing } from './proposing.ts';

const fill = (name: string, answers: Readonly<Record<string, string>>) => {
  const form = forms.find((each) => each.name === name);
  if (!form) throw new Error(name);
  return issueBody(form, answers);
};
const note = fill('catatan', {
  title: 'Rapat kebun',
  rules: 'Hujan: Saat hujan tidak disiram.\nMenjawab: 2023-12-20#hujan-siram\n\nSelang: Selang digulung.',
});
const page = 'kebun/panen';
const rule = fill('aturan', {
  page,
  summary: 'Selang digulung.',
  decision: '2024-06-01#selang',
  answer: 'Gulung selangnya.',
  together: '12',
});
const path = 'content/guide/kebun/panen/2024-06-01.md';

let at: Proposing;
beforeEach(async () => {
  at = new Proposing();
  await at.start();
});
afterEach(() => at.stop());

const said = (issue: number) => at.hub.commentsOn(issue).map(({ body }) => body);
const branch = (number: number) => at.hub.branches.get(`usulan/${number}`);
const written = () => at.hub.asked.filter(({ method }) => method !== 'GET');

describe('a proposal', () => {
  it('of a note and of a rule that it decides comes to one pull request', async () => {
    await at.run(at.submit(12, note));
    expect(said(12)).toEqual([
      expect.stringMatching(
        /`2024-06-01#selang`\): .*\[halaman lain\]\(.*isian-decision=2024-06-01%23selang/,
      ),
    ]);
    const [landed] = await at.run(at.submit(13, rule, { author: 'tl-lain' }));
    expect(at.hub.pulls).toMatchObject([
      {
        title: 'Catatan kalibrasi: Rapat kebun',
        branch: 'usulan/12',
        body: expect.stringMatching(/tl, tl-lain.*Closes #12, Closes #13/),
      },
    ]);
    expect(
      [...(branch(12) ?? [])]
        .filter(([each, text]) => at.hub.branches.get('main')?.get(each) !== text)
        .map(([each]) => each),
    ).toEqual(['content/calibrations/2024-06-01.md', path]);
    expect(at.hub.commits.get(landed?.sha ?? '')?.message).toContain(
      'Co-authored-by: tl-lain <7+tl-lain@users.noreply.github.com>',
    );
    for (const issue of [12, 13]) {
      expect(said(issue)).toHaveLength(1);
      for (const words of [
        '**Pull request: #900.**',
        'Gulung selangnya.',
        'https://panduan.example/kebun/panen/2024-06-01/',
      ])
        expect(said(issue)[0]).toContain(words);
    }
  });

  it('that carries out a decision ends the waiting of its page, unless it says otherwise', async () => {
    await at.run(at.submit(12, note));
    await at.run(at.submit(13, rule));
    expect(branch(12)?.get(path)).toContain('state: in-force');
    await at.run(at.submit(13, rule.replace(/(?<=### Status\s+)_No response_/, 'awaiting')));
    expect(branch(12)?.get(path)).toContain('state: awaiting');
  });

  it('says what is to be read and done next, and nothing twice', async () => {
    await at.run(at.submit(12, note));
    expect(said(12)[0]?.match(/\[halaman lain\]/g)).toHaveLength(2);
    expect(said(12)[0]).toContain('- Aturan **Hujan**: Saat hujan tidak disiram. (menjawab Hujan)');
    const siram = fill('aturan', { page: 'kebun/siram-tanaman', summary: 'x', answer: 'Siram tiga kali.' });
    await at.run(at.submit(14, siram));
    expect(said(14)[0]).toContain(
      'Menepi sejak 1 Juni 2024 sampai dicocokkan, boleh menyusul: balasan air-habis, alur pilih-alat',
    );
    expect(said(14)[0]).toContain('isian-id=air-habis%2C+alur%2Fpilih-alat');
    expect(said(14)[0]).not.toContain('belum dicocokkan');
  });

  it('says that a page goes on waiting, or still reads as if it did', async () => {
    await at.run(at.submit(14, fill('aturan', { page, summary: 'x', answer: 'Tunggu.' })));
    expect(said(14)[0]).toContain('tetap menunggu aturan. Kalau aturannya kini ada, isi Diputuskan di.');
    const decided = { page, summary: 'x', body: 'Baru.', decision: '2024-02-01#cuci-gembor' };
    await at.run(at.submit(15, fill('aturan', decided)));
    expect(said(15)[0]).toContain('Untuk agen masih sama seperti ketika aturannya ditunggu.');
  });

  it('takes what is still to come along, where both change other lines', async () => {
    const coming = 'content/guide/kebun/siram-tanaman/2030-01-01.md';
    at.hub.branches
      .get('main')
      ?.set(
        coming,
        at.hub.branches.get('main')?.get(coming)?.replace('title:', 'basedOn: 2024-01-01\ntitle:') ?? '',
      );
    const siram = fill('aturan', {
      page: 'kebun/siram-tanaman',
      summary: 'x',
      queries: 'basahin tanaman',
      open: '-',
    });
    await at.run(at.submit(12, siram));
    expect(branch(12)?.get(coming)).toContain('basedOn: 2024-06-01');
  });

  it('repeated changes nothing', async () => {
    const events = [at.submit(12, note), at.submit(13, rule)];
    for (const event of events) await at.run(event);
    const before = [written().length, structuredClone(at.hub.pulls), said(12), said(13)];
    for (let times = 0; times < 10; times += 1) await at.run(events[times % 2] ?? at.submit(12, note));
    const trees = written()
      .slice(before[0] as number)
      .filter(({ path: each }) => !each.endsWith('/git/trees'));
    expect(trees).toEqual([]);
    expect([before[0], at.hub.pulls, said(12), said(13)]).toEqual(before);
  });

  it('that was cut off at any step comes to the same when it runs again', async () => {
    await at.run(at.submit(12, note));
    const event = at.submit(13, rule);
    const start = at.hub.asked.length;
    await at.run(event);
    const final = { files: [...(branch(12) ?? [])], says: said(13) };
    for (const [step, { method }] of at.hub.asked.slice(start).entries()) {
      // What was only read is the same whether or not the answer arrived.
      for (const cut of method === 'GET' ? (['before'] as const) : (['before', 'after'] as const)) {
        const other = new Proposing();
        await other.start();
        await other.run(other.submit(12, note));
        const first = other.hub.asked.length;
        other.hub.befall = (_, index) => (index === first + step ? { cut } : undefined);
        const again = other.submit(13, rule);
        await expect(other.run(again)).rejects.toThrow();
        await other.run(again);
        expect([...(other.hub.branches.get('usulan/12') ?? [])]).toEqual(final.files);
        expect(other.hub.commentsOn(13).map(({ body }) => body)).toEqual(final.says);
        expect(other.hub.pulls).toHaveLength(1);
        other.stop();
      }
    }
  }, 120_000);

  it('that is edited changes its pull request, and takes back what it no longer says', async () => {
    await at.run(at.submit(12, note));
    await at.run(at.submit(13, rule));
    await at.run(at.submit(13, rule.replace('Gulung selangnya.', 'Gulung selang sampai rapi.')));
    expect(branch(12)?.get(path)).toContain('answer: Gulung selang sampai rapi.');
    // No longer together with the note: on a branch of its own, where the decision isn't.
    await at.run(at.submit(13, rule.replace(/(?<=### Bersama usulan\s+)12/, '_No response_')));
    expect(branch(12)?.has(path)).toBe(false);
    expect(said(13)[0]).toContain('**Diputuskan di**');
    expect(at.hub.pulls).toHaveLength(1);
  });

  it.each([
    ['merged', () => at.hub.merge(900), 'sudah ditutup'],
    [
      'merged without closing the issue',
      () => {
        at.hub.merge(900);
        Object.assign(at.hub.issues.get(12) ?? {}, { state: 'open' });
      },
      'sudah digabung lewat #900',
    ],
    ['closed', () => Object.assign(at.hub.pulls[0] ?? {}, { state: 'closed' }), 'sudah ditutup, jadi'],
    [
      'written by hand',
      () => at.hub.commitByHand('usulan/12', { [path]: 'tangan' }),
      'sudah diubah dengan tangan',
    ],
  ])('that is %s stays as it is', async (_, happen, says) => {
    await at.run(at.submit(12, note));
    happen();
    const before = [at.hub.head('usulan/12'), structuredClone(at.hub.pulls)];
    await at.run(at.submit(12, note.replace('Selang digulung.', 'Lain.')));
    expect([at.hub.head('usulan/12'), at.hub.pulls]).toEqual(before);
    expect(said(12)).toEqual([expect.stringContaining(says)]);
  });

  it.each<[string, () => void]>([
    ['was edited', () => at.submit(12, note.replace('Selang', 'Pipa'))],
    ['got another issue', () => at.submit(13, rule)],
  ])('that %s while it ran is left to the run of that', async (_, happen) => {
    const event = at.submit(12, note);
    const changes = await at.propose(event);
    happen();
    expect(await at.land(event, changes)).toEqual([]);
    expect(branch(12)).toBeUndefined();
  });

  it('that is closed leaves the pull request of the others', async () => {
    await at.run(at.submit(12, note));
    await at.run(at.submit(13, rule));
    await at.run(at.close(13));
    expect(branch(12)?.has(path)).toBe(false);
    expect(at.hub.pulls[0]?.body).not.toContain('#13');
    const before = [written().length, at.hub.head('usulan/12')];
    await at.run(at.close(12));
    expect([written().length, at.hub.head('usulan/12')]).toEqual(before);
  });

  it('names the other one as people do, and only one', async () => {
    await at.run(at.submit(12, note));
    for (const [at_, typed] of [
      'Usulan 12',
      '#12',
      '12.',
      'https://github.example/toko/panduan/issues/12',
    ].entries())
      await at.run(at.submit(20 + at_, rule.replace(/(?<=### Bersama usulan\s+)12/, typed)));
    expect(at.hub.pulls.map((pull) => pull.branch)).toEqual(['usulan/12']);
    await at.run(at.submit(30, rule.replace(/(?<=### Bersama usulan\s+)12/, '12 dan 14')));
    expect(said(30)[0]).toContain('- **Bersama usulan**: Tulis satu nomor usulan');
  });
});

describe('is not written:', () => {
  it.each([
    ['by somebody who may only read', { author: 'tamu' }],
    ['where somebody who may only read edited it', { sender: 'tamu' }],
  ])('a proposal %s', async (_, who) => {
    expect(await at.run(at.submit(12, note, who))).toEqual([]);
    expect(written()).toEqual([]);
  });

  it('an issue that is no form', async () => {
    await at.run(at.submit(12, '### Bagian\n\nx'));
    expect(written()).toEqual([]);
  });

  it('a form whose headings were changed, which is said', async () => {
    await at.run(at.submit(12, note.replace('### Pengingat', '### Pengingatnya')));
    expect(said(12)[0]).toContain('Baris `### Pengingat` hilang');
    expect(branch(12)).toBeUndefined();
  });

  it('a form with faults, each of which is said by its field', async () => {
    const long = 'a'.repeat(201);
    await at.run(
      at.submit(
        12,
        fill('aturan', { page, summary: 'x', answer: long, state: 'aktif', body: '<script>x</script>' }),
      ),
    );
    expect(branch(12)).toBeUndefined();
    const begun = { page: 'dapur/tumis', proposal: 'baru', title: 'x', answer: long, queries: 'tumis' };
    await at.run(at.submit(16, fill('aturan', begun)));
    for (const words of ['**Ringkasan perubahan**: Belum diisi.', '**Untuk agen**: '])
      expect(said(16)[0]).toContain(words);
    for (const label of ['Untuk agen', 'Status', 'Isi']) expect(said(12)[0]).toContain(`- **${label}**: `);
    await at.run(
      at.submit(15, fill('nilai', { policy: 'lama-siram', value: '8 jam', source: '2024-02-01#tidak-ada' })),
    );
    expect(said(15)[0]).toContain('- **Sumber**: ');
    await at.run(at.submit(12, fill('aturan', { page, summary: 'x', answer: 'Panen.' })));
    expect(said(12)).toEqual([expect.stringContaining('**Pull request: #900.**')]);
    await at.run(at.submit(12, fill('aturan', { page, summary: 'x', answer: long })));
    expect(said(12)[0]).toContain('Sampai itu, pull request #900 tetap seperti sebelumnya.');
  });

  it.each([
    ['answer', 'Hubungi 081234567890.', '081234567890'],
    ['body', 'NIK 3201014507900001 milik Budi.', '3201014507900001'],
    ['summary', 'Lihat https://wa.me/6281234567890', 'wa.me'],
    ['queries', 'budi.santoso@gmail.com', 'budi.santoso'],
  ])('what points to a person, in %s: neither a file nor a comment has it', async (field, text, secret) => {
    await at.run(at.submit(12, fill('aturan', { page, summary: 'x', [field]: text })));
    const event = at.submit(12, fill('aturan', { page, summary: 'x', [field]: text }));
    expect(JSON.stringify(await at.propose(event))).not.toContain(secret);
    expect(JSON.stringify(written().map(({ body }) => body))).not.toContain(secret);
    expect(branch(12)).toBeUndefined();
    expect(said(12)[0]).toContain('Delete revision from history');
    await at.run(at.submit(14, note, { title: 'Hubungi 081234567890' }));
    expect(said(14)[0]).toContain('**Judul usulan**');
  });

  it('one that says what is written already', async () => {
    const same = fill('balasan', { id: 'air-habis', body: 'Mohon tunggu, {nama}. Airnya sedang habis.' });
    await at.run(at.submit(12, same));
    expect(said(12)[0]).toContain('Isinya sama dengan yang kini tertulis.');
    expect(branch(12)).toBeUndefined();
  });

  it('one that goes together with nothing that is open, or with somebody else’s', async () => {
    await at.run(at.submit(13, rule));
    expect(said(13)[0]).toContain('Usulan #12 tidak ada di antara usulan yang masih terbuka.');
    at.submit(12, note, { author: 'tamu' });
    await at.run(at.submit(13, rule));
    expect([...at.hub.branches.keys()]).toEqual(['main']);
  });
});

describe('what people type stays data:', () => {
  const hostile = [
    'a: b\n- c: {d: e}\n"quoted" \'single\' # no comment',
    '---\nstate: awaiting\n---',
    `$(touch /tmp/x) \`touch /tmp/y\` ; rm -rf . && \${{ github.token }}`,
    '::set-output name=x::y\n::add-mask::z\n%0A::error::x',
    '../../../.github/workflows/test.yml',
    'Baris\u2028lain\u0000 dan \u202Eterbalik',
  ];
  it.each(hostile)('%j', async (text) => {
    const line = text.replaceAll('\n', ' ');
    await at.run(
      at.submit(12, fill('catatan', { title: line.slice(0, 70), rules: `Pokok: ${line}`, body: text })),
    );
    const file = branch(12)?.get('content/calibrations/2024-06-01.md');
    if (file === undefined) return expect(said(12)[0]).toContain('**Belum bisa diajukan.**');
    const { content } = readContent([{ path: 'calibrations/2024-06-01.md', bytes: Buffer.from(file) }]);
    expect(content.notes[0]?.data.decisions).toMatchObject([
      { topic: 'Pokok', decision: line.trim(), kind: 'rule' },
    ]);
    expect([...(branch(12)?.keys() ?? [])].filter((each) => !at.hub.branches.get('main')?.has(each))).toEqual(
      ['content/calibrations/2024-06-01.md'],
    );
  });

  it('60,000 characters, with a comment that GitHub takes', async () => {
    const body = `## Kapan\n\n${'Panen pagi hari. '.repeat(3500)}`;
    await at.run(at.submit(12, fill('aturan', { page, summary: 'Panjang.', body })));
    expect(said(12)[0]).toContain('Pull request: #900');
    expect(said(12)[0]?.length).toBeLessThanOrEqual(65_536);
    expect(branch(12)?.get(path)).toContain(body.trim());
  });

  it('a page’s address leads nowhere else', async () => {
    for (const each of ['../x', 'kebun/../../x', '.github/x', 'kebun/panen/x', 'kebun']) {
      await at.run(
        at.submit(
          12,
          fill('aturan', { page: each, proposal: 'baru', title: 'X', summary: 'x', answer: 'x' }),
        ),
      );
      expect([...at.hub.branches.keys()]).toEqual(['main']);
      expect(said(12)[0]).toContain('- **Halaman**: ');
    }
  });
});

describe('the job with the token takes nothing but texts from the one with the packages:', () => {
  it.each(['.github/workflows/x.yml', 'content/../x', 'content/.git/x', '/content/x', 'content'])(
    'no file %s',
    async (path) => {
      const event = at.submit(12, note);
      const changes = await at.propose(event);
      const forged = changes.map((change) => ({ ...change, files: { [path]: 'x' } }));
      await expect(at.land(event, forged)).rejects.toThrow('Not a path of the content');
      expect(written()).toEqual([]);
    },
  );

  it('no other branch, and no comment elsewhere', async () => {
    at.submit(99, 'Lain.');
    const event = at.submit(12, note);
    const [change] = await at.propose(event);
    if (!change) throw new Error('No change.');
    await at.land(event, [{ ...change, root: 99 }]);
    expect(written()).toEqual([]);
    await at.land(event, [{ ...change, says: [...change.says, { number: 99, text: 'x' }] }]);
    expect(said(99)).toEqual([]);
    expect([...at.hub.branches.keys()]).toEqual(['main', 'usulan/12']);
  });
});

describe('an answer of GitHub', () => {
  it.each([
    [401, 'token'],
    [403, 'permission'],
    [404, 'not there'],
    [409, 'Run the job again'],
    [422, 'takes it for wrong'],
    [429, 'later'],
    [502, 'nothing is done twice'],
  ])('%i ends the job with what to do, and nothing is doubled', async (status, says) => {
    const event = at.submit(12, note);
    at.hub.befall = ({ method, path: each }) =>
      method === 'POST' && each.endsWith('/pulls') ? { status, body: { message: 'no' } } : undefined;
    await expect(at.run(event)).rejects.toThrow(says);
    at.hub.befall = () => undefined;
    await at.run(event);
    expect(at.hub.pulls).toHaveLength(1);
    expect(said(12)).toHaveLength(1);
  });
});

it('the file of a page keeps its frontmatter readable whatever is typed', async () => {
  await at.run(
    at.submit(12, fill('aturan', { page, summary: '- [ ] "x": #y', answer: "Panen 'pagi': 50% & lebih" })),
  );
  const [, frontmatter = ''] = branch(12)?.get(path)?.split('---\n') ?? [];
  expect(parse(frontmatter)).toMatchObject({
    answer: "Panen 'pagi': 50% & lebih",
    change: { summary: '- [ ] "x": #y' },
  });
});

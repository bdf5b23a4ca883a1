import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soundText } from '../../fixtures/overlay.ts';
import { runCommand } from '../run-command.ts';
import { type Announcing, startAnnouncing } from './announcing.ts';
import { first, landed, landedText } from './stories.ts';

let at: Announcing;
beforeAll(async () => {
  at = await startAnnouncing();
  await at.announce({}, '--send');
});
afterAll(() => at.stop());

/** All that is written anywhere. */
const written = () => [
  ...at.github.asked.filter(({ method }) => method !== 'GET'),
  ...at.telegram.asked,
  ...at.sheets.asked.filter(({ path }) => path.endsWith(':batchUpdate')),
];

describe('npm run announce', () => {
  it('only shows what it would do, message by message and row by row, without --send', async () => {
    const before = written().length;
    const { code, out, err } = await at.announce(landed);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      [
        'Tidak ada yang dikirim: untuk mengirim, tambahkan --send.',
        'Telegram: 1 pesan baru, 0 diubah.',
        `Kirim ${first}:`,
        ...landedText.split('\n').map((line) => `    ${line}`),
        'Google Sheet, Panduan CS: 1 baris baru, 0 diubah.',
        '    Baris baru: dapur/bumbu | Dapur | Bumbu | Pakai tiga siung. | 2024-05-30 | https://panduan.example/dapur/bumbu/ |  | Berlaku',
        'Google Sheet, Perubahan CS: 1 baris baru, 0 diubah.',
        `    Baris baru: ${first} | 2024-05-30 | Baru | Bumbu | Takaran bumbu. | 2024-05-30 | https://panduan.example/${first}/ | Tercatat`,
        '',
      ].join('\n'),
    );
    expect(written()).toHaveLength(before);
  });

  it.each<[what: string, env: Record<string, string>, files: Record<string, string>, why: string]>([
    ['without the site’s address', { GUIDE_SITE: '' }, {}, 'GUIDE_SITE belum diisi'],
    [
      'of a guide that is not published',
      {},
      { 'publishing.yaml': 'since: 2024-06-02\n' },
      'panduan belum terbit',
    ],
    [
      'of content with errors',
      {},
      {
        'guide/dapur/masak-nasi/2024-01-01.md': soundText('guide/dapur/masak-nasi/2024-01-01.md').replace(
          'answer',
          'anser',
        ),
      },
      'jalankan npm run check',
    ],
    [
      'of content with a leak',
      {},
      { 'guide/dapur/x/2024-05-01.md': `${landed[`guide/${first}.md`]} 0812-3456-7890` },
      'punya 1 kesalahan',
    ],
  ])('sends nothing %s', async (_, env, files, why) => {
    const before = { ...at.env };
    const asked = written().length;
    Object.assign(at.env, env);
    const sent = await at.announce({ ...landed, ...files }, '--send');
    const { code } = await at.announce({ ...landed, ...files });
    Object.assign(at.env, before);
    expect(sent).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(`Tidak ada yang dikirim: `),
    });
    expect(sent.err).toContain(why);
    expect([code, written().length]).toEqual([0, asked]);
  });

  it('says which settings a place lacks, and is red only where some are there', async () => {
    const env = { GUIDE_SITE: at.env.GUIDE_SITE ?? '', GUIDE_TODAY: '2024-06-01' };
    const run = (settings: Record<string, string>) =>
      runCommand('scripts/announce.ts', ['--content', 'tests/fixtures/sound'], {
        env: { ...env, ...settings },
      });
    const { code, out, err } = await run({});
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      'Telegram: belum diatur; isi TELEGRAM_BOT_TOKEN, TELEGRAM_CHAT, GITHUB_TOKEN, dan GITHUB_REPOSITORY.',
    );
    expect(out).toContain('Google Sheet: belum diatur; isi GUIDE_SHEET dan GOOGLE_APPLICATION_CREDENTIALS.');
    expect(await run({ TELEGRAM_CHAT: '@x', GITHUB_TOKEN: 'x', GITHUB_REPOSITORY: 'x/y' })).toMatchObject({
      code: 1,
      err: 'Telegram: belum diatur; isi TELEGRAM_BOT_TOKEN.\n',
    });
  });

  it('puts what is left on the workflow’s page', async () => {
    at.telegram.befall = () => ({ cut: 'after' });
    at.env.GITHUB_ACTIONS = 'true';
    const { out } = await at.announce(landed, '--send');
    expect(out).toContain(
      '::error title=Telegram%3A belum selesai::Telegram tidak menjawab: jalankan lagi nanti.%0ABelum pasti',
    );
  });

  it('explains itself, and exits 2 where it is used wrongly', async () => {
    const help = await at.announce({}, '--help');
    expect(help.code).toBe(0);
    for (const word of ['--send', '--arrived', '--most', 'GUIDE_SHEET', 'Kode keluar'])
      expect(help.out).toContain(word);
    expect(await at.announce({}, '--kirim')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Pilihan tidak dikenal'),
    });
    expect(await at.announce({}, '--content', 'tidak-ada')).toMatchObject({ code: 2 });
  });
});

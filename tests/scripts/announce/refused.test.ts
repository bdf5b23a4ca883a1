import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announceOnSheet } from '../../../scripts/announce/sheet.ts';
import { openChat, TelegramFailure } from '../../../scripts/announce/telegram.ts';
import { guideWith } from '../../fixtures/guide.ts';
import { refuse as refuseOnGitHub } from '../../stand-ins/github.ts';
import { refuse as refuseOnSheets } from '../../stand-ins/sheets.ts';
import type { Asked, Mishap } from '../../stand-ins/stand-in.ts';
import { refuse as refuseOnTelegram } from '../../stand-ins/telegram.ts';
import { type Announcing, startAnnouncing } from './announcing.ts';
import { corrected, correctedText, first, landed, landedText, site } from './stories.ts';

let at: Announcing;
beforeEach(async () => {
  at = await startAnnouncing();
  await at.announce({}, '--send');
});
afterEach(() => at.stop());

/** Announces, and requires that something is left, with one sentence about it and no secret in what is printed. */
async function announceInVain(files = landed): Promise<string> {
  const { code, out, err } = await at.announce(files, '--send');
  expect(code).toBe(1);
  for (const secret of [at.telegram.token, at.github.token, at.sheets.accessToken, 'kunci-sts', 'token-oidc'])
    expect(out + err).not.toContain(secret);
  return err;
}

describe('Telegram', () => {
  it.each<[status: number, description: string, advice: string]>([
    [401, 'Unauthorized', 'isi TELEGRAM_BOT_TOKEN dengan token dari @BotFather.'],
    [404, 'Not Found', 'isi TELEGRAM_BOT_TOKEN dengan token dari @BotFather.'],
    [403, 'Forbidden: bot was kicked from the channel chat', 'jadikan bot admin channel'],
    [400, 'Bad Request: not enough rights to send text messages to the chat', 'jadikan bot admin channel'],
    [400, 'Bad Request: need administrator rights in the channel chat', 'jadikan bot admin channel'],
    [400, 'Bad Request: group chat was upgraded to a supergroup chat', 'yang diawali -100.'],
    [400, 'Bad Request: chat not found', 'periksa TELEGRAM_CHAT'],
    [429, 'Too Many Requests: retry after 3600', 'jalankan lagi nanti.'],
  ])(
    'that answers %i %s is told so in a sentence, and the message waits for the next run',
    async (status, description, advice) => {
      at.telegram.befall = () =>
        refuseOnTelegram(status, description, status === 429 ? { retry_after: 3600 } : undefined);
      const err = await announceInVain();
      expect(err).toMatch(/^Telegram: Telegram menjawab .*\n$/);
      expect(err).toContain(`${status} ${description}`);
      expect(err).toContain(advice);
      expect([at.telegram.asked.length, at.stateOf(first)]).toEqual([1, undefined]);
      at.telegram.befall = () => undefined;
      expect(await at.announce(landed, '--send')).toMatchObject({ code: 0 });
      expect(at.telegram.texts).toEqual([landedText]);
    },
  );

  it('that doesn’t know the token or the chat is told so', async () => {
    at.env.TELEGRAM_BOT_TOKEN = '1:lain';
    expect(await announceInVain()).toContain('401 Unauthorized: isi TELEGRAM_BOT_TOKEN');
    at.env.TELEGRAM_BOT_TOKEN = 'bukan token';
    expect(await announceInVain()).toContain('404 Not Found: isi TELEGRAM_BOT_TOKEN');
    at.env.TELEGRAM_BOT_TOKEN = at.telegram.token;
    at.env.TELEGRAM_CHAT = '@lain';
    expect(await announceInVain()).toContain('chat not found: periksa TELEGRAM_CHAT');
  });

  it('that is out of reach got nothing, and nobody is asked', async () => {
    at.telegram.stop();
    expect(await announceInVain()).toBe('Telegram: Telegram tidak menjawab: jalankan lagi nanti.\n');
    expect(at.stateOf(first)).toBeUndefined();
  });

  it('that refuses an edit is asked again by the next run', async () => {
    await at.announce(landed, '--send');
    at.telegram.befall = () => refuseOnTelegram(403, 'Forbidden: bot was kicked from the channel chat');
    await announceInVain(corrected);
    at.telegram.befall = () => undefined;
    await at.announce(corrected, '--send');
    expect(at.telegram.texts).toEqual([correctedText]);
  });

  it('that asks to wait is given the time', async () => {
    at.telegram.befall = (_, index) =>
      index < 2 ? refuseOnTelegram(429, 'Too Many Requests', { retry_after: 0.05 }) : undefined;
    expect(await at.announce(landed, '--send')).toMatchObject({ code: 0 });
    expect(at.telegram.texts).toEqual([landedText]);
  });

  it('is asked no more often than three times again, and not where it asks for too long', async () => {
    const wait = (seconds: number) => () =>
      refuseOnTelegram(429, 'Too Many Requests', { retry_after: seconds });
    const chat = openChat(at.env, 1, 0.1);
    at.telegram.befall = wait(0.01);
    await expect(chat.send('x')).rejects.toMatchObject({ isRefused: true });
    expect(at.telegram.asked).toHaveLength(1 + 3);
    at.telegram.befall = wait(0.2);
    await expect(chat.send('x')).rejects.toMatchObject({ isRefused: true });
    expect(at.telegram.asked).toHaveLength(4 + 1);
  });

  const unanswered: [string, Mishap][] = [
    ['breaks off before it took it', { cut: 'before' }],
    ['breaks off after it took it', { cut: 'after' }],
    ['never answers', 'never'],
    ['answers 500', refuseOnTelegram(500, 'Internal Server Error')],
    ['answers 502', refuseOnTelegram(502, 'Bad Gateway')],
    ['answers with something else', { status: 502, body: '<html>' }],
  ];
  it.each(unanswered)('that %s is never sent the same message again', async (_, mishap) => {
    at.telegram.befall = () => mishap;
    const sending = openChat(at.env, 0.3).send('x');
    await expect(sending).rejects.toThrow(TelegramFailure);
    await expect(sending).rejects.toMatchObject({ isRefused: false });
    expect(at.telegram.asked).toHaveLength(1);
  });

  it('that fails to edit for a moment is asked again', async () => {
    await at.announce(landed, '--send');
    at.telegram.befall = (_, index) =>
      index === 1 ? refuseOnTelegram(500, 'Internal Server Error') : undefined;
    expect(await at.announce(corrected, '--send')).toMatchObject({ code: 0 });
    expect(at.telegram.texts).toEqual([correctedText]);
  });
});

describe('GitHub', () => {
  it.each<[status: number, advice: string]>([
    [401, 'GITHUB_TOKEN harus berlaku'],
    [403, 'berizin “contents: write”'],
    [404, 'di GITHUB_REPOSITORY'],
    [409, 'sedang ditulis proses lain'],
    [422, 'sedang ditulis proses lain'],
    [429, 'jalankan lagi nanti.'],
    [500, 'jalankan lagi nanti.'],
  ])('that answers %i to the first writing gets a sentence, and nothing is sent', async (status, advice) => {
    at.github.befall = ({ method }) => (method === 'PUT' ? refuseOnGitHub(status, 'No') : undefined);
    expect(await announceInVain()).toMatch(new RegExp(`^Telegram: GitHub menjawab ${status}: .*${advice}`));
    expect(at.telegram.asked).toEqual([]);
  });

  it.each<[string, Mishap]>([
    ['breaks off', { cut: 'before' }],
    ['answers 500', refuseOnGitHub(500, 'No')],
    ['answers 401', refuseOnGitHub(401, 'Bad credentials')],
  ])('that %s when it is read: nothing counts as the first run', async (_, mishap) => {
    at.github.befall = () => mishap;
    expect(await announceInVain()).toMatch(/^Telegram: GitHub (?:menjawab \d+|tidak menjawab): /);
    expect(at.github.asked.slice(-1)).toMatchObject([{ method: 'GET' }]);
  });

  it('is not asked without a token, and one that is no header isn’t printed', async () => {
    at.env.GITHUB_TOKEN = `${at.github.token}\n${at.github.token}`;
    expect(await announceInVain()).toBe('Telegram: GitHub tidak menjawab: jalankan lagi nanti.\n');
    at.env.GITHUB_TOKEN = '';
    expect(await announceInVain()).toBe('Telegram: belum diatur; isi GITHUB_TOKEN.\n');
  });
});

describe('Google Sheets', () => {
  it.each<[code: number, status: string, message: string, advice: string]>([
    [400, 'INVALID_ARGUMENT', 'Bad', 'periksa kredensial di GOOGLE_APPLICATION_CREDENTIALS, lalu'],
    [401, 'UNAUTHENTICATED', 'Bad', 'periksa kredensial di GOOGLE_APPLICATION_CREDENTIALS, lalu'],
    [
      403,
      'PERMISSION_DENIED',
      'The caller does not have permission',
      'bagikan sheet ke akun layanannya, sebagai editor. (panduan@toko.iam.gserviceaccount.com)',
    ],
    [
      404,
      'NOT_FOUND',
      'Requested entity was not found.',
      'isi GUIDE_SHEET dengan bagian alamat sheet di antara /d/ dan /edit.',
    ],
    [429, 'RESOURCE_EXHAUSTED', 'Quota exceeded', 'jalankan lagi nanti.'],
    [503, 'UNAVAILABLE', 'Unavailable', 'jalankan lagi nanti.'],
  ])(
    'that answer %i %s to the writing get a sentence, and the channel is told all the same',
    async (code, status, message, advice) => {
      at.sheets.befall = ({ method, path }) =>
        method === 'POST' && path.startsWith('/v4/') ? refuseOnSheets(code, status, message) : undefined;
      expect(await announceInVain()).toContain(
        `Google Sheet: Google Sheets menjawab ${code} ${message}: ${advice}`,
      );
      expect(at.telegram.texts).toEqual([landedText]);
      at.sheets.befall = () => undefined;
      expect(await at.announce(landed, '--send')).toMatchObject({ code: 0 });
      expect(at.sheets.rowsOf('Panduan CS').map(([key]) => key)).toContain('dapur/bumbu');
    },
  );

  it('whose address or credentials are wrong get a sentence', async () => {
    at.env.GUIDE_SHEET = 'lain';
    expect(await announceInVain()).toContain('404 Requested entity was not found.: isi GUIDE_SHEET');
    for (const [path, text] of Object.entries({ 'tidak-ada.json': '', 'rusak.json': 'token-oidc {' })) {
      at.env.GOOGLE_APPLICATION_CREDENTIALS = join(at.folder, path);
      if (text) writeFileSync(join(at.folder, path), text);
      expect(await announceInVain()).toContain('Google Sheets tidak menjawab: periksa kredensial');
    }
  });

  it('whose credentials are refused get a sentence', async () => {
    at.sheets.befall = ({ path }) =>
      path === '/sts'
        ? { status: 400, body: { error: 'invalid_grant', error_description: 'Expired.' } }
        : undefined;
    expect(await announceInVain()).toContain('periksa kredensial di GOOGLE_APPLICATION_CREDENTIALS, lalu');
  });

  it('that were cut after they wrote aren’t written to again', async () => {
    const isWriting = ({ path }: Asked) => path.endsWith(':batchUpdate');
    at.sheets.befall = (asked) => (isWriting(asked) ? { cut: 'after' } : undefined);
    await announceInVain();
    at.sheets.befall = () => undefined;
    await at.announce(landed, '--send');
    expect(at.sheets.asked.filter(isWriting)).toHaveLength(2);
    expect(at.sheets.rowsOf('Panduan CS').filter(([key]) => key === 'dapur/bumbu')).toHaveLength(1);
  });

  it('that never answer are given up', async () => {
    for (const [name, value] of Object.entries(at.env)) vi.stubEnv(name, value);
    at.sheets.befall = ({ path }) => (path.startsWith('/v4/') ? 'never' : undefined);
    await expect(announceOnSheet(guideWith(), site, true, 50)).rejects.toThrow(
      'Google Sheets tidak menjawab: ',
    );
    vi.unstubAllEnvs();
  });
});

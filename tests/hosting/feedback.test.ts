import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { HttpAnswer } from '../../scripts/hosting/verify/check.ts';
import { pathTricks } from '../../scripts/hosting/verify/stranger-checks.ts';
import {
  feedbackRoot,
  type Press,
  pressAddress,
  userHeader,
  whoAddress,
} from '../../src/domain/feedback/address.ts';
import { ask } from './ask.ts';
import { fromScript } from './from-script.ts';
import { type LoginService, session, sessionOf, startLoginService } from './login-service.ts';
import { type Login, oddUser, password, type RunningNginx, startSites } from './nginx-server.ts';

const sari = 'sari@toko.example';
const letIn: Record<Login, Record<string, string>> = {
  basic: password,
  'oauth2-proxy': { cookie: sessionOf(sari, 'sari') },
};
const day = '2026-11-26';
const read: Press = { kind: 'baca', version: 'pengiriman/bukti-pod@2023-11-01.koreksi-2026-12-02', day };
const vote: Press = {
  kind: 'menjawab',
  version: 'akun/whitelist@awal',
  answer: 'tidak',
  day,
  nonce: '0123456789abcdef',
};
const gap: Press = {
  kind: 'tidak-ketemu',
  words: 'si "A" \\ kata\nkedua {"kind":"baca"}',
  day,
  nonce: 'fedcba9876543210',
};
const presses = [read, vote, gap];

let loginService: LoginService;
const nginx: Record<string, RunningNginx> = {};
const portOf = (name: string) => nginx[name]?.port ?? 0;
const start = (login: Login, address?: string) =>
  startSites([{ login, home: inject('home'), hears: true, ...(address && { loginService: address }) }]);

beforeAll(async () => {
  loginService = await startLoginService();
  nginx.basic = await start('basic');
  nginx['oauth2-proxy'] = await start('oauth2-proxy', loginService.address);
  nginx['a login service that is down'] = await start('oauth2-proxy');
});
afterAll(async () => {
  for (const each of Object.values(nginx)) await each.stop();
  loginService.stop();
});

/** How many lines of each log were read so far. */
const seen = new Map<string, number>();
function skipLines(name: string): string[] {
  const lines = readFileSync(nginx[name]?.feedback ?? '', 'utf8').split('\n');
  const from = seen.get(name) ?? 0;
  seen.set(name, lines.length - 1);
  return lines.slice(from, -1);
}
beforeEach(() => Object.keys(nginx).forEach(skipLines));

/** The lines of the log in this test since the last call, parsed. nginx writes a line after it sent the answer. */
async function newLines(name: string): Promise<unknown[]> {
  await wait(50);
  return skipLines(name).map((line) => JSON.parse(line));
}

/** What no answer below the root may be without, with the login's name only where it is 200. */
function expectPrivate({ status, headers }: HttpAnswer, user: string | undefined): void {
  expect([status, headers['cache-control']]).toEqual([status, 'private, no-store']);
  expect([status, headers[userHeader.toLowerCase()]]).toEqual([status, status === 200 ? user : undefined]);
  expect(headers['content-security-policy']).toBeDefined();
}

describe.each(['basic', 'oauth2-proxy'] as const)('what a reader tells a host with %s', (login) => {
  const user = login === 'basic' ? 'agen' : sari;
  const send = (path: string, headers: Record<string, string | string[]> = {}, method = 'GET') =>
    ask(portOf(login), path, { ...fromScript, ...letIn[login], ...headers }, method);

  it('is a line of what it says, with the user only of what was read', async () => {
    for (const press of presses) {
      const answer = await send(pressAddress(press));
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/gif']);
      expectPrivate(answer, user);
    }
    const words = encodeURIComponent(gap.words);
    expect(await newLines(login)).toEqual([{ ...read, user }, vote, { ...gap, words }]);
  });

  it('is in no other log, whatever becomes of it', async () => {
    const addresses = presses.map(pressAddress);
    for (const path of [...addresses, `${feedbackRoot}lain.br`, whoAddress]) {
      await send(path);
      await send(path, {}, 'POST');
      await send(path, { 'sec-fetch-site': 'cross-site' });
      await ask(portOf(login), path, fromScript);
      await ask(portOf(login), path, { 'sec-fetch-mode': 'navigate' });
      await ask(portOf('a login service that is down'), path, { ...fromScript, ...letIn[login] });
    }
    await newLines(login);
    for (const each of [nginx[login], nginx['a login service that is down']]) {
      expect(each?.accessLog()).not.toContain('umpan-balik');
      expect(each?.errorLog()).not.toContain('umpan-balik');
    }
  });

  it('is told by the header who is logged in, without a line', async () => {
    const answer = await send(whoAddress);
    expect(answer.status).toBe(200);
    expectPrivate(answer, user);
    expect((await send('/')).headers[userHeader.toLowerCase()]).toBeUndefined();
    expect(await newLines(login)).toEqual([]);
  });

  it('counts for nobody without a login', async () => {
    for (const press of [...presses.map(pressAddress), whoAddress]) {
      for (const headers of [fromScript, { ...fromScript, authorization: 'Basic YWdlbjpzYWxhaA==' }]) {
        const answer = await ask(portOf(login), press, headers);
        expect(answer.status).toBe(401);
        expectPrivate(answer, undefined);
      }
      const down = await ask(portOf('a login service that is down'), press, {
        ...fromScript,
        ...letIn[login],
      });
      expect(down.status).toBe(500);
      expectPrivate(down, undefined);
    }
    expect(await newLines(login)).toEqual([]);
    expect(await newLines('a login service that is down')).toEqual([]);
  });

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': [] },
    { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-mode': [] },
    { 'sec-fetch-dest': [] },
    { 'sec-purpose': 'prefetch' },
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
  ])('counts for nothing with %j', async (headers: Record<string, string | string[]>) => {
    for (const press of presses) {
      const answer = await send(pressAddress(press), headers);
      expect(answer.status).toBe(headers['sec-fetch-site'] === 'cross-site' ? 403 : 200);
      expectPrivate(answer, user);
    }
    expect(await newLines(login)).toEqual([]);
  });

  it('is refused by another method', async () => {
    for (const method of ['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])
      for (const path of [...presses.map(pressAddress), whoAddress]) {
        const answer = await send(path, {}, method);
        expect([method, answer.status]).toEqual([method, 405]);
        expectPrivate(answer, user);
      }
    expect(await newLines(login)).toEqual([]);
  });

  it.each([
    feedbackRoot,
    `${feedbackRoot}baca`,
    `${feedbackRoot}baca/akun/whitelist@awal`,
    `${feedbackRoot}baca/akun/whitelist@awal/${day}/`,
    `${feedbackRoot}baca/akun/whitelist@awal/${day}%0A`,
    `${feedbackRoot}baca/akun/whitelist@awal/${day}%0D%0A{}`,
    `${feedbackRoot}baca/akun/whitelist@Awal/${day}`,
    `${feedbackRoot}baca/akun/white%22list@awal/${day}`,
    `${feedbackRoot}baca/akun@awal/${day}`,
    `${feedbackRoot}baca/a/b/c@awal/${day}`,
    `${feedbackRoot}baca/akun/whitelist@awal.koreksi-kemarin/${day}`,
    `${feedbackRoot}menjawab/akun/whitelist@awal/ya/${day}`,
    `${feedbackRoot}menjawab/akun/whitelist@awal/mungkin/${day}/0123456789abcdef`,
    `${feedbackRoot}menjawab/akun/whitelist@awal/ya/${day}/0123456789ABCDEF`,
    `${feedbackRoot}tidak-ketemu/${day}/0123456789abcde?kata`,
    `${feedbackRoot}lain/x.br`,
    `${feedbackRoot}.git`,
    `${feedbackRoot}index.html`,
  ])('is nothing at %s', async (path) => {
    const answer = await send(path);
    expect(answer.status).toBe(404);
    expectPrivate(answer, user);
    expect(await newLines(login)).toEqual([]);
  });

  it('is no gap without words, with too many, or with what a browser would have encoded', async () => {
    const [address] = pressAddress(gap).split('?');
    for (const query of ['', '?', '?a+b', '?"', '?a"b', "?a=1&b='", `?${'a'.repeat(2401)}`, '?%0', '?%0a'])
      await send(`${address}${query}`);
    expect(await newLines(login)).toEqual([]);
  });

  it('counts only at the address as it is written', async () => {
    for (const address of [read, vote].map(pressAddress)) {
      const tricks = pathTricks(address).filter((path) => !path.startsWith('http://'));
      for (const path of tricks) await send(path).catch(() => undefined);
    }
    expect(await newLines(login)).toEqual([]);
  });

  it('is of the user of the login, whatever the browser says of itself', async () => {
    const forged = {
      'x-auth-request-email': 'lain@toko.example',
      'x-auth-request-user': 'lain',
      'x-forwarded-user': 'lain',
      'x-forwarded-email': 'lain@toko.example',
      'remote-user': 'lain',
      [userHeader]: 'lain',
    };
    expectPrivate(await send(pressAddress(read), forged), user);
    expect(await newLines(login)).toEqual([{ ...read, user }]);
  });
});

it.each([
  ['basic', { authorization: `Basic ${Buffer.from(oddUser).toString('base64')}` }, 'si "A\\B"'],
  ['oauth2-proxy', { cookie: sessionOf('"a\\b","day":"x"@toko.example') }, '"a\\b","day":"x"@toko.example'],
  ['oauth2-proxy', { cookie: sessionOf('', 'sari') }, 'sari'],
] as const)('with %s a name stays one value, %#', async (login, headers, user) => {
  const answer = await ask(portOf(login), pressAddress(read), { ...fromScript, ...headers });
  expectPrivate(answer, user);
  expect(await newLines(login)).toEqual([{ ...read, user }]);
});

it('what was read by a login without a name is not logged, and what has no name is', async () => {
  for (const press of presses)
    await ask(portOf('oauth2-proxy'), pressAddress(press), { ...fromScript, cookie: session });
  expect(await newLines('oauth2-proxy')).toMatchObject([{ kind: 'menjawab' }, { kind: 'tidak-ketemu' }]);
});

it('without --feedback there is no such address', async () => {
  const site = await startSites([{ login: 'basic', home: inject('home') }]);
  const answer = await ask(site.port, pressAddress(read), { ...fromScript, ...password });
  await site.stop();
  expect([answer.status, answer.headers[userHeader.toLowerCase()]]).toEqual([404, undefined]);
});

import { renameSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Ask, makeAsk } from '../../scripts/hosting/verify/check.ts';
import { readLines } from '../../scripts/report/log.ts';
import { makeReport } from '../../scripts/report/make-report.ts';
import { tallyLogs } from '../../scripts/report/tally.ts';
import { HOST } from '../../scripts/setup/port.ts';
import { seededRandom } from '../../src/domain/class/seeded-random.ts';
import { type PageVersion, pressAddress } from '../../src/domain/feedback/address.ts';
import { guideWith, revisionFile } from '../fixtures/guide.ts';
import { nonceOf } from '../scripts/report/log-lines.ts';
import { fromScript } from './from-script.ts';
import { type LoginService, sessionOf, startLoginService } from './login-service.ts';
import { type RunningNginx, startSites } from './nginx-server.ts';

const named = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}-${index}@toko.example`);
const [agents, victims] = [named('Agen', 1000), named('Korban', 50)];
const day = '2024-05-01';
const pages = Array.from({ length: 20 }, (_, index) => `kebun/perubahan-${index}`);
const versions = pages.map((page): PageVersion => `${page}@2024-04-01`);
const changed = { kind: 'changed', summary: 'Diubah.' };
const guide = guideWith(
  Object.fromEntries(pages.map((page) => [`guide/${page}/2024-04-01.md`, revisionFile({ change: changed })])),
);

let loginService: LoginService;
let nginx: RunningNginx;
beforeAll(async () => {
  loginService = await startLoginService();
  nginx = await startSites([
    { login: 'oauth2-proxy', home: inject('home'), hears: true, loginService: loginService.address },
  ]);
  ask = makeAsk(new URL(`http://${HOST}:${nginx.port}`), undefined, 100);
});
afterAll(async () => {
  await nginx.stop();
  loginService.stop();
});

let ask: Ask;
const send = async (path: string, headers: Record<string, string>) =>
  (await ask(path, { ...fromScript, ...headers })).status;

/** Asks, and hangs up at some moment before the answer is read. */
function hangUp(path: string, headers: Record<string, string>, after: number): Promise<void> {
  return new Promise((resolve) => {
    const asked = request({ host: HOST, port: nginx.port, path, headers: { ...fromScript, ...headers } });
    asked.on('error', () => undefined).on('close', resolve);
    asked.end();
    setTimeout(() => asked.destroy(), after);
  });
}

it('of 20,000 acknowledgements while the log is rotated none is lost, doubled, forged or without a login', async () => {
  const random = seededRandom(22);
  const wrong: string[] = [];
  const expectStatus = async (expected: number, path: string, headers: Record<string, string>) => {
    const status = await send(path, headers);
    if (status !== expected) wrong.push(`${path}: ${status} instead of ${expected}`);
  };
  const work = agents.flatMap((user) =>
    versions.map((version, at) => async () => {
      const path = pressAddress({ kind: 'baca', version, day });
      const cookie = { cookie: sessionOf(user) };
      const chance = random();
      // A browser that gets no answer keeps the press and sends it again.
      if (chance < 0.05) await hangUp(path, cookie, Math.floor(random() * 8));
      await expectStatus(200, path, cookie);
      if (chance > 0.9) await expectStatus(200, path, cookie);
      if (at === 0) {
        const vote = { version, answer: 'tidak', day, nonce: nonceOf(agents.indexOf(user)) } as const;
        for (let times = 0; times < 2; times++)
          await expectStatus(200, pressAddress({ kind: 'menjawab', ...vote }), cookie);
      }
    }),
  );
  const forged = victims.flatMap((user) =>
    versions.map((version) => async () => {
      const path = pressAddress({ kind: 'baca', version, day });
      const cookie = { cookie: sessionOf(user) };
      await expectStatus(401, path, { 'x-auth-request-email': user, 'x-forwarded-user': user });
      await expectStatus(403, path, { ...cookie, 'sec-fetch-site': 'cross-site' });
      await expectStatus(200, path, { ...cookie, 'sec-fetch-site': 'same-site' });
      await expectStatus(200, path, { ...cookie, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' });
      await expectStatus(200, path, { ...cookie, 'sec-purpose': 'prefetch;prerender' });
    }),
  );
  const all = [...work, ...forged].map((run) => ({ run, at: random() })).sort((a, b) => a.at - b.at);
  const rotated = `${nginx.feedback}.1`;
  const rotate = async () => {
    renameSync(nginx.feedback, rotated);
    await wait(20);
    nginx.reopenLogs();
  };
  all.splice(all.length / 2, 0, { run: rotate, at: 0 });
  const worker = async () => {
    for (let next = all.pop(); next; next = all.pop()) await next.run();
  };
  await Promise.all(Array.from({ length: 100 }, worker));
  await wait(200);
  expect(wrong).toEqual([]);

  const logs = [rotated, nginx.feedback].map(readLines);
  const tally = tallyLogs(
    guide,
    logs.map((lines, index) => [`${index}`, lines]),
  );
  const report = makeReport(guide, tally, [...agents, ...victims]);
  expect(tally.refused).toEqual([]);
  const ofAll = { read: agents.length, of: agents.length + victims.length, missing: victims };
  expect(report.receipts.filter(({ version }) => version.startsWith('kebun/perubahan-'))).toEqual(
    versions.toSorted().map((version) => ({ version, ...ofAll })),
  );
  expect([...tally.readers.values()].map(({ size }) => size)).toEqual(versions.map(() => agents.length));
  expect(report.votes).toEqual([{ version: versions[0], yes: 0, no: agents.length }]);
  // Both logs were written, and repeated requests were there to be counted once.
  for (const lines of logs) expect(lines.length).toBeGreaterThan(5000);
  expect(logs.flat().length).toBeGreaterThan(23_000);
});

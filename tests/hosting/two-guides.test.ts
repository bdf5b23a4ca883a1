import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ask } from './ask.ts';
import { type LoginService, session, startLoginService } from './login-service.ts';
import { password, type RunningNginx, startSites } from './nginx-server.ts';

let nginx: RunningNginx;
let loginService: LoginService;
const company = { host: 'panduan.example' };
const team = { host: 'latihan.panduan.example' };

beforeAll(async () => {
  loginService = await startLoginService();
  nginx = await startSites([
    {
      login: 'oauth2-proxy',
      hears: true,
      home: inject('home'),
      serverName: company.host,
      loginService: loginService.address,
    },
    { login: 'basic', hears: true, home: inject('home'), serverName: team.host },
  ]);
});
afterAll(async () => {
  await nginx.stop();
  loginService.stop();
});

it.each(['/', '/layanan/eskalasi.md', '/llms.txt', '/api/guide.json'])(
  'two guides on one nginx each have their own login for %s',
  async (path) => {
    const status = async (headers: Record<string, string>) => (await ask(nginx.port, path, headers)).status;
    const cookie = { cookie: session };
    expect(await status({ ...company, ...cookie })).toBe(200);
    expect(await status({ ...company, ...password })).toBe(401);
    expect(await status({ ...team, ...password })).toBe(200);
    expect(await status({ ...team, ...cookie })).toBe(401);
  },
);

it('http answers the proof of the name that certbot puts there, and leads everything else to https', async () => {
  const site = { login: 'basic', home: inject('home'), serverName: company.host, https: true } as const;
  const { portHttp, certificate, stop } = await startSites([site]);
  const proof = '/.well-known/acme-challenge/bukti';
  mkdirSync(dirname(join(dirname(certificate), proof)), { recursive: true });
  writeFileSync(join(dirname(certificate), proof), 'bukti');
  expect((await ask(portHttp, proof, company)).body.toString()).toBe('bukti');
  const { status, headers } = await ask(portHttp, '/cari/?q=x', company);
  expect([status, headers.location]).toEqual([301, 'https://panduan.example/cari/?q=x']);
  expect((await ask(portHttp, '/.well-known/acme-challenge/../../key.pem', company)).status).not.toBe(200);
  await stop();
});

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { publishBuild, rollBack } from '../../scripts/hosting/publishing.ts';
import { findCurrent } from '../../scripts/hosting/release.ts';
import { ask } from './ask.ts';
import { addressOf } from './dist-files.ts';
import { type LaterBuilds, makeLaterBuilds } from './later-builds.ts';
import { password, type RunningNginx, startNginx } from './nginx-server.ts';
import { bundlesIn, startReaders } from './readers.ts';

const folder = mkdtempSync(join(tmpdir(), 'panduan-home-'));
const home = join(folder, 'home');
let nginx: RunningNginx;
let builds: LaterBuilds;

beforeAll(async () => {
  cpSync(inject('home'), home, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  nginx = await startNginx('basic', home);
  builds = makeLaterBuilds();
});
afterAll(async () => {
  await nginx.stop();
  builds.remove();
  rmSync(folder, { recursive: true, force: true });
});

const pageAddress = (file: string) => addressOf(file).replace(/index\.html$/, '');

/** The bundles of a page that an agent opened just now; undefined for one that can't be had any more. */
async function openTab(file: string): Promise<string[]> {
  return bundlesIn((await ask(nginx.port, pageAddress(file), password)).body.toString());
}

it('eight publishes and a rollback under load lose no request and no file of an open page', async () => {
  const [page = ''] = builds.pages;
  const tabs = await openTab(page);
  const readers = startReaders(
    nginx.port,
    [...builds.pages, 'index.html', 'cari/index.html'].map(pageAddress),
  );
  // Only the last few are kept by number: what an open tab needs is kept for the time it may be open.
  const retention = { keep: 3, keepHours: 24 };
  for (let number = 0; number < 8; number++) {
    await readers.openMore(20);
    await publishBuild(builds.next(), home, retention, new Date());
    tabs.push(...(await openTab(page)));
  }
  await readers.openMore(20);
  const before = await findCurrent(home);
  await rollBack(home, undefined, new Date());
  await readers.openMore(20);
  expect(await readers.stop()).toEqual([]);
  expect(readers.opened()).toBeGreaterThan(160);
  expect(await findCurrent(home)).not.toBe(before);

  const scripts = new Set(tabs);
  expect([...scripts].filter((name) => name.includes('.build'))).toHaveLength(8);
  for (const name of scripts)
    expect([name, (await ask(nginx.port, name, password)).status]).toEqual([name, 200]);
});

it('a changed page of the same size, published within the same second, is never taken for the old one', async () => {
  const [page = ''] = builds.pages;
  const now = new Date();
  await publishBuild(builds.next(), home, { keep: 3, keepHours: 24 }, now);
  const first = await ask(nginx.port, pageAddress(page), password);
  await publishBuild(builds.next(), home, { keep: 3, keepHours: 24 }, now);
  const since = { 'if-none-match': first.headers.etag, 'if-modified-since': first.headers['last-modified'] };
  const second = await ask(nginx.port, pageAddress(page), { ...password, ...since });
  expect([second.status, second.body.length]).toEqual([200, first.body.length]);
  expect(second.body.equals(first.body)).toBe(false);
});

it('a page that a publish left as it was is still answered 304', async () => {
  const first = await ask(nginx.port, '/glosarium/', { ...password, 'accept-encoding': 'br' });
  await publishBuild(builds.next(), home, { keep: 3, keepHours: 24 }, new Date());
  const again = { ...password, 'accept-encoding': 'br', 'if-none-match': first.headers.etag };
  expect((await ask(nginx.port, '/glosarium/', again)).status).toBe(304);
});

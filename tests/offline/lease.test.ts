import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteAll, leaseCache } from '../../src/offline/cache-names.ts';
import { isCurrent } from '../../src/offline/lease.ts';
import type { LeaseTerms } from '../../src/offline/manifest.ts';
import { type FakeCaches, fromNetwork, installCaches, leaseTerms } from './fake-caches.ts';
import { type FakeSite, type FakeWorker, installSite, manifestOf, startWorker } from './fake-worker.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.parse('2026-11-23T03:00:00Z');
const offline = () => undefined;

let all: FakeCaches;
let site: FakeSite;
let online: FakeSite['answer'];
beforeEach(async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  all = installCaches();
  site = installSite();
  online = site.answer;
  const worker = await wake();
  await worker.install();
  await worker.activate();
  await worker.ask('hold');
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

/** The worker of the site, woken up so many milliseconds after the copy was made. */
async function wake(after = 0, terms: Partial<LeaseTerms> = {}): Promise<FakeWorker> {
  vi.setSystemTime(start + after);
  return startWorker({ ...(await manifestOf(site)), lease: { ...leaseTerms, ...terms } });
}
const isDeleted = () => [...all.keys()].every((name) => name === leaseCache);
const lease = async () => all.get(leaseCache)?.get('/luring/masa-simpan')?.clone().json();

describe('a lease', () => {
  const instant = fc.integer({ min: 0, max: 4 * 10 ** 12 });
  const days = fc.integer({ min: 1, max: 9999 });

  it('is valid for its days after the last answer, and never where a wrong clock put that ahead by over a day', () => {
    fc.assert(
      fc.property(instant, instant, days, (answeredAt, now, days) => {
        const isOver = now - answeredAt > days * day || answeredAt - now > day;
        expect(isCurrent(answeredAt, days, now)).toBe(!isOver);
      }),
    );
  });
});

describe('the copy', () => {
  it('is read without network until the last moment of its lease', async () => {
    site.answer = offline;
    const answer = await (await wake(14 * day)).open('/akun/a/');
    expect(await answer.text()).toContain('Akun');
  });

  it.each<[string, (worker: FakeWorker) => Promise<unknown>]>([
    ['opens a page', (worker) => worker.open('/akun/a/')],
    ['opens a page that it doesn’t have', (worker) => worker.open('/akun/b/')],
    ['loads a file', (worker) => worker.load('/_astro/page.js').catch(() => {})],
    ['loads what changes', (worker) => worker.load('/api/build.json').catch(() => {})],
    ['asks for all', (worker) => worker.ask('hold')],
    ['asks whether it may go on', (worker) => worker.ask('lease')],
    ['is taken over', (worker) => worker.activate()],
  ])('deletes itself after that, without network too, when a tab %s', async (_, act) => {
    site.answer = offline;
    await act(await wake(14 * day + 1));
    expect(isDeleted()).toBe(true);
  });

  it('that deleted itself leaves a page that says why and what to do, and nothing else', async () => {
    site.answer = offline;
    const worker = await wake(14 * day + 1);
    for (const path of ['/', '/akun/a/', '/tidak/ada/']) {
      const answer = await worker.open(path);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await answer.text()).toMatch(/paling lama 14 hari.*masuk lagi/s);
    }
    await expect(worker.load('/_astro/page.js')).rejects.toThrow('Failed to fetch');
    expect(await worker.ask('lease')).toBeUndefined();
  });

  it('that can’t be deleted is not read either', async () => {
    site.answer = offline;
    const worker = await wake(15 * day);
    vi.spyOn(caches, 'delete').mockRejectedValue(new DOMException('Internal error', 'UnknownError'));
    await expect(worker.open('/akun/a/')).rejects.toThrow('Failed to fetch');
    expect(isDeleted()).toBe(false);
  });

  it('that deleted itself gives way to a server that answers', async () => {
    const worker = await wake(15 * day);
    expect(await (await worker.open('/akun/a/')).text()).toContain('Akun');
    expect(isDeleted()).toBe(true);
  });

  it('comes back whole once the host answers with a login', async () => {
    await (await wake(15 * day)).open('/');
    await (await wake(15 * day)).ask('hold');
    site.answer = offline;
    expect(await (await (await wake(20 * day)).open('/akun/a/')).text()).toContain('Akun');
  });

  it('lasts longer with each answer of the host, which is asked at most once an hour', async () => {
    site.asked = [];
    for (let minute = 0; minute < 119; minute += 17) {
      const worker = await wake(minute * 60_000);
      await worker.open('/');
      await worker.ask('hold');
      expect(await worker.ask('lease')).toBeDefined();
    }
    expect(site.asked.filter((path) => path === '/api/build.json')).toHaveLength(1);
    expect(await lease()).toEqual({ version: 1, answeredAt: start + 68 * 60_000 });
    await (await wake(10 * day)).ask('hold');
    site.answer = offline;
    expect((await (await wake(24 * day)).open('/akun/a/')).status).toBe(200);
    expect((await (await wake(24 * day + 1)).open('/akun/a/')).status).toBe(503);
  });

  it.each<[string, FakeSite['answer']]>([
    [
      'a login that is led to',
      () => fromNetwork('/api/build.json', '', { status: 0, type: 'opaqueredirect' }),
    ],
    [
      'a login in place of the file',
      (path) => fromNetwork(path, 'Masuk', { headers: new Headers({ 'content-type': 'text/html' }) }),
    ],
    ['a refusal', (path) => fromNetwork(path, '{}', { status: 401 })],
    ['a missing file', (path) => fromNetwork(path, '{}', { status: 404 })],
    ['a failing server', (path) => fromNetwork(path, '{}', { status: 502 })],
    ['no network', offline],
    // The browser's own cache gives pages and hashed files without asking anybody.
    ['any page', (path) => (path === '/api/build.json' ? undefined : online(path))],
  ])('doesn’t last longer by %s', async (_, answer) => {
    site.answer = answer;
    const worker = await wake(10 * day);
    await worker.open('/');
    await worker.ask('hold');
    await worker.ask('lease');
    expect((await lease()).answeredAt).toBe(start);
  });

  it('that was answered by a clock far ahead ends once that is right again', async () => {
    await (await wake(400 * day)).ask('hold');
    site.answer = offline;
    expect((await (await wake(day)).open('/')).status).toBe(503);
    expect(isDeleted()).toBe(true);
  });

  it('follows the terms of a newer worker, whichever build it is of', async () => {
    site.answer = offline;
    expect((await (await wake(4 * day, { days: 3 })).open('/')).status).toBe(503);
  });

  it.each(['', 'null', '{"version":2}', '{"version":1,"answeredAt":"x"}'])(
    'without a readable lease (%j) is not read, until the host answers',
    async (text) => {
      all.get(leaseCache)?.set('/luring/masa-simpan', new Response(text));
      site.answer = offline;
      expect((await (await wake()).open('/')).status).toBe(503);
      site.answer = online;
      await (await wake()).ask('hold');
      site.answer = offline;
      expect((await (await wake()).open('/')).status).toBe(200);
    },
  );
});

describe('a refusal', () => {
  const acts: [string, (worker: FakeWorker) => Promise<unknown>][] = [
    ['a page', (worker) => worker.open('/akun/a/')],
    ['a file that changes', (worker) => worker.load('/cari/indeks.json')],
    ['a file named by its content', (worker) => worker.load('/_astro/other.js')],
    ['the worker’s own question', (worker) => worker.ask('lease')],
    ['a file to be precached', (worker) => worker.install().catch(() => {})],
  ];
  const refuse = (status: number) => {
    site.answer = (path) => fromNetwork(path, '', { status });
  };

  it.each(acts.flatMap((act) => [401, 403].map((status) => [...act, status] as const)))(
    'of %s deletes the copy at once where the lease is strict (%#)',
    async (_, act, status) => {
      site.files['/'] = 'another build';
      refuse(status);
      await act(await wake(hour, { isStrict: true }));
      expect(isDeleted()).toBe(true);
      site.answer = offline;
      const answer = await (await wake(hour, { isStrict: true })).open('/akun/a/');
      expect(answer.status).toBe(503);
      expect(await answer.text()).toContain('server menolak akses');
    },
  );

  it.each(acts.slice(0, 4))('of %s leaves the copy where it isn’t: sessions end daily', async (_, act) => {
    refuse(401);
    await act(await wake());
    site.answer = offline;
    expect((await (await wake()).open('/akun/a/')).status).toBe(200);
  });
});

/** What the page of the sign-out does to the caches. Tabs that were open before ask their worker nothing more. */
describe('a sign-out', () => {
  it('leaves nothing, and nothing comes back by what a tab that is still open loads', async () => {
    const worker = await wake();
    await deleteAll();
    const open = vi.spyOn(caches, 'open');
    for (const each of [worker, await wake(hour)]) {
      await each.open('/');
      await each.load('/_astro/other.js');
    }
    expect(open).not.toHaveBeenCalled();
  });

  it('ends with a page that is opened later, once the host answers that with a login', async () => {
    const worker = await wake();
    await deleteAll();
    site.answer = (path) => fromNetwork(path, '', { status: 401 });
    await worker.ask('hold');
    expect(isDeleted()).toBe(true);
    site.answer = online;
    await worker.ask('hold');
    site.answer = offline;
    expect(await (await worker.open('/akun/a/')).text()).toContain('Akun');
  });

  it.each<[string, (worker: FakeWorker) => Promise<unknown>, isSecond?: boolean]>([
    ['an install', (worker) => worker.install().catch(() => {})],
    ['the packs', (worker) => worker.ask('hold')],
    ['a page', (worker) => worker.open('/akun/new/')],
    ['the proof of access', (worker) => worker.ask('lease')],
    ['the first proof after an earlier sign-out', (worker) => worker.ask('hold'), true],
  ])('leaves nothing, whenever it comes during %s', async (_, act, isSecond = false) => {
    site.files['/akun/new/'] = site.files['/akun/a/'] ?? '';
    const before = new Map([...all].map(([name, kept]) => [name, new Map(kept)]));
    /** Wakes a worker up whose packs are missing, when the hour is over; or one after a sign-out. */
    const restart = async () => {
      all.clear();
      for (const [name, kept] of isSecond ? [] : before)
        all.set(name, new Map([...kept].filter(([path]) => !path.includes('paket'))));
      const worker = await wake(2 * hour);
      all.calls = 0;
      return worker;
    };
    await act(await restart());
    const { calls } = all;
    // Before the first call, it would be a sign-out before all of it.
    for (let number = 2; number <= calls; number++)
      for (const when of ['before', 'after', 'during'] as const) {
        const worker = await restart();
        let signingOut: Promise<unknown> | undefined;
        all.meanwhile = (call, moment) => {
          if (call !== number || signingOut || (moment === 'before') === (when === 'after')) return undefined;
          signingOut = deleteAll();
          return when === 'during' ? undefined : signingOut;
        };
        await act(worker);
        await signingOut;
        all.meanwhile = () => undefined;
        expect([number, when, [...all.keys()]]).toEqual([number, when, []]);
      }
  });
});

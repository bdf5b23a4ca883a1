import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type PageVersion,
  pressAddress,
  userHeader,
  whoAddress,
} from '../../../src/domain/feedback/address.ts';

import { readPressed, storePressed } from '../../../src/islands/feedback/pressed.ts';
import {
  askUser,
  keptPresses,
  mostKept,
  type PressOutcome,
  readAnswer,
  readKept,
  sendKept,
  tellHost,
} from '../../../src/islands/feedback/tell-host.ts';

/** What happens to a request: it is logged; it is logged but its answer is lost; or it isn't logged, with `cut` right after the host said who reads. */
const modes = ['up', 'answer-lost', 'cut', 'gone', 'login', 401, 403, 500, 'portal'] as const;
type Mode = (typeof modes)[number];

/** The host of one browser, as the web server's configuration has it. Tabs share all of it, and the storage. */
const host = { mode: 'up' as Mode, user: 'ani', logged: [] as { user: string; address: string }[], sent: 0 };
const refused: PageVersion = 'a/gone@awal';
let storage: Map<string, string>;

function gif(user: string): Response {
  return new Response('', { headers: { 'content-type': 'image/gif', [userHeader]: user } });
}

async function answer(address: string): Promise<Response> {
  host.sent++;
  const { mode, user } = host;
  await new Promise((resolve) => setTimeout(resolve));
  if (mode === 'gone' || mode === 'login' || (mode === 'cut' && address !== whoAddress))
    throw new TypeError('Failed to fetch');
  if (mode === 'portal') return new Response('Masuk dulu', { headers: { 'content-type': 'text/html' } });
  if (typeof mode === 'number') return new Response('', { status: mode });
  if (address.includes(refused)) return new Response('', { status: 404 });
  if (address !== whoAddress) host.logged.push({ user, address });
  if (mode === 'answer-lost' && address !== whoAddress) throw new TypeError('Failed to fetch');
  return gif(user);
}

/** The platform's locks, one queue a name. */
function makeLocks() {
  const queues = new Map<string, Promise<unknown>>();
  return {
    request: (name: string, run: () => unknown) => {
      const result = (queues.get(name) ?? Promise.resolve()).then(run);
      queues.set(
        name,
        result.catch(() => {}),
      );
      return result;
    },
  };
}

beforeEach(() => startAnew());
afterEach(() => vi.unstubAllGlobals());

function startAnew(): void {
  storage = new Map();
  Object.assign(host, { mode: 'up', user: 'ani', logged: [], sent: 0 });
  const localStorage = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
  };
  vi.stubGlobal('window', { localStorage });
  vi.stubGlobal('document', {});
  vi.stubGlobal('navigator', { locks: makeLocks() });
  vi.stubGlobal('fetch', answer);
}

/** One line a press: a receipt counts once a user and version, the others once a nonce. */
const counted = () => new Set(host.logged.map(({ user, address }) => `${user} ${address}`));

const user = fc.constantFrom('ani', 'budi');
const step = fc.oneof(
  fc.constant({ do: 'press' as const }),
  fc.constant({ do: 'press' as const }),
  fc.constantFrom({ do: 'online' as const }, { do: 'two-tabs' as const }),
  fc.record({
    do: fc.constant('mode' as const),
    mode: fc.constantFrom(...modes, 'up' as const, 'up' as const),
  }),
  fc.record({ do: fc.constant('log-in' as const), user }),
);

it('each press arrives once with its own day and user, or is dropped because another user logged in meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      startAnew();
      await askUser();
      const presses: { user: string; address: string; outcome: Promise<PressOutcome> }[] = [];
      const logins = [{ at: 0, user: 'ani' }];
      for (const [index, each] of steps.entries()) {
        if (each.do === 'mode') host.mode = each.mode;
        else if (each.do === 'online') await sendKept();
        else if (each.do === 'two-tabs') await Promise.all([sendKept(), sendKept()]);
        else if (each.do === 'log-in') {
          // Whoever logs in has a network, and a page that asks who reads.
          await Promise.all(presses.map(({ outcome }) => outcome));
          Object.assign(host, { mode: 'up', user: each.user });
          await askUser();
          logins.push({ at: presses.length, user: each.user });
        } else {
          const day = `2026-11-${10 + (index % 20)}`;
          const nonce = index.toString(16).padStart(16, '0');
          const press =
            index % 2 === 0
              ? ({ kind: 'baca', version: `a/p${index}@awal`, day } as const)
              : ({ kind: 'tidak-ketemu', words: 'x y', day, nonce } as const);
          presses.push({ user: host.user, address: pressAddress(press), outcome: tellHost(press) });
        }
      }
      const outcomes = await Promise.all(presses.map(({ outcome }) => outcome));
      const last = host.user;
      host.mode = 'up';
      await sendKept();
      expect(keptPresses()).toEqual([]);
      for (const [index, press] of presses.entries()) {
        const line = `${press.user} ${press.address}`;
        const mayDrop =
          logins.some(({ at, user }) => at > index && user !== press.user) || last !== press.user;
        const isLogged = counted().has(line);
        if (!mayDrop) expect([outcomes[index], isLogged]).toEqual([expect.stringMatching(/sent|kept/), true]);
        if (outcomes[index] === 'sent') expect(isLogged).toBe(true);
      }
      // Two lines of one press need an answer that was lost.
      if (!steps.some((each) => each.do === 'mode' && each.mode === 'answer-lost'))
        expect(host.logged).toHaveLength(counted().size);
      // Nothing is logged that nobody pressed, and nothing for another user.
      const own = new Set(presses.map(({ user, address }) => `${user} ${address}`));
      expect([...counted()].filter((line) => !own.has(line))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const receipt = (version: PageVersion = 'a/b@awal') =>
  ({ kind: 'baca', version, day: '2026-11-27' }) as const;

describe('a press', () => {
  it('without network is kept, and lost where nobody is known', async () => {
    host.mode = 'gone';
    expect(await tellHost(receipt())).toBe('lost');
    host.mode = 'up';
    await askUser();
    host.mode = 'gone';
    expect(await tellHost(receipt())).toBe('kept');
  });

  it('that the host refuses for good is lost', async () => {
    expect(await tellHost(receipt(refused))).toBe('lost');
    expect(keptPresses()).toEqual([]);
  });

  it('is lost where nothing can be stored', async () => {
    vi.stubGlobal('window', {});
    expect(await tellHost(receipt())).toBe('lost');
    expect(host.logged).toEqual([]);
  });

  it('is one of at most 200 that are kept, the newest', async () => {
    await askUser();
    host.mode = 'gone';
    for (let number = 0; number <= mostKept; number++) await tellHost(receipt(`a/p${number}@awal`));
    expect(keptPresses()).toHaveLength(mostKept);
    expect(keptPresses().at(-1)?.address).toContain(`a/p${mostKept}@awal`);
  });

  it('works in a browser without locks', async () => {
    vi.stubGlobal('navigator', {});
    expect(await tellHost(receipt())).toBe('sent');
  });
});

it('what another reader pressed on this machine is forgotten, and what the reader pressed before the host said who isn’t', async () => {
  storePressed('a/b/awal', '2026-11-27');
  await askUser();
  expect(readPressed()).toEqual({ user: 'ani', pressed: { 'a/b/awal': '2026-11-27' } });
  host.user = 'budi';
  await askUser();
  expect(readPressed()).toEqual({ user: 'budi', pressed: {} });
});

it.each([
  [200, 'image/gif', 'ani', 'logged'],
  [200, 'image/gif', '', 'unreached'],
  [200, 'text/html', 'ani', 'unreached'],
  [204, 'image/gif', 'ani', 'unreached'],
  [404, 'text/html', '', 'refused'],
  [400, 'text/html', '', 'refused'],
  [401, 'text/html', '', 'unreached'],
  [403, 'image/gif', 'ani', 'unreached'],
  [503, 'text/html', '', 'unreached'],
])('a response %s of %s for %j is %s', (status, type, user, kind) => {
  const headers = new Headers({ 'content-type': type, ...(user && { [userHeader]: user }) });
  expect(readAnswer({ status, headers }).kind).toBe(kind);
});

it('whatever else stands in the storage is read as nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
      expect(readKept(stored)).toEqual([]);
      storage.set('panduan-cs:umpan-balik-ditekan', stored);
      expect(() => storePressed('a', 'b')).not.toThrow();
      expect(readPressed().pressed).toMatchObject({ a: 'b' });
    }),
  );
});

import { vi } from 'vitest';
import { pageMark } from '../../src/offline/cacheable.ts';
import type { Manifest, TabQuestion } from '../../src/offline/manifest.ts';
import { writePack } from '../../src/offline/pack.ts';
import { fileHashOf } from '../../src/text/hash.ts';
import { fromNetwork, leaseTerms } from './fake-caches.ts';

const origin = 'https://panduan.example';
const bytes = (text: string) => new TextEncoder().encode(text);

/** A guide's server. A test changes its files and its `answer`, which stands in for every file; undefined: the network is gone. */
export interface FakeSite {
  files: Record<string, string>;
  answer: (path: string, options?: RequestInit) => Response | undefined;
  asked: string[];
}

const pageOf = (text: string) => `<html><head>${pageMark}</head>${text}</html>`;
const packPath = '/luring/paket-0123456789abcdef0123456789abcdef.txt';

/** Installs a server as the global `fetch`. */
export function installSite(): FakeSite {
  const site: FakeSite = {
    files: {
      '/': pageOf('Beranda'),
      '/luring/': pageOf('Belum tersimpan'),
      '/_astro/page.js': 'run()',
      '/api/build.json': '{}',
      '/akun/a/': pageOf('Akun'),
      [packPath]: new TextDecoder().decode(writePack([{ path: '/akun/a/', content: bytes(pageOf('Akun')) }])),
    },
    answer: (path) =>
      fromNetwork(path, site.files[path] ?? 'Tidak ada', path in site.files ? {} : { status: 404 }),
    asked: [],
  };
  vi.stubGlobal('fetch', async (target: string | Request, options?: RequestInit) => {
    const path = new URL(typeof target === 'string' ? target : target.url, origin).pathname;
    site.asked.push(path);
    const answer = site.answer(path, options);
    if (!answer) throw new TypeError('Failed to fetch');
    return answer;
  });
  return site;
}

/** The manifest of what the site has now. */
export async function manifestOf(site: FakeSite, edition = 'aaaaaaaa'): Promise<Manifest> {
  const file = async (path: string) => ({ path, hash: await fileHashOf(bytes(site.files[path] ?? '')) });
  return {
    edition,
    asOf: '2026-11-20',
    guide: { content: edition, changes: [] },
    lease: leaseTerms,
    shell: await Promise.all(['/', '/luring/', '/_astro/page.js'].map(file)),
    packs: [{ ...(await file(packPath)), first: '/akun/a/' }],
  };
}

/** The worker of a build, as the browser wakes it: with nothing in memory, and the caches as they are. */
export interface FakeWorker {
  install(): Promise<void>;
  activate(): Promise<void>;
  /** What a tab that opens a page, or loads a file, is answered. */
  open(path: string): Promise<Response>;
  load(path: string): Promise<Response>;
  ask(question: TabQuestion): Promise<unknown>;
}

export async function startWorker(manifest: Manifest): Promise<FakeWorker> {
  const listeners = new Map<string, (event: object) => void>();
  const globals = {
    manifest,
    location: new URL(origin),
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    skipWaiting: async () => {},
    registration: { navigationPreload: { enable: async () => {} } },
    clients: { claim: async () => {} },
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  vi.resetModules();
  await import('../../src/offline/worker.ts');
  // Test files share their modules: none gets those of a worker that has signed out.
  vi.resetModules();
  /** Dispatches an event, and waits for its answer and for what lasts longer. Returns the answer of a fetch. */
  const send = async (type: string, event: object): Promise<Response | undefined> => {
    const work: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    const respondWith = (response: Promise<Response>) => {
      answer = response;
      work.push(response.catch(() => {}));
    };
    const waitUntil = (each: Promise<unknown>) => work.push(each);
    listeners.get(type)?.({ ...event, waitUntil, respondWith });
    // An answer may begin more work.
    for (const each of work) await each;
    return answer;
  };
  const request = async (path: string, mode: RequestMode): Promise<Response> => {
    const request = { url: origin + path, method: 'GET', mode, headers: new Headers() };
    return (await send('fetch', { request, resultingClientId: 'tab' })) ?? fetch(path);
  };
  return {
    install: async () => void (await send('install', {})),
    activate: async () => void (await send('activate', {})),
    open: (path) => request(path, 'navigate'),
    load: (path) => request(path, 'cors'),
    ask: async (question) => {
      const postMessage = vi.fn();
      await send('message', { data: question, source: { id: 'tab' }, ports: [{ postMessage }] });
      return postMessage.mock.calls[0]?.[0];
    },
  };
}

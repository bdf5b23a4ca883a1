import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordOf, searchOf } from './made-up.ts';

const titles = ['retur', 'retur saldo', 'retur saldo langka pengiriman kirim mutasi'];
const { vocabulary, understand } = searchOf(
  titles.map((title, i) => recordOf({ url: `/${'abc'[i]}/`, title })),
);

/** A Pagefind that finds the given URLs for a word, and can't be loaded while `down`. Pages have the words they are found by. */
const found: Record<string, string[]> = {};
/** The text of the pages that are found by a word which they don't have. */
const texts: Record<string, string> = {};
const asked: string[] = [];
const loaded: string[] = [];
let down = false;
const pagefind = (address: string) => ({
  init: async () => {
    loaded.push(address);
    if (down) throw new TypeError('Failed to fetch');
  },
  search: async (query: string) => {
    asked.push(query);
    const data = (url: string) => async () => ({ url, content: texts[url] ?? `Kata ${query} lain` });
    return { results: (found[query] ?? []).map((url) => ({ data: data(url) })) };
  },
});
vi.mock('/pagefind/pagefind.js', () => pagefind('first'));
vi.mock('/pagefind/pagefind.js?attempt=1', () => pagefind('second'));

let searchFullText: typeof import('../../src/search/full-text.ts').searchFullText;
beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('location', { origin: 'https://panduan.example' });
  ({ searchFullText } = await import('../../src/search/full-text.ts'));
  down = false;
  asked.length = 0;
  loaded.length = 0;
  for (const word of Object.keys(found)) delete found[word];
  for (const url of Object.keys(texts)) delete texts[url];
});
afterEach(() => vi.unstubAllGlobals());

const search = (query: string) => searchFullText(understand(query), vocabulary);

describe('the full text', () => {
  it('is searched for each word by itself, and gives records by the word’s place', async () => {
    Object.assign(found, { retur: ['/b/'], saldo: ['/a/', '/c/'] });
    const places = [[0, new Set([1])] as const, [1, new Set([0, 2])] as const];
    expect(await search('retur saldo')).toEqual(new Map(places));
    expect(asked.toSorted()).toEqual(['retur', 'saldo']);
  });

  it('is searched for the words of a root', async () => {
    Object.assign(found, { kirim: ['/a/'], pengiriman: ['/c/'] });
    expect(await search('dikirimkan')).toEqual(new Map([[0, new Set([0, 2])]]));
    expect(asked).toEqual(['kirim', 'pengiriman']);
  });

  it('is searched for words that the front index doesn’t have, also where they look like typos', async () => {
    Object.assign(found, { zebra: ['/a/'], mutase: ['/c/'] });
    expect(await search('zebra mutase')).toEqual(
      new Map([
        [0, new Set([0])],
        [1, new Set([2])],
      ]),
    );
  });

  it('counts only pages whose text has the word or its root: Pagefind takes an unknown word for its start', async () => {
    Object.assign(found, { kirim: ['/a/', '/b/'], zebra: ['/c/'] });
    Object.assign(texts, { '/a/': 'Cara DIKIRIM', '/b/': 'Cara lain', '/c/': 'Ze' });
    expect(await search('kirim zebra')).toEqual(
      new Map([
        [0, new Set([0])],
        [1, new Set()],
      ]),
    );
  });

  it('is searched for the typed word first', async () => {
    await search('pengiriman');
    expect(asked).toEqual(['pengiriman', 'kirim']);
  });

  it('is searched for at most four concepts, the rarest', async () => {
    await search('retur saldo langka kirim mutasi');
    expect(asked.toSorted()).toEqual(['kirim', 'langka', 'mutasi', 'pengiriman', 'saldo']);
  });

  it('counts only URLs of records, whatever their origin, query and fragment', async () => {
    found.retur = ['https://panduan.example/b/?x=1#y', '/tidak-ada/', '/c/'];
    expect(await search('retur')).toEqual(new Map([[0, new Set([1, 2])]]));
  });

  it('counts the first eight pages of a word', async () => {
    found.retur = [...Array.from({ length: 8 }, () => '/a/'), '/b/'];
    expect(await search('retur')).toEqual(new Map([[0, new Set([0])]]));
  });

  it('is loaded once', async () => {
    await Promise.all([search('retur'), search('saldo')]);
    await search('langka');
    expect(loaded).toEqual(['first']);
  });

  it('is loaded from another URL after a failure, because browsers remember it', async () => {
    down = true;
    await expect(search('retur')).rejects.toThrow('Failed to fetch');
    down = false;
    found.retur = ['/a/'];
    expect(await search('retur')).toEqual(new Map([[0, new Set([0])]]));
    expect(loaded).toEqual(['first', 'second']);
  });
});

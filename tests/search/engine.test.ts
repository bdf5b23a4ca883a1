import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as addresses from '../../src/search/addresses.ts';
import { type Engine, loadEngine } from '../../src/search/engine.ts';
import { packLength } from '../../src/search/front-index.ts';
import { searchFullText } from '../../src/search/full-text.ts';
import { bodyLimit } from '../../src/search/word-index.ts';
import { type MadeUpSearch, manyRecords, recordOf, searchOf, shardedIndexOf } from './made-up.ts';

vi.mock('../../src/search/full-text.ts', () => ({ searchFullText: vi.fn() }));

const shown = { answer: 'Cek dulu.', since: '2023-11-01' };
const resi = recordOf({ title: 'Resi hilang', ...shown, body: 'langka sekali' });
const small = searchOf([resi, recordOf({ title: 'Rekening bank' })], { phrases: { rek: ['rekening'] } });
const large = searchOf([resi, ...manyRecords(bodyLimit)]);
const { letters } = shardedIndexOf(large.files);

/** What is published, by address; an address that isn't there answers 404, one that is `down` not at all. */
let published: Map<string, unknown>;
let down: Set<string>;
const asked: string[] = [];

const { frontFile } = addresses;
/** The addresses of what is published now. */
let edition: string;
const listFile = (list: number) => addresses.listFile(edition, list);
const shardFile = (shard: number) => addresses.shardFile(edition, shard);
const packFile = (pack: number) => addresses.packFile(edition, pack);

function publish({ files }: MadeUpSearch) {
  edition = files.front.edition;
  published = new Map<string, unknown>([
    [frontFile, files.front],
    ...files.lists.map((list, i) => [listFile(i), list] as const),
    ...files.shards.map((shard, i) => [shardFile(i), shard] as const),
    ...files.packs.map((pack, i) => [packFile(i), pack] as const),
  ]);
}
function loadLarge(): Promise<Engine> {
  publish(large);
  return loadEngine();
}

beforeEach(() => {
  down = new Set();
  asked.length = 0;
  publish(small);
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (down.has(url)) throw new TypeError('Failed to fetch');
    const content = published.get(url);
    return new Response(JSON.stringify(content), { status: content === undefined ? 404 : 200 });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.mocked(searchFullText).mockReset();
});

const hitsOf = (...records: number[]) =>
  records.map((record) => ({ record, score: 1, coverage: 1, section: 0 }));
const options = { typing: false, literally: false };
const urls = (engine: Engine, query: string, of = options) =>
  engine.search(query, of).ranking.confident.map(({ record }) => engine.vocabulary.index.urls[record]);

describe('loadEngine', () => {
  it('fetches the front index and nothing else', async () => {
    await loadEngine();
    expect(asked).toEqual([frontFile]);
  });

  it('rejects where the file is out of reach, missing or broken, and the next call tries again', async () => {
    down.add(frontFile);
    await expect(loadEngine()).rejects.toThrow('Failed to fetch');
    down.clear();
    published.delete(frontFile);
    await expect(loadEngine()).rejects.toThrow(`${frontFile}: 404`);
    publish(small);
    expect(urls(await loadEngine(), 'resi')).toEqual(['/resi-hilang/']);
  });
});

describe('the engine searches', () => {
  it('at once, with the query as asked and as understood', async () => {
    const engine = await loadEngine();
    const [understanding, ranking] = [small.understand('rek'), small.rank('rek')];
    expect(engine.search('rek', options)).toEqual({ query: 'rek', understanding, ranking });
  });

  it('while typing, with what the last word may become', async () => {
    const engine = await loadEngine();
    expect(urls(engine, 'rekeni', { ...options, typing: true })).toEqual(['/rekening-bank/']);
  });

  it('literally, if the reader wants nothing corrected', async () => {
    const engine = await loadEngine();
    expect(urls(engine, 'rekenig')).toEqual(['/rekening-bank/']);
    expect(urls(engine, 'rekenig', { ...options, literally: true })).toEqual([]);
    expect(urls(engine, 'rek', { ...options, literally: true })).toEqual(['/rekening-bank/']);
  });
});

describe('a query’s words', () => {
  it('are all loaded in a small guide', async () => {
    const engine = await loadEngine();
    expect(engine.load('resi zebra', false)).toBeUndefined();
    expect(engine.loadWordLists()).toBeUndefined();
    expect(asked).toEqual([frontFile]);
  });

  it('are fetched once in a large one, until it searches as if everything were loaded', async () => {
    const engine = await loadLarge();
    for (const query of ['resi hilang', 'resi hilng', 'gilmeki langkaa', 'resi', 'zebra', '']) {
      await engine.load(query, false);
      const [understanding, ranking] = [large.understand(query), large.rank(query)];
      expect(engine.search(query, options)).toEqual({ query, understanding, ranking });
      expect(engine.load(query, false)).toBeUndefined();
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).not.toContain(packFile(0));
  });

  it('need word lists only if one isn’t found, and all lists only if nothing is similar', async () => {
    const listsAsked = () => asked.filter((url) => url.includes('/kata-'));
    const engine = await loadLarge();
    await engine.load('resi hilang', false);
    expect(listsAsked()).toEqual([]);
    await engine.load('resi hilng', false);
    expect(listsAsked()).toEqual([listFile(letters.indexOf('h'))]);
    await engine.load('zebra', false);
    expect(listsAsked()).toHaveLength(letters.length);
  });

  it('may all be fetched before a query needs them', async () => {
    const engine = await loadLarge();
    await engine.loadWordLists();
    expect(engine.loadWordLists()).toBeUndefined();
    asked.length = 0;
    await engine.load('zebra', false);
    expect(asked.filter((url) => url.includes('/kata-'))).toEqual([]);
  });

  it('reject if they can’t be fetched, and the next call fetches them', async () => {
    const engine = await loadLarge();
    for (const i of large.files.shards.keys()) down.add(shardFile(i));
    await expect(engine.load('resi', false)).rejects.toThrow('Failed to fetch');
    down.clear();
    await engine.load('resi', false);
    expect(urls(engine, 'resi')).toEqual(['/resi-hilang/']);
  });
});

describe('cards', () => {
  it('are undefined until they are fetched', async () => {
    const engine = await loadEngine();
    const [hit] = hitsOf(0);
    if (!hit) throw new Error('No hit');
    expect(engine.card(hit)).toBeUndefined();
    await engine.fetchCards([hit]);
    expect(engine.card(hit)).toMatchObject({ url: '/resi-hilang/', ...shown });
  });

  it('come in packs, each fetched once, also for two calls at a time', async () => {
    const engine = await loadLarge();
    const hits = hitsOf(0, 1, packLength, 2 * packLength - 1);
    await Promise.all([engine.fetchCards(hits), engine.fetchCards(hits)]);
    await engine.fetchCards(hits);
    expect(asked.slice(1)).toEqual([packFile(0), packFile(1)]);
    for (const hit of hits) expect(engine.card(hit)?.url).toBe(large.records[hit.record]?.url);
    expect(engine.fetchCards([])).toBeUndefined();
    expect(asked).toHaveLength(3);
  });

  it('are never those of a later edition, in which a number is another page', async () => {
    const engine = await loadLarge();
    publish(searchOf([recordOf({ title: 'Baru' }), resi, ...manyRecords(bodyLimit)]));
    await expect(engine.fetchCards(hitsOf(0))).rejects.toThrow('404');
  });

  it('are fetched again by the next call after a failure; the others stay', async () => {
    const engine = await loadLarge();
    const hits = hitsOf(0, packLength);
    down.add(packFile(1));
    await expect(engine.fetchCards(hits)).rejects.toThrow('Failed to fetch');
    down.clear();
    await engine.fetchCards(hits);
    expect(asked.slice(1)).toEqual([packFile(0), packFile(1), packFile(1)]);
    for (const hit of hits) expect(engine.card(hit)).toBeDefined();
  });
});

describe('the full text', () => {
  const hits = new Map([[0, new Set([0])]]);
  const searchLarge = async () => {
    const engine = await loadLarge();
    await engine.load('langka', false);
    return { engine, answer: engine.search('langka', options) };
  };

  it('isn’t needed if the front index has the pages’ text', async () => {
    const engine = await loadEngine();
    expect(engine.addFullText).toBeUndefined();
    expect(engine.search('langka', options).ranking.confident).toHaveLength(1);
    expect(searchFullText).not.toHaveBeenCalled();
  });

  it('adds the hits that only the text of a large guide has', async () => {
    vi.mocked(searchFullText).mockResolvedValue(hits);
    const { engine, answer } = await searchLarge();
    expect(answer.understanding.concepts).toMatchObject([{ typed: 'langka', reading: 'exact' }]);
    expect(answer.ranking).toEqual({ confident: [], related: [] });
    const deep = await engine.addFullText?.(answer);
    expect(searchFullText).toHaveBeenCalledWith(answer.understanding, engine.vocabulary);
    expect(deep).toMatchObject({ query: 'langka', understanding: answer.understanding });
    expect(deep?.ranking.confident).toMatchObject([{ record: 0, coverage: 1 }]);
    expect(answer.ranking.confident).toEqual([]);
  });

  it('rejects if it can’t be loaded, and the next call tries again', async () => {
    const fault = new TypeError('Failed to fetch');
    vi.mocked(searchFullText).mockRejectedValueOnce(fault).mockResolvedValue(hits);
    const { engine, answer } = await searchLarge();
    await expect(engine.addFullText?.(answer)).rejects.toThrow('Failed to fetch');
    expect((await engine.addFullText?.(answer))?.ranking.confident).toHaveLength(1);
  });
});

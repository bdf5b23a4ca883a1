import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as addresses from '../../src/search/addresses.ts';
import type { Engine } from '../../src/search/engine.ts';
import { packLength } from '../../src/search/front-index.ts';
import { type MadeUpSearch, manyRecords, recordOf, searchOf } from './made-up.ts';

vi.mock('../../src/search/full-text.ts', () => ({ searchFullText: vi.fn() }));

// Loaded anew: another test's engine has the true full text.
let loadEngine: typeof import('../../src/search/engine.ts').loadEngine;
let searchFullText: typeof import('../../src/search/full-text.ts').searchFullText;
beforeAll(async () => {
  vi.resetModules();
  ({ searchFullText } = await import('../../src/search/full-text.ts'));
  ({ loadEngine } = await import('../../src/search/engine.ts'));
});

const shown = { answer: 'Cek dulu.', since: '2023-11-01' };
const resi = recordOf({ title: 'Resi hilang', ...shown, body: 'langka sekali' });
const small = searchOf([resi, recordOf({ title: 'Rekening bank' })], { phrases: { rek: ['rekening'] } });
const large = searchOf([resi, ...manyRecords(2 * packLength)]);

/** What is published, by address; an address that isn't there answers 404, one that is `down` not at all. */
let published: Map<string, unknown>;
let down: Set<string>;
const asked: string[] = [];

const { frontFile } = addresses;
/** The addresses of what is published now. */
let edition: string;
const packFile = (pack: number) => addresses.packFile(edition, pack);

function publish({ files }: MadeUpSearch) {
  edition = files.front.edition;
  published = new Map<string, unknown>([
    [frontFile, files.front],
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
    expect(engine.search('rek', options)).toEqual({
      query: 'rek',
      understanding,
      ranking,
      hasFullText: false,
    });
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
    publish(searchOf([recordOf({ title: 'Baru' }), resi, ...manyRecords(2 * packLength)]));
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
  const hits = new Map([[0, new Set([1])]]);

  it('is not searched for the first results, and adds the hits that only it has', async () => {
    vi.mocked(searchFullText).mockResolvedValue(hits);
    const engine = await loadEngine();
    const answer = engine.search('langka', options);
    expect(searchFullText).not.toHaveBeenCalled();
    const deep = await engine.addFullText(answer);
    expect(searchFullText).toHaveBeenCalledWith(answer.understanding, engine.vocabulary);
    const { understanding } = answer;
    expect(deep).toMatchObject({ query: 'langka', understanding, hasFullText: true });
    expect(deep.ranking.confident.map(({ record }) => record).sort()).toEqual([0, 1]);
    expect(answer.ranking.confident.map(({ record }) => record)).toEqual([0]);
  });

  it('rejects if it can’t be loaded, and the next call tries again', async () => {
    const fault = new TypeError('Failed to fetch');
    vi.mocked(searchFullText).mockRejectedValueOnce(fault).mockResolvedValue(hits);
    const engine = await loadEngine();
    const answer = engine.search('langka', options);
    await expect(engine.addFullText(answer)).rejects.toThrow('Failed to fetch');
    expect((await engine.addFullText(answer)).hasFullText).toBe(true);
  });
});

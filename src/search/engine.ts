import { frontFile, listFile, packFile, shardFile } from './addresses.ts';
import type { Card, FrontIndex } from './front-index.ts';
import { searchFullText } from './full-text.ts';
import { type Hit, type Ranking, rank } from './rank.ts';
import type { Shard } from './shards.ts';
import { type Understanding, understand } from './understand.ts';
import { learnShard, learnWords, makeVocabulary, type Vocabulary } from './vocabulary.ts';
import { findWanted } from './wanted.ts';

/** A query's answer: how it was understood and what it finds. */
export interface SearchAnswer {
  query: string;
  understanding: Understanding;
  ranking: Ranking;
}

/** Search, loaded: asks at once what it has of the index, and fetches the rest. */
export interface Engine {
  vocabulary: Vocabulary;
  /** Fetches the words that a query needs; undefined where they are there. Rejects where they can't be had. */
  prepare(query: string, typing: boolean): Promise<void> | undefined;
  /** Fetches all lists of words, in which slips and forms are looked up; undefined where they are there. */
  prepareSlips(): Promise<void> | undefined;
  /** What is known of a query. `literally`: take words as typed, correct none. */
  ask(query: string, options: { typing: boolean; literally: boolean }): SearchAnswer;
  /** Whether `ask` knows the pages' text too, */
  knowsText: boolean;
  /** else the answer with what stands in it. */
  deepen(answer: SearchAnswer): Promise<SearchAnswer>;
  /** Cards of the hits; those not fetched yet are undefined until `fetchCards`. */
  card(hit: Hit): Card | undefined;
  /** Fetches the cards of the hits; undefined where they are there. */
  fetchCards(hits: readonly Hit[]): Promise<void> | undefined;
}

/** Loads the front file. Rejects where it can't be had; the next call tries again. */
export async function loadEngine(): Promise<Engine> {
  return makeEngine(await fetchJson<FrontIndex>(frontFile));
}

async function fetchJson<Content>(url: string): Promise<Content> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

function makeEngine(front: FrontIndex): Engine {
  const vocabulary = makeVocabulary(front);
  const packs = new Map<number, Card[]>();
  const packOf = (record: number) => Math.floor(record / front.packLength);
  const fetchPack = onceEach(
    (pack: number) => fetchJson<Card[]>(packFile(front.edition, pack)),
    packs.set.bind(packs),
  );
  const fetchShard = onceEach(
    (shard: number) => fetchJson<Shard>(shardFile(front.edition, shard)),
    (number, shard) => learnShard(vocabulary, number, shard),
  );
  const fetchList = onceEach(
    (list: number) => fetchJson<string>(listFile(front.edition, list)),
    (number, list) => learnWords(vocabulary, front.letters[number] ?? '', list),
  );

  // Each turn asks for what the one before didn't know of: the words, the lists for those not found, what they mean.
  const prepare = (query: string, typing: boolean): Promise<void> | undefined => {
    const { shards, lists } = findWanted(query, vocabulary, typing);
    if (shards.length + lists.length === 0) return undefined;
    const coming = Promise.all([...shards.map(fetchShard), ...lists.map(fetchList)]);
    return coming.then(() => prepare(query, typing));
  };

  return {
    vocabulary,
    prepare,
    prepareSlips() {
      if (front.letters.every((letter) => vocabulary.letters.has(letter))) return undefined;
      return Promise.all(front.letters.map((_, list) => fetchList(list))).then(() => {});
    },
    ask(query, { typing, literally }) {
      const understanding = understand(query, vocabulary, typing, literally);
      return { query, understanding, ranking: rank(understanding, vocabulary) };
    },
    knowsText: front.words !== undefined,
    async deepen(answer) {
      const found = await searchFullText(answer.understanding, vocabulary);
      return { ...answer, ranking: rank(answer.understanding, vocabulary, undefined, found) };
    },
    card: ({ record }) => packs.get(packOf(record))?.[record % front.packLength],
    fetchCards(hits) {
      const missing = [...new Set(hits.map(({ record }) => packOf(record)))].filter(
        (pack) => !packs.has(pack),
      );
      return missing.length > 0 ? Promise.all(missing.map(fetchPack)).then(() => {}) : undefined;
    },
  };
}

/** Fetches each number's file once, whoever asks, and hands it on; one that failed is fetched again when next asked for. */
function onceEach<Content>(
  load: (number: number) => Promise<Content>,
  take: (number: number, content: Content) => void,
): (number: number) => Promise<void> {
  const coming = new Map<number, Promise<void>>();
  return (number) => {
    const known = coming.get(number);
    if (known) return known;
    const loading = load(number).then((content) => take(number, content));
    coming.set(number, loading);
    loading.catch(() => coming.delete(number));
    return loading;
  };
}

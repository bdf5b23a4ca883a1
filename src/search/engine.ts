import type { Card, FrontIndex } from './front-index.ts';
import { searchFullText } from './full-text.ts';
import { type Hit, type Ranking, rank } from './rank.ts';
import { allParts } from './reading.ts';
import { type Understanding, understand } from './understand.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

/** A query's answer: how it was understood and what it finds. */
export interface Answer {
  query: string;
  understanding: Understanding;
  ranking: Ranking;
}

/** Search, loaded: asks at once what the front file knows, and fetches the rest. */
export interface Engine {
  vocabulary: Vocabulary;
  /** What the front file knows of a query. `literally`: take words as typed, correct none. */
  ask(query: string, options: { typing: boolean; literally: boolean }): Answer;
  /** The answer with what stands in the pages' text, where the front file doesn't hold that itself. */
  deepen(answer: Answer): Promise<Answer>;
  /** Cards of the hits; those not fetched yet are undefined until `fetchCards`. */
  card(hit: Hit): Card | undefined;
  fetchCards(hits: readonly Hit[]): Promise<void>;
}

/** Where the search files lie. */
export const frontFile = '/cari/indeks.json';
export const packFile = (pack: number) => `/cari/kartu-${pack}.json`;

/** The front file as published: the index, and how many cards lie in one pack. */
export interface PublishedFront extends FrontIndex {
  packLength: number;
}

/** Loads the front file. Rejects where it can't be had; the next call tries again. */
export async function loadEngine(): Promise<Engine> {
  return makeEngine(await fetchJson<PublishedFront>(frontFile));
}

async function fetchJson<Content>(url: string): Promise<Content> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

function makeEngine(front: PublishedFront): Engine {
  const vocabulary = makeVocabulary(front);
  const packs = new Map<number, Card[]>();
  const coming = new Map<number, Promise<void>>();
  const packOf = (record: number) => Math.floor(record / front.packLength);

  const fetchPack = (pack: number): Promise<void> => {
    const known = coming.get(pack);
    if (known) return known;
    const load = fetchJson<Card[]>(packFile(pack)).then((cards) => {
      packs.set(pack, cards);
    });
    coming.set(pack, load);
    load.catch(() => coming.delete(pack));
    return load;
  };

  return {
    vocabulary,
    ask(query, { typing, literally }) {
      const understanding = understand(query, vocabulary, typing, { ...allParts, typos: !literally });
      return { query, understanding, ranking: rank(understanding, vocabulary) };
    },
    async deepen(answer) {
      if (front.body) return answer;
      const found = await searchFullText(answer.understanding, vocabulary);
      return { ...answer, ranking: rank(answer.understanding, vocabulary, undefined, found) };
    },
    card: ({ record }) => packs.get(packOf(record))?.[record % front.packLength],
    fetchCards: async (hits) => {
      await Promise.all([...new Set(hits.map(({ record }) => packOf(record)))].map(fetchPack));
    },
  };
}

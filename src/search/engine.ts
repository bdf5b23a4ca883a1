import { frontFile, listFile, packFile, shardFile } from './addresses.ts';
import type { Ranking } from './confidence.ts';
import type { Card, FrontIndex, ShardedIndex } from './front-index.ts';
import { searchFullText } from './full-text.ts';
import type { Hit } from './hit.ts';
import { makeGuesser } from './intent/guess.ts';
import { findMissingFiles } from './missing-files.ts';
import { rank } from './rank.ts';
import type { Shard } from './shards.ts';
import { type Understanding, understand } from './understand.ts';
import { addShard, addWordList, makeVocabulary, type Vocabulary } from './vocabulary.ts';

/** The result of a search: how the query was understood, and what it finds. */
export interface SearchAnswer {
  query: string;
  understanding: Understanding;
  ranking: Ranking;
}

/** The search of one page. It searches what is loaded, and fetches the other files when they are needed. */
export interface Engine {
  vocabulary: Vocabulary;
  /** Fetches the words that a query needs; undefined if they are loaded. Rejects if a file can't be fetched. */
  load(query: string, typing: boolean): Promise<void> | undefined;
  /** Fetches all word lists, in which typos are looked up; undefined if they are loaded. Rejects if a file can't be fetched. */
  loadWordLists(): Promise<void> | undefined;
  /** Searches what is loaded. `typing`: the last word may be unfinished. `literally`: no typos are corrected. */
  search(query: string, options: { typing: boolean; literally: boolean }): SearchAnswer;
  /** Adds the hits that only the text of the pages has; undefined for a small guide, where `search` has them already. */
  addFullText: ((answer: SearchAnswer) => Promise<SearchAnswer>) | undefined;
  /** The card of a hit; undefined until `fetchCards` has fetched it. */
  card(hit: Hit): Card | undefined;
  /** Fetches the cards of the hits; undefined if they are loaded. Rejects if a file can't be fetched. */
  fetchCards(hits: readonly Hit[]): Promise<void> | undefined;
}

/** Loads the front index. Rejects if it can't be fetched; the next call tries again. */
export async function loadEngine(): Promise<Engine> {
  return makeEngine(await fetchJson<FrontIndex>(frontFile));
}

async function fetchJson<Content>(url: string): Promise<Content> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

function makeEngine(index: FrontIndex): Engine {
  const vocabulary = makeVocabulary(index);
  const guess = index.intent && makeGuesser(index.intent, index);
  return {
    vocabulary,
    search(query, { typing, literally }) {
      const understanding = understand(query, vocabulary, typing, literally);
      return { query, understanding, ranking: rank(understanding, vocabulary, undefined, guess?.(query)) };
    },
    ...(index.layout === 'sharded' ? makeWordLoader(index, vocabulary) : allWordsLoaded),
    ...makeCardLoader(index),
  };
}

type WordLoader = Pick<Engine, 'load' | 'loadWordLists' | 'addFullText'>;

const allWordsLoaded: WordLoader = {
  load: () => undefined,
  loadWordLists: () => undefined,
  addFullText: undefined,
};

function makeWordLoader(index: ShardedIndex, vocabulary: Vocabulary): WordLoader {
  const { edition, letters } = index;
  const fetchShard = fetchOnce(
    (shard) => fetchJson<Shard>(shardFile(edition, shard)),
    (number, shard) => addShard(vocabulary, number, shard),
  );
  const fetchList = fetchOnce(
    (list) => fetchJson<string>(listFile(edition, list)),
    (number, list) => addWordList(vocabulary, letters[number] ?? '', list),
  );
  // What is missing depends on what is loaded: the words, then the lists for words that aren't found, then what these mean.
  const load = (query: string, typing: boolean): Promise<void> | undefined => {
    const { shards, lists } = findMissingFiles(query, index, vocabulary, typing);
    if (shards.length + lists.length === 0) return undefined;
    return Promise.all([...shards.map(fetchShard), ...lists.map(fetchList)]).then(() => load(query, typing));
  };
  return {
    load,
    loadWordLists() {
      if (letters.every((letter) => vocabulary.loadedLetters.has(letter))) return undefined;
      return Promise.all(letters.map((_, list) => fetchList(list))).then(() => {});
    },
    async addFullText(answer) {
      const found = await searchFullText(answer.understanding, vocabulary);
      return { ...answer, ranking: rank(answer.understanding, vocabulary, found) };
    },
  };
}

function makeCardLoader({ edition, packLength }: FrontIndex): Pick<Engine, 'card' | 'fetchCards'> {
  const packs = new Map<number, Card[]>();
  const packOf = ({ record }: Hit) => Math.floor(record / packLength);
  const fetchPack = fetchOnce((pack) => fetchJson<Card[]>(packFile(edition, pack)), packs.set.bind(packs));
  return {
    card: (hit) => packs.get(packOf(hit))?.[hit.record % packLength],
    fetchCards(hits) {
      const missing = [...new Set(hits.map(packOf))].filter((pack) => !packs.has(pack));
      return missing.length > 0 ? Promise.all(missing.map(fetchPack)).then(() => {}) : undefined;
    },
  };
}

/**
 * A function that fetches the file with a number and passes it to `add`, once for each number. After a failure the next call fetches the
 * file again.
 */
function fetchOnce<Content>(
  fetchFile: (number: number) => Promise<Content>,
  add: (number: number, content: Content) => void,
): (number: number) => Promise<void> {
  const requests = new Map<number, Promise<void>>();
  return (number) => {
    const earlier = requests.get(number);
    if (earlier) return earlier;
    const request = fetchFile(number).then((content) => add(number, content));
    requests.set(number, request);
    request.catch(() => requests.delete(number));
    return request;
  };
}

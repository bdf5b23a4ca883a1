import { frontFile, packFile } from './addresses.ts';
import type { Hit, Ranking } from './confidence.ts';
import type { Card, FrontIndex } from './front-index.ts';
import { searchFullText } from './full-text.ts';
import { makeGuesser } from './intent/guess.ts';
import { rank } from './rank.ts';
import { type Understanding, understand } from './understand.ts';
import { makeVocabulary } from './vocabulary.ts';

export interface SearchAnswer {
  query: string;
  understanding: Understanding;
  ranking: Ranking;
  hasFullText: boolean;
}

/** The search of one page. */
export type Engine = ReturnType<typeof makeEngine>;

/** Loads the front index. Rejects if it can't be fetched; the next call tries again. */
export async function loadEngine(): Promise<Engine> {
  return makeEngine(await fetchJson<FrontIndex>(frontFile));
}

async function fetchJson<Content>(url: string): Promise<Content> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/** The search of one page over the words of `index`. */
export function makeEngine(index: FrontIndex) {
  const vocabulary = makeVocabulary(index);
  const guess = index.intent && makeGuesser(index.intent, vocabulary);
  return {
    vocabulary,
    /** Searches the front index. `typing`: the last word may be unfinished. `literally`: no typos are corrected. */
    search(query: string, { typing = false, literally = false } = {}): SearchAnswer {
      const understanding = understand(query, vocabulary, typing, literally);
      const ranking = rank(understanding, vocabulary, undefined, guess?.(query));
      return { query, understanding, ranking, hasFullText: false };
    },
    /** Adds the hits that only the text of the pages has. Rejects if Pagefind can't be loaded. */
    async addFullText(answer: SearchAnswer): Promise<SearchAnswer> {
      const found = await searchFullText(answer.understanding, vocabulary);
      const ranking = rank(answer.understanding, vocabulary, found, guess?.(answer.query));
      return { ...answer, ranking, hasFullText: true };
    },
    ...makeCardLoader(index),
  };
}

function makeCardLoader({ edition, packLength }: FrontIndex) {
  const packs = new Map<number, Card[]>();
  const requests = new Map<number, Promise<void>>();
  const packOf = ({ record }: Hit) => Math.floor(record / packLength);
  /** Fetches a pack, unless it is being fetched. After a failure the next call fetches it again. */
  const fetchPack = (pack: number): Promise<void> => {
    const request =
      requests.get(pack) ??
      fetchJson<Card[]>(packFile(edition, pack))
        .then((cards) => void packs.set(pack, cards))
        .finally(() => requests.delete(pack));
    requests.set(pack, request);
    return request;
  };
  return {
    /** The card of a hit; undefined until `fetchCards` has fetched it. */
    card: (hit: Hit): Card | undefined => packs.get(packOf(hit))?.[hit.record % packLength],
    /** Fetches the cards of the hits; undefined if they are loaded. Rejects if a file can't be fetched. */
    fetchCards(hits: readonly Hit[]): Promise<void> | undefined {
      const missing = [...new Set(hits.map(packOf))].filter((pack) => !packs.has(pack));
      return missing.length > 0 ? Promise.all(missing.map(fetchPack)).then(() => {}) : undefined;
    },
  };
}

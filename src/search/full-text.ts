import type { Understanding } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The records whose text has a concept, by number. The key is the concept's place in the query. */
export type TextMatches = ReadonlyMap<number, ReadonlySet<number>>;

/** The part of Pagefind's API that is used here: https://pagefind.app/docs/api/ */
interface PagefindModule {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** The most concepts of a query that are searched, the rarest first. */
const maxConcepts = 4;
/** The most words that are searched for a concept. */
const maxForms = 3;
/** The most pages that are taken for a word. */
const maxPages = 8;

let loading: Promise<PagefindModule> | undefined;
let failures = 0;

/** Loads Pagefind once. After a failure the URL changes, because browsers remember a module that failed. */
function loadPagefind(): Promise<PagefindModule> {
  const url = `/pagefind/pagefind.js${failures > 0 ? `?attempt=${failures}` : ''}`;
  loading ??= (import(/* @vite-ignore */ url) as Promise<PagefindModule>).then(async (module) => {
    await module.init();
    return module;
  });
  return loading;
}

/**
 * Searches the text of the pages for each concept with Pagefind. Rejects if Pagefind can't be loaded.
 *
 * Pagefind finds only pages that have all words of a query, and takes an unknown word for any word with the same start. So it gets one
 * word of the guide at a time. Its stemmer joins fewer words than ours (`kirim` doesn't find `pengiriman`), so it gets several words of
 * each root.
 */
export async function searchFullText(
  { concepts }: Understanding,
  vocabulary: Vocabulary,
): Promise<TextMatches> {
  const { index, postings } = vocabulary;
  const recordOf = new Map(index.urls.map((url, record) => [url, record]));
  const rarity = (roots: readonly string[]) =>
    Math.min(...roots.map((root) => postings.get(root)?.length ?? 0));
  const searched = concepts
    .map((concept, place) => ({ place, typed: concept.typed, roots: concept.alternatives[0]?.roots }))
    .flatMap(({ place, typed, roots }) => (roots ? [{ place, typed, roots }] : []))
    .sort((a, b) => rarity(a.roots) - rarity(b.roots))
    .slice(0, maxConcepts);
  try {
    const pagefind = await loadPagefind();
    const pagesOf = async (words: string): Promise<number[]> => {
      const { results } = await pagefind.search(words);
      const pages = await Promise.all(results.slice(0, maxPages).map((result) => result.data()));
      return pages.flatMap(({ url }) => recordOf.get(new URL(url, location.origin).pathname) ?? []);
    };
    const found = await Promise.all(
      searched.map(async ({ place, typed, roots }) => {
        const queries = writtenForms(typed, roots, vocabulary);
        return [place, new Set((await Promise.all(queries.map(pagesOf))).flat())] as const;
      }),
    );
    return new Map(found);
  } catch (error) {
    // Pagefind starts even if its index can't be fetched, and then every search fails. The next call loads it again.
    loading = undefined;
    failures += 1;
    throw error;
  }
}

/** Pagefind's queries for a concept. For one root: its words, the typed one first, then the shortest. For several: all of them at once. */
function writtenForms(typed: string, roots: readonly string[], { rootOfWord }: Vocabulary): string[] {
  const [root] = roots;
  if (root === undefined || roots.length > 1) return [roots.join(' ')];
  const forms = [...rootOfWord]
    .flatMap(([word, own]) => (own === root ? [word] : []))
    .sort((a, b) => Number(b === typed) - Number(a === typed) || a.length - b.length);
  return forms.slice(0, maxForms).map(asWritten);
}

/** A word of `tokenize` as texts have it: `5_13` is 5.13. Dates are not written back, so they are not found. */
function asWritten(word: string): string {
  return word.replaceAll('_', '.');
}

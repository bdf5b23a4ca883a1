import type { Understanding } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the full-text index adds: for a concept (by its place in the query), the records whose text holds it. */
export type TextMatches = ReadonlyMap<number, ReadonlySet<number>>;

interface PagefindModule {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Concepts asked of the full text, rarest words first; words asked of each, and pages taken of each word. */
const mostConcepts = 4;
const mostForms = 3;
const mostPages = 8;

let loading: Promise<PagefindModule> | undefined;
let failures = 0;

/** Loads Pagefind once; after a failure from another address, because browsers remember a module that failed. */
function load(): Promise<PagefindModule> {
  const address = `/pagefind/pagefind.js${failures > 0 ? `?attempt=${failures}` : ''}`;
  loading ??= (import(/* @vite-ignore */ address) as Promise<PagefindModule>).then(async (module) => {
    await module.init();
    return module;
  });
  return loading;
}

/**
 * Asks Pagefind for each concept by itself: it finds only pages that hold every word of a query, and takes a word it
 * doesn't know for any that begins alike, so it is given words of the guide, one at a time. Its own roots are fewer than
 * ours (`kirim` doesn't find `pengiriman`), so it is asked for a few words of each. Rejects where it can't be loaded.
 */
export async function searchFullText(
  { concepts }: Understanding,
  vocabulary: Vocabulary,
): Promise<TextMatches> {
  const { index, postings } = vocabulary;
  const recordOf = new Map(index.urls.map((url, record) => [url, record]));
  const rarity = (roots: readonly string[]) =>
    Math.min(...roots.map((root) => postings.get(root)?.length ?? 0));
  const asked = concepts
    .map((concept, place) => ({ place, typed: concept.typed, roots: concept.alternatives[0]?.roots }))
    .flatMap(({ place, typed, roots }) => (roots ? [{ place, typed, roots }] : []))
    .sort((a, b) => rarity(a.roots) - rarity(b.roots))
    .slice(0, mostConcepts);
  try {
    const pagefind = await load();
    const pagesOf = async (words: string): Promise<number[]> => {
      const { results } = await pagefind.search(words);
      const pages = await Promise.all(results.slice(0, mostPages).map((result) => result.data()));
      return pages.flatMap(({ url }) => recordOf.get(new URL(url, location.origin).pathname) ?? []);
    };
    const found = await Promise.all(
      asked.map(async ({ place, typed, roots }) => {
        const queries = writtenForms(typed, roots, vocabulary);
        return [place, new Set((await Promise.all(queries.map(pagesOf))).flat())] as const;
      }),
    );
    return new Map(found);
  } catch (error) {
    // Pagefind starts even where its index is out of reach, and then stays broken: begin anew next time.
    loading = undefined;
    failures += 1;
    throw error;
  }
}

/** What Pagefind is asked for a concept: a single root's words, as typed first, then the shortest; several roots at once. */
function writtenForms(typed: string, roots: readonly string[], { rootOfWord }: Vocabulary): string[] {
  const [root] = roots;
  if (root === undefined || roots.length > 1) return [roots.join(' ')];
  const forms = [...rootOfWord]
    .flatMap(([word, own]) => (own === root ? [word] : []))
    .sort((a, b) => Number(b === typed) - Number(a === typed) || a.length - b.length);
  return forms.slice(0, mostForms).map(asWritten);
}

/** A word as `tokenize` makes it, as it stands in a text: `5_13` is 5.13, and days are found by their year at best. */
function asWritten(word: string): string {
  return word.replaceAll('_', '.');
}

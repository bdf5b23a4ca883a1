import type { Understanding } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the full-text index adds: for a concept (by its place in the query), the records whose text holds it. */
export type TextMatches = ReadonlyMap<number, ReadonlySet<number>>;

interface PagefindModule {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Concepts asked of the full text, rarest words first, and pages taken of each. */
const mostConcepts = 4;
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
 * doesn't know for any that begins alike, so it is given known words one at a time. Rejects where it can't be loaded.
 */
export async function searchFullText(
  { concepts }: Understanding,
  { index }: Vocabulary,
): Promise<TextMatches> {
  const recordOf = new Map(index.urls.map((url, record) => [url, record]));
  const rarity = (roots: readonly number[]) =>
    Math.min(...roots.map((root) => index.postings[root]?.length ?? 0));
  const asked = concepts
    .map((concept, place) => ({ place, alternative: concept.alternatives[0] }))
    .flatMap(({ place, alternative }) => (alternative ? [{ place, roots: alternative.roots }] : []))
    .sort((a, b) => rarity(a.roots) - rarity(b.roots))
    .slice(0, mostConcepts);
  try {
    const pagefind = await load();
    const found = await Promise.all(
      asked.map(async ({ place, roots }) => {
        const { results } = await pagefind.search(roots.map((root) => index.roots[root]).join(' '));
        const pages = await Promise.all(results.slice(0, mostPages).map((result) => result.data()));
        const records = pages.flatMap(
          ({ url }) => recordOf.get(new URL(url, location.origin).pathname) ?? [],
        );
        return [place, new Set(records)] as const;
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

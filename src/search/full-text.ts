import type { Understanding } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The records whose text has a concept, by number. The key is the concept's place in the query. */
export type TextMatches = ReadonlyMap<number, ReadonlySet<number>>;

/** The part of Pagefind's API that is used here: https://pagefind.app/docs/api/ */
interface PagefindModule {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string; content: string }> }[] }>;
}

/** The most concepts of a query that are searched, the rarest first. */
const maxConcepts = 4;
/** The most words that are searched for a concept. */
const maxForms = 3;
/** The most pages that are taken for a word. */
const maxPages = 8;

let loading: Promise<PagefindModule> | undefined;
let failures = 0;

/** Loads Pagefind. After a failure the URL changes, because browsers remember a module that failed. */
async function loadPagefind(): Promise<PagefindModule> {
  const url = `/pagefind/pagefind.js${failures > 0 ? `?attempt=${failures}` : ''}`;
  const module: PagefindModule = await import(/* @vite-ignore */ url);
  await module.init();
  return module;
}

/**
 * Searches the text of the pages for each concept with Pagefind. Rejects if Pagefind can't be loaded. It finds only pages with all words
 * of a query, so it gets one at a time, and several of each root, as its stemmer joins fewer words than ours. It takes an unknown word
 * for any with the same start, so only pages count whose text has the word or its root.
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
    .map(({ typed, reading, alternatives: [first] }, place) => {
      // What looks like a typo may be a word that only texts have.
      const roots = (reading === 'typo' ? undefined : first?.roots) ?? [typed];
      return { place, typed, roots };
    })
    .sort((a, b) => rarity(a.roots) - rarity(b.roots))
    .slice(0, maxConcepts);
  try {
    loading ??= loadPagefind();
    const pagefind = await loading;
    const pagesOf = async (words: string, roots: readonly string[]): Promise<number[]> => {
      const { results } = await pagefind.search(words);
      const pages = await Promise.all(results.slice(0, maxPages).map((result) => result.data()));
      return pages
        .filter(({ content }) => [words, ...roots].some((each) => content.toLowerCase().includes(each)))
        .flatMap(({ url }) => recordOf.get(new URL(url, location.origin).pathname) ?? []);
    };
    const found = await Promise.all(
      searched.map(async ({ place, typed, roots }) => {
        const queries = writtenForms(typed, roots, vocabulary);
        const pages = await Promise.all(queries.map((each) => pagesOf(each, roots)));
        return [place, new Set(pages.flat())] as const;
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
  // As texts have it: `5_13` of `tokenize` is 5.13. Dates are not written back, so they are not found.
  return (forms.length > 0 ? forms : [root]).slice(0, maxForms).map((word) => word.replaceAll('_', '.'));
}

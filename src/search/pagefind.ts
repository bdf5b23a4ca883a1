/** A page found by Pagefind. */
export interface FoundPage {
  url: string;
  title: string;
  /** HTML: the text around the match with `<mark>` around the words. */
  excerpt: string;
}

interface PagefindModule {
  init(): Promise<void>;
  search(query: string): Promise<{
    results: { data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }> }[];
  }>;
}

let loading: Promise<PagefindModule> | undefined;
let failures = 0;

/** Loads the index once; after a failure from another address, because browsers remember a module that failed. */
function load(): Promise<PagefindModule> {
  const address = `/pagefind/pagefind.js${failures > 0 ? `?attempt=${failures}` : ''}`;
  loading ??= (import(/* @vite-ignore */ address) as Promise<PagefindModule>).then(async (module) => {
    await module.init();
    return module;
  });
  return loading;
}

/** The pages that match the query, best first, at most `limit`. Rejects where the index can't be loaded. */
export async function searchPages(query: string, limit: number): Promise<FoundPage[]> {
  try {
    const pagefind = await load();
    const { results } = await pagefind.search(query);
    const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    return found.map(({ url, excerpt, meta }) => ({ url, excerpt, title: meta.title ?? url }));
  } catch (error) {
    // Pagefind starts even where its index is out of reach, and then stays broken: begin anew next time.
    loading = undefined;
    failures += 1;
    throw error;
  }
}

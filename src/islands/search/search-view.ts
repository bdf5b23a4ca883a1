import type { FoundPage } from '../../search/pagefind.ts';

/** What the search page shows. `query` is what the state answers, trimmed. */
export type SearchState =
  | { kind: 'idle' }
  | { kind: 'loading'; query: string }
  | { kind: 'found'; query: string; pages: FoundPage[] }
  | { kind: 'failed'; query: string };

/** Reads the query of an address; empty where there is none. */
export function queryOf(search: string): string {
  return (new URLSearchParams(search).get('q') ?? '').trim();
}

/** The line above the results, announced to screen readers. */
export function statusLine(state: SearchState): string {
  switch (state.kind) {
    case 'idle':
      return 'Ketik kata dari chat untuk mencari.';
    case 'loading':
      return 'Mencari…';
    case 'failed':
      return 'Pencarian gagal dimuat. Periksa koneksi lalu coba lagi.';
    case 'found':
      return state.pages.length === 0
        ? `Tidak ada halaman untuk “${state.query}”. Coba kata lain, atau tanyakan ke TL.`
        : `${state.pages.length} halaman untuk “${state.query}”`;
  }
}

/** Whether the results are final for the query. */
export function isSettled(state: SearchState): boolean {
  return state.kind !== 'loading';
}

import { anchorOf } from './dead-anchor/anchor-of.ts';

/**
 * Loads what the address asks of the page: words to highlight, the day as of which it is read, or a part that it no longer has. Rejects
 * where a script can't be fetched.
 */
export async function readAddress(): Promise<void> {
  const query = new URLSearchParams(location.search);
  if (query.has('tanggal') && document.querySelector('day-banner')) {
    await import('./day-banner/day-banner.ts');
  }
  const words = query.get('sorot');
  if (words) (await import('./search/highlight.ts')).highlightWords(words);
  const anchor = anchorOf(location.hash);
  if (anchor && !document.getElementById(anchor)) {
    (await import('./dead-anchor/dead-anchor.ts')).showDeadAnchor(anchor);
  }
}

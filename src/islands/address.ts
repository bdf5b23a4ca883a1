/** Loads what the address asks of the page: words to highlight, or the day as of which it is read. Rejects where a script can't be fetched. */
export async function readAddress(): Promise<void> {
  const query = new URLSearchParams(location.search);
  if (query.has('tanggal') && document.querySelector('day-banner')) {
    await import('./day-banner/day-banner.ts');
  }
  const words = query.get('sorot');
  if (words) (await import('./search/highlight.ts')).highlightWords(words);
}

/** Loads what the address asks for: words to highlight, a day, or a part that is gone. Rejects where a script can't be fetched. */
export async function readAddress(): Promise<void> {
  const query = new URLSearchParams(location.search);
  if (query.has('tanggal') && document.querySelector('day-banner')) {
    await import('./day-banner/day-banner.ts');
  }
  const found = new URLSearchParams(location.hash.slice(1));
  const words = found.get('sorot');
  if (words) {
    const [place, reply] = [found.get('ke'), found.get('balasan')];
    if (reply) history.replaceState(history.state, '', `#balasan=${reply}`);
    else if (place) location.replace(`#${encodeURIComponent(place)}`);
    else history.replaceState(history.state, '', location.pathname + location.search);
    (await import('./search/highlight.ts')).highlightWords(words, place);
    return;
  }
  const anchor = anchorOf(location.hash);
  if (!anchor) return;
  const part = document.getElementById(anchor);
  const fold = part?.closest('details');
  if (fold) fold.open = true;
  if (!part) {
    (await import('./dead-anchor/dead-anchor.ts')).showDeadAnchor(anchor);
  }
}

/** The id that an address's hash names. Undefined for none, the page's top, a text fragment, and an island's value such as `#q=resi`. */
export function anchorOf(hash: string): string | undefined {
  const [written = ''] = hash.slice(1).split(':~:');
  if (written === '' || written === 'top' || written.includes('=')) return undefined;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

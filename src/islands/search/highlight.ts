import { tokenize } from '../../search/normalize.ts';
import { rootCandidates } from '../../search/roots.ts';

/** Highlights the words of a search on the page that it led to, and removes them from the address. */
export function highlightWords(words: string): void {
  const address = new URL(location.href);
  address.searchParams.delete('sorot');
  history.replaceState(history.state, '', address);
  if (!('highlights' in CSS)) return;
  const roots = new Set(tokenize(words.slice(0, 400)));
  const ranges: Range[] = [];
  const main = document.querySelector('main');
  if (!main) return;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (const match of text.matchAll(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu)) {
      if (!tokenize(match[0]).some((word) => rootCandidates(word).some((root) => roots.has(root)))) continue;
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  CSS.highlights.set('search', new Highlight(...ranges));
}

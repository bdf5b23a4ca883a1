import { tokenize } from '../../search/normalize.ts';
import { rootCandidates } from '../../search/roots.ts';

/** Highlights the words of a search in the answer and the section of the page that it led to. `place`: the section's id; null for none. */
export function highlightWords(words: string, place: string | null): void {
  if (!('highlights' in CSS)) return;
  const roots = new Set(tokenize(words.slice(0, 400)));
  const ranges: Range[] = [];
  for (const node of textsOf(partsToHighlight(place))) {
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

/** The answer of the page and the section at `place`, or else all of the page. */
function partsToHighlight(place: string | null): Element[] {
  const parts = [...document.querySelectorAll('main .answer')];
  const target: Element | null = document.getElementById(place ?? '');
  if (target) parts.push(target);
  // A heading's section goes on to the next one of its page.
  let part = target?.matches('h1, h2, h3, h4, h5, h6') ? target.nextElementSibling : null;
  for (; part && !part.matches('h1, h2'); part = part.nextElementSibling) parts.push(part);
  return parts.length > 0 ? parts : [...document.querySelectorAll('main')];
}

function* textsOf(parts: readonly Element[]): Iterable<Node> {
  for (const part of parts) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
  }
}

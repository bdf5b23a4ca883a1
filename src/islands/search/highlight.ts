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
  const target = document.getElementById(place ?? '');
  const parts = [...document.querySelectorAll('main .answer')];
  if (target && !/^H\d$/.test(target.tagName)) parts.push(target);
  else
    for (let part = target; part && (part === target || !isHeading(part)); ) {
      parts.push(part);
      part = part.nextElementSibling as HTMLElement | null;
    }
  return parts.length > 0 ? parts : [...document.querySelectorAll('main')];
}

function isHeading({ tagName }: Element): boolean {
  return tagName === 'H1' || tagName === 'H2';
}

function* textsOf(parts: readonly Element[]): Iterable<Node> {
  for (const part of parts) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
  }
}

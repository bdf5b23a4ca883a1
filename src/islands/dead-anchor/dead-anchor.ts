import { createElement } from '../create-element.ts';
import { type PagePart, viewDeadAnchor } from './dead-anchor-view.ts';

const headings = 'h2, h3, h4, dt';

/** Says, above the part of the page that was probably meant, that the page has no part with the id `gone`, until the hash changes. */
export function showDeadAnchor(gone: string): void {
  const content = document.querySelector<HTMLElement>('main .sl-markdown-content');
  // A page that stands in for another has none of its parts.
  if (!content || content.querySelector('search-from-address')) return;
  const { words, nearest } = viewDeadAnchor([...content.querySelectorAll('[id]')].flatMap(partOf), gone);
  const notice = createElement(
    'p',
    { className: 'not-content notice-bar notice--open', role: 'status' },
    words,
  );
  addEventListener('hashchange', () => notice.remove(), { once: true });
  const part = nearest && document.getElementById(nearest.id);
  if (!part) {
    content.prepend(notice);
    return;
  }
  notice.append(' Mungkin maksudnya ', createElement('a', { href: `#${nearest.id}` }, nearest.heading), '.');
  (part.closest('.sl-heading-wrapper, dl, ol, ul') ?? part).before(notice);
  if (scrollY === 0) notice.scrollIntoView({ block: 'center' });
}

function partOf(element: Element): PagePart[] {
  const heading = element.matches(headings) ? element : element.querySelector(headings);
  if (!heading) return [];
  // Badges and numbers beside its words are spans.
  const words = [...heading.childNodes].filter(({ nodeName }) => nodeName !== 'SPAN');
  const text = words.map(({ textContent }) => textContent).join('');
  return [{ id: element.id, heading: text.trim() }];
}

// By its address, so that pages don't carry the styles of what is seldom said.
import styles from './offline.css?url&no-inline';
import type { NewerWords } from './offline-view.ts';

let corner: HTMLElement | undefined;

/** Where notices stand: one place, below one another, in the order of the page after everything else. */
function place(name: 'age' | 'newer'): HTMLElement {
  if (!corner) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = styles;
    document.head.append(link);
    corner = document.createElement('div');
    corner.className = 'offline-notices';
    document.body.append(corner);
  }
  const known = corner.querySelector<HTMLElement>(`[data-notice="${name}"]`);
  if (known) return known;
  const notice = document.createElement('div');
  notice.dataset.notice = name;
  // A status is read out when it changes, so it is there before its words.
  notice.setAttribute('role', 'status');
  corner.append(notice);
  return notice;
}

/** Says how old the page is, with the way to a newer one. */
export function showAge(words: string): void {
  const notice = place('age');
  requestAnimationFrame(() => notice.replaceChildren(line('p', words), buttons(reload())));
}

/** Says that there is a newer guide and what changed. Nothing is loaded until the reader wants it. */
export function showNewer({ title, changes, note }: NewerWords): void {
  const notice = place('newer');
  const list = document.createElement('ul');
  list.append(...changes.map((change) => line('li', change)));
  const later = button('Nanti', () => notice.replaceChildren());
  const parts = [
    line('strong', title),
    ...(changes.length > 0 ? [list] : []),
    ...(note ? [line('p', note)] : []),
  ];
  requestAnimationFrame(() => notice.replaceChildren(...parts, buttons(reload(), later)));
}

function reload(): HTMLElement {
  return button('Muat ulang', () => location.reload());
}

function buttons(...all: HTMLElement[]): HTMLElement {
  const group = document.createElement('div');
  group.className = 'notice-buttons';
  group.append(...all);
  return group;
}

function button(label: string, onClick: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button';
  element.textContent = label;
  element.addEventListener('click', onClick);
  return element;
}

function line(tag: 'p' | 'li' | 'strong', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

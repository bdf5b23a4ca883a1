import { createElement } from '../create-element.ts';
// By its address, so that pages don't carry the styles of notices that are seldom shown.
import styles from './offline.css?url&no-inline';
import type { newerWords } from './offline-view.ts';

const corner = createElement('div', { className: 'offline-notices' });
const notices = {
  // A status is read out when it changes, so it is in the page before its words.
  age: createElement('div', { role: 'status', dataset: { notice: 'age' } }),
  newer: createElement('div', { role: 'status', dataset: { notice: 'newer' } }),
};

/** Shows these nodes as a notice, in the corner below all other content. */
function show(name: keyof typeof notices, ...nodes: HTMLElement[]): void {
  if (!corner.isConnected) {
    document.head.append(createElement('link', { rel: 'stylesheet', href: styles }));
    document.body.append(corner);
  }
  if (!notices[name].isConnected) corner.append(notices[name]);
  requestAnimationFrame(() => notices[name].replaceChildren(...nodes));
}

/** Says how old the page is, with a button that loads it again. */
export function showAge(words: string): void {
  show('age', createElement('p', {}, words), buttons(reload()));
}

/** Says in the same place how old the server's guide is, until the reader closes it. */
export function showOldBuild(words: string, onClose: () => void): void {
  const close = button('Tutup', () => [notices.age.replaceChildren(), onClose()]);
  show('age', createElement('p', {}, words), buttons(close));
}

/** Says that there is a newer guide and what changed. Nothing is loaded until the reader wants it. */
export function showNewer({ title, changes, note }: NonNullable<ReturnType<typeof newerWords>>): void {
  const items = changes.map((change) => createElement('li', {}, change));
  const later = button('Nanti', () => notices.newer.replaceChildren());
  show(
    'newer',
    createElement('strong', {}, title),
    ...(items.length > 0 ? [createElement('ul', {}, ...items)] : []),
    ...(note ? [createElement('p', {}, note)] : []),
    buttons(reload(), later),
  );
}

function reload(): HTMLElement {
  return button('Muat ulang', () => location.reload());
}

function buttons(...all: HTMLElement[]): HTMLElement {
  return createElement('div', { className: 'cluster' }, ...all);
}

function button(label: string, onclick: () => void): HTMLElement {
  return createElement('button', { type: 'button', className: 'button', onclick }, label);
}

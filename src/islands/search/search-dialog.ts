// At the first interaction a page loads this file, and with it what else may wait until then.
import '../copy/part-copy.ts';
import { createElement } from '../create-element.ts';
import '../pins/pin-button.ts';
import { searchAddress } from './query-address.ts';
// By its address, so that pages don't carry the styles of a dialog that may never open.
import styles from './search-panel.css?url&no-inline';
import { loadSharedEngine, type SearchPanel } from './search-panel.ts';

let isStyled = false;

/** Adds the panel's styles once. Where they can't be fetched, the panel is plain but works. */
function addStyles(): void {
  if (isStyled || document.querySelector('search-page')) return;
  isStyled = true;
  document.head.append(createElement('link', { rel: 'stylesheet', href: styles }));
}

/** Fetches what search needs before anything is asked. */
export function warmUp(): void {
  addStyles();
  loadSharedEngine().catch(() => {
    // Tried again, and said, once somebody searches.
  });
}

/** Makes an opened dialog answer the text in its field, and what is typed from now on. */
export function answerIn(dialog: HTMLDialogElement): void {
  addStyles();
  const remember = (query: string) => history.replaceState({ ...history.state, query }, '');
  // Set, not added: the dialog may be opened again.
  dialog.onclick = ({ target }) => {
    const clicked = target as Element;
    const query = dialog.querySelector('input')?.value ?? '';
    const link = clicked.closest('a');
    // Back shows the same results again.
    if (link) remember(query);
    // A small window beside the chat, or the one that is open already.
    if (clicked.closest('[data-window]'))
      open(searchAddress(query), 'panduan-kecil', 'popup,width=400,height=720')?.focus();
    const isHere = link?.pathname === location.pathname;
    if (clicked === dialog || isHere || clicked.closest('[data-close], [data-window]')) dialog.close();
  };
  dialog.onclose = () => remember('');
  dialog.querySelector<SearchPanel>('search-panel')?.ask(true);
}

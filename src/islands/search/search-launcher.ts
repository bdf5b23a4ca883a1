import { createElement } from '../create-element.ts';
import { onFirstInteraction } from '../first-interaction.ts';

/**
 * What every page carries of search. It opens the dialog at once, with Ctrl/Cmd+K, with `/` or from a search field, so that nothing
 * typed is lost. The panel that answers, and the index, are fetched at the reader's first interaction: a page that is only open
 * fetches neither. Until then, and without script, the fields are plain forms.
 */
const fields = document.querySelectorAll<HTMLInputElement>('input[data-search-open]');
const links = document.querySelectorAll<HTMLAnchorElement>('a[data-search-open]');
const template = document.querySelector<HTMLTemplateElement>('#search-dialog');
let dialog: HTMLDialogElement | null | undefined;
let preload: HTMLLinkElement | undefined;

/** Loads the panel, and the index together with it: the panel's script would ask for it later. */
function load() {
  const href = template?.dataset.index ?? '';
  if (!preload) {
    preload = createElement('link', { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
    document.head.append(preload);
  }
  return import('./search-dialog.ts');
}

function open(query: string): void {
  dialog ??= (template?.content.cloneNode(true) as DocumentFragment | undefined)?.querySelector('dialog');
  const field = dialog?.querySelector('input');
  if (!dialog || !field) return;
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  field.value = query;
  field.focus();
  for (const other of fields) other.value = '';
  const opened = dialog;
  load().then(
    ({ answerIn }) => answerIn(opened),
    () => {
      // The script can't be fetched: the search page says so, and tries again.
      location.href = `/cari/?q=${encodeURIComponent(field.value)}`;
    },
  );
}

for (const field of fields) {
  for (const type of ['click', 'input']) field.addEventListener(type, () => open(field.value));
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    open(field.value);
  });
}
for (const link of links) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open('');
  });
}
addEventListener('keydown', (event) => {
  const isShortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  // The field of a dialog that was closed keeps the focus until the next frame.
  const isTyping = (event.target as Element).closest(
    ':is(input, textarea, select, [contenteditable]):not(dialog:not([open]) *)',
  );
  if (!isShortcut && (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey))
    return;
  event.preventDefault();
  const pageField = document.querySelector<HTMLInputElement>('#page-search');
  if (pageField) pageField.focus();
  else open('');
});
onFirstInteraction(() =>
  load()
    .then(({ warmUp }) => warmUp())
    .catch(() => {}),
);

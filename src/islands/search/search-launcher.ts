import { createElement } from '../create-element.ts';
import { onFirstInteraction } from '../first-interaction.ts';

/**
 * What every page carries of search. It opens the dialog at once, with Ctrl/Cmd+K, with `/` or from a search field, so that nothing
 * typed is lost. The panel that answers, and the index, are fetched at the reader's first interaction: a page that is only open
 * fetches neither. Until then, and without script, the fields are plain forms.
 */
const fields = document.querySelectorAll<HTMLInputElement>('input[data-search-open]');
const links = document.querySelectorAll<HTMLAnchorElement>('a[data-search-open]');
const template = document.querySelector('#search-dialog') as HTMLTemplateElement;
const dialog = template.content.querySelector('dialog') as HTMLDialogElement;
const dialogField = dialog.querySelector('input') as HTMLInputElement;
/** Whether the index is asked for. The search page asks by itself. */
let isPreloading = document.querySelector('search-page') !== null;

/** Loads the panel, and the index together with it: the panel's script would ask for it later. */
function load() {
  if (!isPreloading) {
    isPreloading = true;
    const href = template.dataset.index ?? '';
    document.head.append(
      createElement('link', { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }),
    );
  }
  return import('./search-dialog.ts');
}

function open(query: string): void {
  if (!dialog.open) {
    document.body.append(dialog);
    dialog.showModal();
  }
  dialogField.value = query;
  dialogField.focus();
  for (const other of fields) other.value = '';
  load().then(
    ({ answerIn }) => answerIn(dialog),
    () => {
      // The script can't be fetched: the search page says so, and tries again.
      location.href = `/cari/#q=${encodeURIComponent(dialogField.value)}`;
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
  const { key, ctrlKey, metaKey, target } = event;
  // The field of a dialog that was closed keeps the focus until the next frame. A field that opens the dialog is empty.
  const isTyping = (target as Element).closest(
    ':is(input, textarea, select, [contenteditable]):not([data-search-open], dialog:not([open]) *)',
  );
  if (ctrlKey || metaKey ? key.toLowerCase() !== 'k' : key !== '/' || isTyping) return;
  event.preventDefault();
  const pageField = document.querySelector<HTMLInputElement>('#page-search');
  if (pageField) pageField.focus();
  else open('');
});
// Back to a page whose dialog led away from it.
if (history.state?.query) open(history.state.query);
onFirstInteraction(() =>
  load().then(
    ({ warmUp }) => warmUp(),
    () => {},
  ),
);

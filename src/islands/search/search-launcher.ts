import { atFirstSign } from '../first-sign.ts';

/**
 * What every page carries of search: it opens the dialog with Ctrl/Cmd+K, `/`, or from a search field, at once, so that
 * nothing typed is lost. The panel that answers, and the index, are fetched at the first sign of a reader: a page that is only open
 * fetches neither. Until then, and without script, the fields are plain forms.
 */
const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-search-open]')];
const links = document.querySelectorAll<HTMLAnchorElement>('a[data-search-open]');
const template = document.querySelector<HTMLTemplateElement>('#search-dialog');
let dialog: HTMLDialogElement | null | undefined;

function load() {
  preloadFront();
  return import('./search-dialog.ts');
}

/** The index is asked for together with the script that will read it, not after it. */
function preloadFront(): void {
  const index = template?.dataset.index ?? '';
  if (document.querySelector(`link[href="${index}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = index;
  document.head.append(link);
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
    ({ attach }) => attach(opened),
    () => {
      // The script can't be had: the search page says so, and tries again.
      location.href = `/cari/?q=${encodeURIComponent(field.value)}`;
    },
  );
}

for (const field of fields) {
  field.addEventListener('click', () => open(field.value));
  field.addEventListener('input', () => open(field.value));
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    open(field.value);
  });
}
for (const link of links) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open('');
  });
}
addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]');
  const isShortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  if (!isShortcut && (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey)) return;
  const page = document.querySelector<HTMLInputElement>('#page-search');
  event.preventDefault();
  if (page) page.focus();
  else open('');
});
atFirstSign(() =>
  load()
    .then(({ warmUp }) => warmUp())
    .catch(() => {}),
);

const words = new URLSearchParams(location.search).get('sorot');
if (words) import('./highlight.ts').then(({ highlightWords }) => highlightWords(words)).catch(() => {});

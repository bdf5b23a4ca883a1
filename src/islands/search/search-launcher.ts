import { frontFile } from '../../search/addresses.ts';

/**
 * What every page carries of search: it opens the dialog with Ctrl/Cmd+K, `/`, or from a search field, at once, so that
 * nothing typed is lost; the panel that answers is fetched when the page is idle or at the first sign of intent. Until
 * then, and without script, the fields are plain forms.
 */
const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-search-open]')];
const links = document.querySelectorAll<HTMLAnchorElement>('a[data-search-open]');
let dialog: HTMLDialogElement | null | undefined;

function load() {
  preloadFront();
  return import('./search-dialog.ts');
}

/** The index is asked for together with the script that will read it, not after it. */
function preloadFront(): void {
  if (document.querySelector(`link[href="${frontFile}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = frontFile;
  document.head.append(link);
}

function open(query: string): void {
  const template = document.querySelector<HTMLTemplateElement>('#search-dialog');
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
  field.addEventListener('pointerenter', load, { once: true });
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
const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));
whenIdle(
  () =>
    load()
      .then(({ warmUp }) => warmUp())
      .catch(() => {}),
  { timeout: 4000 },
);

const words = new URLSearchParams(location.search).get('sorot');
if (words) import('./highlight.ts').then(({ highlightWords }) => highlightWords(words)).catch(() => {});

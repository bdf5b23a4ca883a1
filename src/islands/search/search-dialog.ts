// By its address, so that pages don't carry the styles of a dialog that may never open.
import styles from './search-panel.css?url&no-inline';
import { engineOf, SearchPanel } from './search-panel.ts';

const panels = new WeakMap<HTMLDialogElement, SearchPanel>();
let styled = false;

/** Adds the panel's styles once; where they can't be had it is plain but works. */
function addStyles(): void {
  if (styled || document.querySelector('search-page')) return;
  styled = true;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  document.head.append(link);
}

/** Fetches what search needs before it is asked. */
export function warmUp(): void {
  addStyles();
  engineOf().catch(() => {
    // Asked again, and said, once somebody searches.
  });
}

/** Makes an opened dialog answer what stands in its field, and what is typed from now on. */
export function attach(dialog: HTMLDialogElement): void {
  addStyles();
  const field = dialog.querySelector('input');
  const results = dialog.querySelector<HTMLElement>('.search-results');
  if (!field || !results) return;
  let panel = panels.get(dialog);
  if (!panel) {
    panel = new SearchPanel({ field, results, areaLabels: JSON.parse(dialog.dataset.areas ?? '{}') });
    panels.set(dialog, panel);
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || (event.target as Element).closest('[data-close]')) dialog.close();
    });
  }
  panel.ask(true);
}

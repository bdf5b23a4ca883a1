import { onFirstInteraction } from '../first-interaction.ts';
import { whenOpened } from '../when-opened.ts';

/** Loads the rest of working offline, at the reader's first interaction. A page that comes from the cache says so at once. */
const begin = () =>
  import('./offline-notices.ts').then(
    (notices) => notices.watchGuide(),
    () => {
      // The script can't be fetched; the page itself needs none of it.
    },
  );

// Only where the browser has it, which is on https and on the machine itself.
if ('serviceWorker' in navigator) {
  if (document.documentElement.dataset.held) whenOpened(begin);
  else onFirstInteraction(begin);
}

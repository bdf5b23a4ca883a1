import { atFirstSign } from '../first-sign.ts';

/** What every page carries of working offline: at the first sign of a reader it fetches the rest. A page that comes as held says so at once. */
const begin = () =>
  import('./offline-notices.ts').then(
    ({ watchGuide }) => watchGuide(),
    () => {
      // The script can't be had; the page itself needs none of it.
    },
  );

// Only where the browser has it, which is on https and on the machine itself.
if ('serviceWorker' in navigator) {
  if (document.documentElement.dataset.held) begin();
  else atFirstSign(begin);
}

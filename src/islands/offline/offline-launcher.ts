/**
 * What every page carries of working offline: once the page is there and idle, it fetches the rest. A page that comes as held says so
 * at once.
 */
const begin = () =>
  import('./offline-notices.ts').then(
    ({ watchGuide }) => watchGuide(),
    () => {
      // The script can't be had; the page itself needs none of it.
    },
  );
const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));

// Only where the browser has it, which is on https and on the machine itself.
if ('serviceWorker' in navigator) {
  if (document.documentElement.dataset.held) begin();
  else if (document.readyState === 'complete') whenIdle(begin);
  else addEventListener('load', () => whenIdle(begin));
}

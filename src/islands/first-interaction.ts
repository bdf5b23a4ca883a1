/** The events that an interaction with a page begins with. */
const types = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'click'] as const;

/** Calls `run` once, when the browser is idle after the reader's first interaction. A page that is only open fetches nothing. */
export function onFirstInteraction(run: () => void): void {
  const listening = new AbortController();
  const begin = () => {
    listening.abort();
    if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
    else setTimeout(run, 200);
  };
  for (const type of types) {
    addEventListener(type, begin, { capture: true, passive: true, signal: listening.signal });
  }
}

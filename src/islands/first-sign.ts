/** What tells that somebody is at the page: nobody scrolls, points or types without one of these. */
const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin', 'click'] as const;

/** Calls `run` once, when the browser is idle after the first sign of a reader: a page that is only open fetches nothing more. */
export function atFirstSign(run: () => void): void {
  const waiting = new AbortController();
  const begin = () => {
    waiting.abort();
    if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
    else setTimeout(run, 200);
  };
  for (const sign of signs)
    addEventListener(sign, begin, { capture: true, passive: true, signal: waiting.signal });
}

/**
 * Calls `run` at once, or, in a page that the browser prerenders because the reader points at a link to it, when the reader opens it:
 * most are never opened, so none starts, stores or asks for anything before that.
 */
export function whenOpened(run: () => void): void {
  if (document.prerendering) document.addEventListener('prerenderingchange', run, { once: true });
  else run();
}

import { builtPages } from '../built/built-pages.ts';

/** The address of every built page that shows something itself, in place of leading to another page. */
export const routes = builtPages()
  .filter(({ forwards }) => !forwards)
  .map(({ route }) => route);

/** Milliseconds that a test may take to visit `count` pages. The limit catches what hangs: one visit takes a fraction of its ten seconds. */
export function walkLimit(count = routes.length): number {
  return count * 10_000;
}

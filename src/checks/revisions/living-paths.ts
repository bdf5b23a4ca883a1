import type { CheckContext } from '../check.ts';

/** The paths whose wording may still be corrected: all except revisions that a later one in force has replaced. */
export function livingPaths({ guide, paths }: CheckContext): Set<string> {
  const past = [...guide.pages.values()].flatMap(({ revisions, current }) =>
    current ? revisions.slice(0, revisions.indexOf(current)) : [],
  );
  return new Set(paths).difference(new Set(past.map(({ path }) => path)));
}

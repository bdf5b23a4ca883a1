import type { CheckContext } from '../check.ts';

/** The files whose words may still be mended: all but revisions that a later one in force has taken the place of. */
export function livingPaths({ guide, paths }: CheckContext): Set<string> {
  const past = [...guide.pages.values()].flatMap(({ revisions, current }) =>
    current ? revisions.slice(0, revisions.indexOf(current)) : [],
  );
  return new Set(paths).difference(new Set(past.map(({ path }) => path)));
}

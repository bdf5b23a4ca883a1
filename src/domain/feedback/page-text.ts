import { findVersion } from '../dated/revision-path.ts';
import type { Guide } from '../guide/guide.ts';
import { movedTo } from '../guide/moves.ts';
import type { PageVersion } from './address.ts';

/**
 * The text of a page that a press is about: its version by the page's present name, as the page may have moved since, its revision, and
 * the day on which it came into the guide, undefined where that isn't recorded. Undefined where the guide has none.
 */
export function findPageText({ pages, moves }: Guide, version: PageVersion) {
  const [id = '', name = ''] = version.split('@');
  const { slug, correctedOn } = findVersion(name) ?? {};
  for (const page of [id, ...movedTo(moves, id)].flatMap((each) => pages.get(each) ?? [])) {
    const revision = [...page.revisions, ...page.held].find((each) => each.slug === slug);
    const isThere = !correctedOn || revision?.corrections.some(({ date }) => date === correctedOn);
    const present: PageVersion = `${page.id}@${name}`;
    if (revision && isThere)
      return { version: present, revision, recorded: correctedOn ?? revision.recordedOn };
  }
  return undefined;
}

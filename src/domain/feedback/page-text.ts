import type { IsoDate } from '../dated/iso-date.ts';
import { findVersion } from '../dated/revision-path.ts';
import type { Guide } from '../guide/guide.ts';
import { movedTo } from '../guide/moves.ts';
import type { Revision } from '../guide/page.ts';
import type { PageVersion } from './address.ts';

/** The text of a page that a press is about. */
export interface PageText {
  /** With the page's present name. */
  version: PageVersion;
  revision: Revision;
  /** The day on which the text came into the guide; undefined where that isn't recorded. */
  recorded: IsoDate | undefined;
}

/** The text of a version, whose page may have moved since; undefined where the guide has none. */
export function findPageText({ pages, moves }: Guide, version: PageVersion): PageText | undefined {
  const [id = '', name = ''] = version.split('@');
  const { slug, correctedOn } = findVersion(name) ?? {};
  for (const page of [id, ...movedTo(moves, id)].flatMap((each) => pages.get(each) ?? [])) {
    const revision = [...page.revisions, ...page.held].find((each) => each.slug === slug);
    const isThere = !correctedOn || revision?.corrections.some(({ date }) => date === correctedOn);
    if (revision && isThere)
      return { version: `${page.id}@${name}`, revision, recorded: correctedOn ?? revision.recordedOn };
  }
  return undefined;
}

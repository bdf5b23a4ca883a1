import type { IsoDate } from '../dated/iso-date.ts';
import { findVersion } from '../dated/revision-path.ts';
import type { Guide } from '../guide/guide.ts';
import { movedTo } from '../guide/moves.ts';
import type { Revision } from '../guide/page.ts';
import type { PageVersion } from './address.ts';

/** What readers had before them. */
export interface PageText {
  /** Of the page as it is called now. */
  version: PageVersion;
  revision: Revision;
  /** The day on which the guide first said so; undefined where it doesn't tell. */
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

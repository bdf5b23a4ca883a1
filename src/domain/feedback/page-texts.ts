import type { IsoDate } from '../dated/iso-date.ts';
import { type VersionName, versionName } from '../dated/revision-path.ts';
import type { Guide } from '../guide/guide.ts';
import { movedTo } from '../guide/moves.ts';
import type { Revision } from '../guide/page.ts';
import type { PageVersion } from './address.ts';

/** What readers had before them. */
export interface PageText {
  version: PageVersion;
  revision: Revision;
  /** The day on which the guide first said so; undefined where it doesn't tell. */
  recorded: IsoDate | undefined;
}

/** All texts that pages ever had or will have, by version. */
export function pageTexts({ pages }: Pick<Guide, 'pages'>): Map<PageVersion, PageText> {
  const texts = [...pages.values()].flatMap(({ id, revisions, held }) =>
    [...revisions, ...held].flatMap((revision): PageText[] => {
      const { slug, corrections, recordedOn } = revision;
      const versionOf = (name: VersionName): PageVersion => `${id}@${name}`;
      return [
        { version: versionOf(slug), revision, recorded: recordedOn },
        ...corrections.map(({ date }) => ({
          version: versionOf(versionName({ slug, correctedOn: date })),
          revision,
          recorded: date,
        })),
      ];
    }),
  );
  return new Map(texts.map((text) => [text.version, text]));
}

/** The text of a version, whose page may have moved since; undefined where the guide has none. */
export function findPageText(
  texts: ReadonlyMap<PageVersion, PageText>,
  { moves }: Pick<Guide, 'moves'>,
  version: PageVersion,
): PageText | undefined {
  const [page = '', name = ''] = version.split('@');
  const ids = [page, ...movedTo(moves, page)];
  return ids.map((id) => texts.get(`${id}@${name}`)).find((text) => text !== undefined);
}

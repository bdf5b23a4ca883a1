import { buildSearchFiles, type SearchFiles } from '../search/front-index.ts';
import { makeLexicon } from '../search/lexicon.ts';
import { searchRecords } from '../search/records.ts';
import { getGuide } from './guide.ts';

let made: Promise<SearchFiles> | undefined;

/** Everything that search loads; made once a build. */
export function searchFiles(): Promise<SearchFiles> {
  if (import.meta.env.DEV) return makeFiles();
  made ??= makeFiles();
  return made;
}

async function makeFiles(): Promise<SearchFiles> {
  const guide = await getGuide();
  return buildSearchFiles(searchRecords(guide), makeLexicon(guide));
}

import type { Guide } from '../domain/guide/guide.ts';
import { buildSearchFiles, type SearchFiles } from './front-index.ts';
import { readExamples } from './intent/examples.ts';
import { makeLexicon } from './lexicon.ts';
import { searchRecords } from './records.ts';

/** All files that search loads, made from the guide and the texts of the content by path. */
export function indexGuide(
  guide: Guide,
  texts: Iterable<readonly [path: string, text: string]>,
): SearchFiles {
  return buildSearchFiles(searchRecords(guide), makeLexicon(guide), readExamples(texts, guide.moves));
}

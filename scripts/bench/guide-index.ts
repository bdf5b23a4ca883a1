import { join } from 'node:path';
import { checkContent } from '../../src/checks/check-content.ts';
import { parseToday } from '../../src/domain/dated/today.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { buildSearchFiles, type SearchFiles } from '../../src/search/front-index.ts';
import { type Lexicon, makeLexicon } from '../../src/search/lexicon.ts';
import { type SearchRecord, searchRecords } from '../../src/search/records.ts';
import { slugsOf } from './score.ts';

/** A guide as search sees it: what is to be found, and the files made for it. */
export interface GuideIndex {
  guide: Guide;
  records: SearchRecord[];
  lexicon: Lexicon;
  files: SearchFiles;
  /** The pages that can be found. */
  slugs: ReadonlySet<string>;
}

/** The real guide's folder. */
export const realContent = join(import.meta.dirname, '..', '..', 'content');

/** Indexes the content tree at `root` as today's build would. */
export async function indexGuide(): Promise<GuideIndex> {
  return indexOf(await readGuide(realContent));
}

/** The guide in the content tree at `root` as today's build would have it. */
export async function readGuide(root: string): Promise<Guide> {
  const { guide } = await checkContent(root, parseToday(process.env.GUIDE_TODAY, Date.now()));
  return guide;
}

/** The same of a guide already assembled. */
export function indexOf(guide: Guide): GuideIndex {
  const records = searchRecords(guide);
  const lexicon = makeLexicon(guide);
  const files = buildSearchFiles(records, lexicon);
  return { guide, records, lexicon, files, slugs: new Set(slugsOf(records.map(({ url }) => url))) };
}

import { join } from 'node:path';
import { checkContent } from '../../src/checks/check-content.ts';
import { parseToday } from '../../src/domain/dated/today.ts';
import { buildSearchFiles } from '../../src/search/front-index.ts';
import { readExamples } from '../../src/search/intent/examples.ts';
import { makeLexicon } from '../../src/search/lexicon.ts';
import { searchRecords } from '../../src/search/records.ts';
import { ROOT } from '../setup/project.mjs';
import { slugsOf } from './score.ts';

export const realContent = join(ROOT, 'content');

/** The guide in the content tree at `root` as today's build would have it. */
export async function readGuide(root: string) {
  return (await checkContent(root, parseToday(process.env.GUIDE_TODAY, Date.now()))).guide;
}

/** The real guide as search sees it: its records, the files made of them, and the pages that can be found. */
export async function indexGuide() {
  const { guide, texts } = await checkContent(realContent, parseToday(process.env.GUIDE_TODAY, Date.now()));
  const records = searchRecords(guide);
  const files = buildSearchFiles(records, makeLexicon(guide), readExamples(texts, guide.moves));
  return { records, files, slugs: new Set(slugsOf(records.map(({ url }) => url))) };
}

import type { PublishedFront } from '../search/engine.ts';
import { buildFrontIndex, type Card, cardPacks, packLength } from '../search/front-index.ts';
import { makeLexicon } from '../search/lexicon.ts';
import { searchRecords } from '../search/records.ts';
import { getGuide } from './guide.ts';

/** The front file that search loads first. */
export async function frontFileContent(): Promise<PublishedFront> {
  const guide = await getGuide();
  return { ...buildFrontIndex(searchRecords(guide), makeLexicon(guide)), packLength };
}

/** The packs of cards that it loads for what it shows. */
export async function cardPackContents(): Promise<Card[][]> {
  return cardPacks(searchRecords(await getGuide()));
}

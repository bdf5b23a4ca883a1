import type { IsoDate } from '../dated/iso-date.ts';
import type { Area, Guide } from '../guide/guide.ts';
import { changeKindLabel, startLine } from '../guide/wording.ts';
import { type Change, listChanges } from './changes.ts';

/** A feed before it is written as RSS, Atom or JSON. */
export type Feed = ReturnType<typeof makeFeed>;

/** A change as a feed item. Changes without a recorded day are only in the change log. */
export type FeedItem = ReturnType<typeof feedItem>;

/** How many items a feed holds. Older changes are only in the change log. */
const feedLength = 100;

export function makeFeed(guide: Guide, area?: Area) {
  const items = listChanges(guide)
    .filter(({ areas }) => area === undefined || areas.includes(area.id))
    .flatMap((change) => (change.date ? [feedItem(change, change.date)] : []))
    .slice(0, feedLength);
  return {
    ...nameFeed(area),
    description: area
      ? `Perubahan aturan di area ${area.label}, dengan isi lengkapnya`
      : 'Setiap perubahan aturan, dengan isi lengkapnya',
    /** The day of its newest item; undefined where it has none. */
    updated: items[0]?.published,
    items,
  };
}

/** A feed's title, and the address of the page that it follows, from the site's root, with a slash at the end. */
export function nameFeed(area?: Area): Record<'title' | 'home', string> {
  return area
    ? { title: `Panduan CS: perubahan ${area.label}`, home: `/perubahan/${area.id}/` }
    : { title: 'Panduan CS: perubahan', home: '/perubahan/' };
}

function feedItem(change: Change, published: IsoDate) {
  const { kind, title, summary } = change;
  const item = { change, published, title: `${changeKindLabel[kind]}: ${title}` };
  if (kind === 'answered' || kind === 'corrected') return { ...item, summary };
  if (!change.revision.isHeld) return { ...item, summary: `${summary} ${startLine(change.revision)}.` };
  const held = `${summary} Belum berlaku: aturan lain mendahuluinya.`;
  return { ...item, title: `Tertahan: ${title}`, summary: held };
}

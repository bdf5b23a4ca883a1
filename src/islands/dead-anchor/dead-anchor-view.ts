import { findNearest } from '../../text/nearest.ts';

/** A part of a page that an address can lead to. */
export interface PagePart {
  id: string;
  heading: string;
}

/** What is said where the page, which has `parts`, has none with the id `gone`, and the part that was probably meant, if one is close. */
export function viewDeadAnchor(parts: readonly PagePart[], gone: string) {
  const ids = parts.map(({ id }) => id);
  const nearestId = findNearest(gone, ids) ?? withSharedWords(gone, ids);
  return {
    words: `Bagian “${gone.slice(0, 60).replaceAll('-', ' ')}” tidak ada lagi di halaman ini.`,
    nearest: parts.find(({ id }) => id === nearestId),
  };
}

/** The id that shares the most words with `gone`: at least half of the words of the one that has more. The first of equals. */
function withSharedWords(gone: string, ids: readonly string[]): string | undefined {
  const wanted = new Set(gone.toLowerCase().split('-'));
  const shareOf = (id: string) => {
    const words = id.split('-');
    return words.filter((word) => wanted.has(word)).length / Math.max(words.length, wanted.size);
  };
  const [best] = [...ids].sort((a, b) => shareOf(b) - shareOf(a));
  return best !== undefined && shareOf(best) >= 0.5 ? best : undefined;
}

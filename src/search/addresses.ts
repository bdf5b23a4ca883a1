/** The path of the front index, the one search file that always has the same path. */
export const frontFile = '/cari/indeks.json';

/** The path of a pack of cards, with its edition, so that a tab never mixes files of two editions and browsers cache them for good. */
export const packFile = (edition: string, pack: number) => `/cari/kartu-${edition}-${pack}.json`;

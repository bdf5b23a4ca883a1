/** The path of the front index, the one search file that always has the same path. */
export const frontFile = '/cari/indeks.json';

/**
 * The path of a pack of cards, see `Card`. It has the edition of its front index, because the same number is another page in another
 * edition. So a tab never mixes files of two editions, and browsers cache the files for good.
 */
export const packFile = (edition: string, pack: number) => `/cari/kartu-${edition}-${pack}.json`;

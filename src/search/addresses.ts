/** The path of the front index, the one search file that always has the same path. */
export const frontFile = '/cari/indeks.json';

// The other files have the edition of their front index in their path. In another edition the same number is another page, so a tab
// never mixes files of two editions, and browsers cache the files for good.

/** The path of a shard of the index, see `Shard`. */
export const shardFile = (edition: string, shard: number) => `/cari/indeks-${edition}-${shard}.json`;

/** The path of a list of words with the same first letter, see `SearchFiles`. */
export const listFile = (edition: string, list: number) => `/cari/kata-${edition}-${list}.json`;

/** The path of a pack of cards, see `Card`. */
export const packFile = (edition: string, pack: number) => `/cari/kartu-${edition}-${pack}.json`;

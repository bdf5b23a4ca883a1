/** Where the search files lie. */
export const frontFile = '/cari/indeks.json';

/**
 * The files that the front file counts. They carry its edition, so that a tab which loaded one front file never reads the cards or
 * words of another, in which the same number is another page; and a browser may keep them for good.
 */
export const shardFile = (edition: string, shard: number) => `/cari/indeks-${edition}-${shard}.json`;
export const listFile = (edition: string, list: number) => `/cari/kata-${edition}-${list}.json`;
export const packFile = (edition: string, pack: number) => `/cari/kartu-${edition}-${pack}.json`;

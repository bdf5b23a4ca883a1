/** Where the search files lie. */
export const frontFile = '/cari/indeks.json';
export const shardFile = (shard: number) => `/cari/indeks-${shard}.json`;
export const listFile = (list: number) => `/cari/kata-${list}.json`;
export const packFile = (pack: number) => `/cari/kartu-${pack}.json`;

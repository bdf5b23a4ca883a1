/**
 * The files whose name holds a hash of their content, as a regular expression on the path with its first slash: Vite's bundles, the
 * parts of Pagefind's index, the words and cards of an edition of the guide's own (see `src/search/addresses.ts`) and what is packed
 * for readers offline. A browser keeps them for good, and a publish carries them over from the builds before.
 */
export const hashedPattern = String.raw`^/(?:_astro/|pagefind/(?:fragment|index)/|pagefind/[^/]+\.pf_meta$|cari/[a-z]+-[0-9a-f]{8}-\d+\.json$|luring/paket-[0-9a-f]{32}\.txt$)`;

/** The same for hosts whose rules know prefixes only. */
export const hashedPrefixes = [
  '/_astro/*',
  '/pagefind/fragment/*',
  '/pagefind/index/*',
  '/cari/indeks-*',
  '/cari/kata-*',
  '/cari/kartu-*',
  '/luring/paket-*',
] as const;

const hashed = new RegExp(hashedPattern);

/** Whether a file of a build, named from its top folder without a first slash, is named by its content. */
export function isHashed(file: string): boolean {
  return hashed.test(`/${file}`);
}

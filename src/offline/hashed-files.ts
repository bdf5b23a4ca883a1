/**
 * The files that have a hash of their content in their name, as a regular expression on the path with its leading slash. They are
 * Vite's bundles, the parts of Pagefind's index, the search files of an edition (`src/search/addresses.ts`) and the packs of the
 * precache. Browsers cache them for good, and a publish keeps those of earlier builds.
 */
export const hashedPattern = String.raw`^/(?:_astro/|pagefind/(?:fragment|index)/|pagefind/[^/]+\.pf_meta$|cari/kartu-[0-9a-f]{8}-\d+\.json$|luring/paket-[0-9a-f]{32}\.txt$)`;

/** The files of `hashedPattern`, without Pagefind's `.pf_meta`, for hosts whose rules match prefixes only. */
export const hashedPrefixes = [
  '/_astro/*',
  '/pagefind/fragment/*',
  '/pagefind/index/*',
  '/cari/kartu-*',
  '/luring/paket-*',
] as const;

const hashed = new RegExp(hashedPattern);

/** Whether a file has a hash of its content in its name. `file` is its path below the build's folder, without a leading slash. */
export function isHashed(file: string): boolean {
  return hashed.test(`/${file}`);
}

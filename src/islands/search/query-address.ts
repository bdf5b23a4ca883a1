/** The query of a search address: behind `#q=`, or in the `?q=` of the form without script. Empty where there is none. */
export function queryOf({ hash, search }: Pick<Location, 'hash' | 'search'>): string {
  const [inHash, inSearch] = [hash.slice(1), search].map((text) => new URLSearchParams(text).get('q'));
  return (inHash ?? inSearch ?? '').trim();
}

/** The address of a query. It stands behind the `#`, so that no server and no referrer is told of it. */
export function searchAddress(query: string): string {
  const words = query.trim();
  // A percent sign for a space: some apps end a link at a `+`. Unlike `encodeURIComponent`, it takes any text.
  return words ? `/cari/#${new URLSearchParams({ q: words })}`.replaceAll('+', '%20') : '/cari/';
}

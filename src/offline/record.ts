/** The version of all records. Raise it where a record of before couldn't be read: the copy is then precached anew. */
const version = 1;

/** Writes a JSON record into a cache. */
export async function writeRecord(cache: Cache, path: string, data: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await cache.put(path, new Response(JSON.stringify({ version, ...data }), { headers }));
}

type JsonRecord = Readonly<Record<string, unknown>>;

/** Reads a record of the present version; undefined where there is none or where it is anything else. Rejects where the cache can't be read. */
export async function readRecord(cacheName: string, path: string): Promise<JsonRecord | undefined> {
  const response = await matchIn(cacheName, path);
  const data: unknown = await response?.json().catch(() => undefined);
  return isRecord(data) && data.version === version ? data : undefined;
}

export function isRecord(data: unknown): data is JsonRecord {
  return typeof data === 'object' && data !== null;
}

/** A response from one cache; unlike `caches.open`, it doesn't create the cache. `Vary` is about encodings, which are decoded here. */
export function matchIn(cacheName: string, path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName, ignoreVary: true });
}

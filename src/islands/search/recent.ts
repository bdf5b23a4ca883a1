/** Queries kept for the reader, newest first. */
const most = 8;

/** Reads what the browser kept; anything else that stands there counts as nothing. */
export function readRecent(stored: string | null): string[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(list) ? list.filter((query) => typeof query === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** The list with a query put first, without its twin. */
export function withRecent(recent: readonly string[], query: string): string[] {
  const clean = query.trim().slice(0, 200);
  if (clean.length < 2) return [...recent];
  return [clean, ...recent.filter((each) => each.toLowerCase() !== clean.toLowerCase())].slice(0, most);
}

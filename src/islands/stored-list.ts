/** Reads a list that this browser stored as JSON; anything else counts as an empty one. */
export function parseList(stored: string | null): unknown[] {
  try {
    const list: unknown = JSON.parse(stored ?? '');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

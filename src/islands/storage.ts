/** Reads what this browser stores under a key; null where there is nothing, or where storage is forbidden. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a text under a key. Where storage is full or forbidden, nothing is stored and nothing fails. */
export function writeStored(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // The reader loses a convenience only.
  }
}

type Store = 'localStorage' | 'sessionStorage';

/** Reads what this browser stores under a key; null where there is nothing, or where storage is forbidden. */
export function readStored(key: string, store: Store = 'localStorage'): string | null {
  try {
    return window[store].getItem(key);
  } catch {
    return null;
  }
}

/** Stores a text under a key. Where storage is full or forbidden, nothing is stored and nothing fails. */
export function writeStored(key: string, text: string, store: Store = 'localStorage'): void {
  try {
    window[store].setItem(key, text);
  } catch {
    // The reader loses a convenience only.
  }
}

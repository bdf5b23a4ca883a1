const key = 'panduan-cs:isian';

/** Reads what was typed into replies that were copied in this tab, by placeholder. Empty where storage is forbidden. */
export function readTyped(): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}

/** Keeps what was typed into a reply for the next one of the same chat. It ends with the tab. */
export function keepTyped(typed: Record<string, string>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...readTyped(), ...typed }));
  } catch {
    // The agent types it again.
  }
}

export function forgetTyped(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}

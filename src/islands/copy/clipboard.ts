/** What a copy button shows. */
export type CopyState = 'idle' | 'copied' | 'failed';

/** Puts a text on the clipboard. Resolves to whether that worked; never rejects. */
export async function copyText(text: string): Promise<Exclude<CopyState, 'idle'>> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}

/** The button's words and the announcement in a state. `label`: the button's words while it is idle. */
export function copyWords(state: CopyState, label: string): { button: string; announcement: string } {
  if (state === 'idle') return { button: label, announcement: '' };
  const button = state === 'copied' ? 'Disalin' : 'Gagal menyalin';
  const advice = state === 'copied' ? '' : '. Pilih teksnya lalu tekan Ctrl+C.';
  return { button, announcement: button + advice };
}

/** Milliseconds until the button is idle again. A failure takes longer to read. */
export function restAfter(state: CopyState): number {
  return state === 'failed' ? 6000 : 2000;
}

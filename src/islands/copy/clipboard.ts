import type { CopyState } from './copy-view.ts';

/** Puts a text on the clipboard. Resolves to whether that worked; never rejects. */
export async function copyText(text: string): Promise<Exclude<CopyState, 'idle'>> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}

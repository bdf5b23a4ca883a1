import { type CopyState, copyWords, restAfter } from './copy-view.ts';

/** Puts a text on the clipboard; says whether that worked. */
export async function copyText(text: string): Promise<Exclude<CopyState, 'idle'>> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}

/** Copies a text and says so on the button that was pressed, for a while. */
export async function copyFrom(button: HTMLElement, text: string): Promise<void> {
  const label = button.dataset.label ?? button.textContent ?? '';
  button.dataset.label = label;
  const state = await copyText(text);
  button.textContent = copyWords(state, label).button;
  setTimeout(() => {
    button.textContent = label;
  }, restAfter(state));
}

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

/** Writes on a copy button its `label`, and `what` it copies for those who don't see where it stands. */
export function labelCopy(button: HTMLElement, label: string, what: string): void {
  const seen = document.createElement('span');
  seen.dataset.label = label;
  seen.textContent = label;
  const unseen = document.createElement('span');
  unseen.className = 'sr-only';
  unseen.textContent = ` ${what}`;
  button.replaceChildren(seen, unseen);
}

/** Copies a text and says so on the button that was pressed, for a while. Resolves to what is to be announced. */
export async function copyFrom(button: HTMLElement, text: string): Promise<string> {
  const seen = button.querySelector<HTMLElement>('[data-label]') ?? button;
  const label = seen.dataset.label ?? seen.textContent ?? '';
  seen.dataset.label = label;
  const state = await copyText(text);
  const words = copyWords(state, label);
  seen.textContent = words.button;
  setTimeout(() => {
    seen.textContent = label;
  }, restAfter(state));
  return words.announcement;
}

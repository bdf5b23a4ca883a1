import { createElement } from '../create-element.ts';
import { copyText } from './clipboard.ts';
import { copyWords, restAfter } from './copy-view.ts';

/** Labels a button that `copyFrom` is called for. `what`: what it copies, read by screen readers only. */
export function labelCopy(button: HTMLElement, label: string, what: string): void {
  button.replaceChildren(
    createElement('span', { dataset: { label } }, label),
    createElement('span', { className: 'sr-only' }, ` ${what}`),
  );
}

/** Copies a text and says so for a while on the button that was pressed. Resolves to what is to be announced. */
export async function copyFrom(button: HTMLElement, text: string): Promise<string> {
  const shown = button.querySelector<HTMLElement>('[data-label]') ?? button;
  const label = shown.dataset.label ?? shown.textContent ?? '';
  shown.dataset.label = label;
  const state = await copyText(text);
  const words = copyWords(state, label);
  shown.textContent = words.button;
  setTimeout(() => {
    shown.textContent = label;
  }, restAfter(state));
  return words.announcement;
}

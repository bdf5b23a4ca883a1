import { createElement } from '../create-element.ts';
import { copyText, copyWords, restAfter } from './clipboard.ts';

/** Creates a button that copies with `copyFrom`. `what`: what it copies, for screen readers only, after the `label`. */
export function createCopyButton(what: string, dataset: Record<string, string>, label = 'Salin') {
  return createElement(
    'button',
    { type: 'button', className: 'button', dataset },
    createElement('span', { dataset: { label } }, label),
    createElement('span', { className: 'sr-only' }, ` ${what}`),
  );
}

/** Copies a text and says so on the button for a while. Resolves to what is to be announced, with the `remark` if it was copied. */
export async function copyFrom(button: HTMLElement, text: string, remark = ''): Promise<string> {
  const shown = button.querySelector<HTMLElement>('[data-label]') ?? button;
  const label = shown.dataset.label ?? shown.textContent ?? '';
  shown.dataset.label = label;
  const state = await copyText(text);
  const words = copyWords(state, label);
  shown.textContent = words.button;
  setTimeout(() => {
    shown.textContent = label;
  }, restAfter(state));
  return words.announcement + (state === 'copied' ? remark : '');
}

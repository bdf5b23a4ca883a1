import { gapLength } from '../../domain/feedback/address.ts';
import { createElement } from '../create-element.ts';
import { readerToday } from '../on-days/follow-day.ts';
import { maskNumbers } from '../search/mask-numbers.ts';
import { gapWords } from './press-view.ts';
import { lostWords } from './pressed.ts';
import { makeNonce, tellHost } from './tell-host.ts';

/** The words as they are sent: without numbers of persons, and not longer than the host reads. */
function wordsToSend(text: string): string {
  return [...maskNumbers(text.trim())].slice(0, gapLength).join('');
}

/** Shows in place of the button the words that nothing answers, to look at, to change and to send. */
export function showGapForm(button: HTMLElement, query: string): void {
  const place = button.closest<HTMLElement>('[data-gap]');
  if (!place) return;
  const value = wordsToSend(query);
  const field = createElement('input', { className: 'entry', name: 'kata', value, required: true });
  const label = createElement('label', { className: 'field' }, 'Kata yang dikirim', field);
  const logged = createElement('a', { href: '/apa-yang-dicatat/' }, 'Apa yang dicatat?');
  const promise = 'Tanpa nama dan nomor pelanggan. Dibaca penyusun panduan, tanpa akunmu. ';
  const hint = createElement('p', { className: 'muted' }, promise, logged);
  const send = createElement('button', { className: 'button' }, 'Kirim kata ini');
  const said = createElement('p', { role: 'status', tabIndex: -1 });
  const form = createElement('form', { className: 'stack' }, label, hint, send);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const words = wordsToSend(field.value);
    field.value = words;
    if (!words) return;
    send.disabled = true;
    const outcome = await tellHost({ kind: 'tidak-ketemu', words, day: readerToday(), nonce: makeNonce() });
    said.textContent = gapWords(outcome, words) || lostWords;
    send.disabled = false;
    if (outcome === 'lost') return;
    form.remove();
    said.focus();
  });
  place.replaceChildren(form, said);
  field.focus();
}

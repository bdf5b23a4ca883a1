import { createElement } from '../create-element.ts';
import { hasSignedOut, signedOutKey } from './signed-out.ts';

// Runs in every tab. When the reader signs out in another one, nothing of the page stays: class progress that is answered here would
// be stored again. A reload would not do, because the login may still let this browser in at that moment.

function endTab(): void {
  if (!hasSignedOut()) return;
  const words =
    'Panduan ini ditutup karena kamu keluar di tab lain. Yang disimpan di browser ini sudah dihapus.';
  const again = createElement('a', { className: 'button button--main', href: '/' }, 'Masuk lagi');
  again.style.textDecoration = 'none';
  const main = createElement(
    'main',
    { className: 'not-content' },
    createElement('h1', {}, 'Sudah keluar'),
    createElement('p', {}, words),
    again,
  );
  main.style.cssText =
    'display: grid; gap: 1rem; justify-items: start; max-width: 40rem; margin: 4rem auto; padding: 1rem';
  document.title = 'Sudah keluar';
  document.body.replaceChildren(main);
}

addEventListener('storage', ({ key }) => {
  if (key === signedOutKey) endTab();
});
// Also for a page that the browser shows again from memory.
addEventListener('pageshow', endTab);

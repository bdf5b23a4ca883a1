import { createElement } from '../create-element.ts';
import { clearStored, hasSignedOut, signedOutKey } from './signed-out.ts';

// Runs in every tab. When the reader signs out in another one, nothing of the page stays: class progress that is answered here would
// be stored again. A reload would not do, because the login may still let this browser in at that moment.

function endTab(): void {
  if (!hasSignedOut()) return;
  const main = createElement(
    'main',
    { className: 'sl-markdown-content' },
    createElement('h1', {}, 'Sudah keluar'),
    createElement('p', {}, 'Panduan ini ditutup karena kamu sudah keluar di browser ini.'),
    createElement('p', {}, createElement('a', { href: '/' }, 'Masuk lagi')),
  );
  main.style.cssText = 'max-width: 40rem; margin: 4rem auto; padding: 1rem';
  document.title = 'Sudah keluar';
  document.body.replaceChildren(main);
  // The page that signs out can't clear the session of another tab.
  clearStored('sessionStorage');
}

addEventListener('storage', ({ key }) => {
  if (key === signedOutKey) endTab();
});
// Also for a page that the browser shows again from memory.
addEventListener('pageshow', endTab);

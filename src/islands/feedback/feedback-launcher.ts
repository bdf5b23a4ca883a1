import { onFirstInteraction } from '../first-interaction.ts';
import { readStored } from '../storage.ts';
import { whenOpened } from '../when-opened.ts';
import { lostWords, pressedKey } from './pressed.ts';

/**
 * What every page carries of hearing back, where the host does. The rest is fetched at the first press, at the reader's first
 * interaction, or at once where this browser has pressed something that the page asks for.
 */
const load = () => import('./feedback.ts');
const ignore = () => {
  // The script can't be fetched. The next page tries again.
};

whenOpened(() => {
  const stored = readStored(pressedKey) ?? '';
  const places = document.querySelectorAll<HTMLElement>('[data-press]');
  if ([...places].some(({ dataset }) => stored.includes(`"${dataset.name}"`)))
    load().then(({ showPressed }) => showPressed(), ignore);
});

addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('[data-press] button[value]');
  if (!button) return;
  const sayLost = () => {
    const said = button.parentElement?.querySelector('[data-said]');
    if (said) said.textContent = lostWords;
  };
  load().then(({ press }) => press(button), sayLost);
});
onFirstInteraction(() => load().then(({ begin }) => begin(), ignore));

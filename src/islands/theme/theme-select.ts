import { parseThemeChoice, type ThemeChoice, themeFor, themeKey } from './theme-choice.ts';

const system = matchMedia('(prefers-color-scheme: light)');

function loadChoice(): ThemeChoice {
  try {
    return parseThemeChoice(localStorage.getItem(themeKey));
  } catch {
    return 'auto';
  }
}

function storeChoice(choice: ThemeChoice): void {
  try {
    localStorage.setItem(themeKey, choice === 'auto' ? '' : choice);
  } catch {
    // The choice holds for this page only.
  }
}

/** Shows the chosen theme, and says so in every select of the page. */
function show(choice: ThemeChoice): void {
  document.documentElement.dataset.theme = themeFor(choice, system.matches);
  for (const select of document.querySelectorAll<HTMLSelectElement>('theme-select select'))
    select.value = choice;
}

let choice = loadChoice();
system.addEventListener('change', () => show(choice));

/** `<theme-select>`: a select of themes; the choice is kept in this browser where that is allowed. */
class ThemeSelect extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = choice;
    select.addEventListener('change', () => {
      choice = parseThemeChoice(select.value);
      storeChoice(choice);
      show(choice);
    });
  }
}

customElements.define('theme-select', ThemeSelect);

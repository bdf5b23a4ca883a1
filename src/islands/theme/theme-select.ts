import { GuideElement } from '../element.ts';
import { readStored, writeStored } from '../storage.ts';
import { parseThemeChoice, type ThemeChoice, themeKey } from './theme-choice.ts';

let choice: ThemeChoice;

/** `<theme-select>`: a select of themes. The choice is stored in this browser, where that is allowed. */
class ThemeSelect extends GuideElement {
  override connect(): void {
    choice = parseThemeChoice(readStored(themeKey));
    const select = this.query('select');
    this.listen('change', () => {
      choice = parseThemeChoice(select.value);
      writeStored(themeKey, choice);
      // A page may have a second select, in the menu of narrow screens.
      for (const each of document.querySelectorAll<ThemeSelect>('theme-select')) each.update();
    });
  }

  override render(): void {
    this.query('select').value = choice;
    document.documentElement.dataset.theme = choice;
  }
}

customElements.define('theme-select', ThemeSelect);

/** The key under which the choice is stored; no value is `auto`. The name is Starlight's, so that older choices stay. */
export const themeKey = 'starlight-theme';

/** What a reader may choose; `auto` follows the system. */
export const themeLabels = { auto: 'Otomatis', light: 'Terang', dark: 'Gelap' };

export type ThemeChoice = keyof typeof themeLabels;

/** Reads a stored or selected value; anything that is no choice counts as `auto`. */
export function parseThemeChoice(value: unknown): ThemeChoice {
  return value === 'dark' || value === 'light' ? value : 'auto';
}

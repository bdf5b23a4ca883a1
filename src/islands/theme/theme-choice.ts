/** What a reader may choose; `auto` follows the system. */
export type ThemeChoice = 'dark' | 'light' | 'auto';

/** The key under which the choice is stored; no value is `auto`. The name is Starlight's, so that older choices stay. */
export const themeKey = 'starlight-theme';

export const themeLabels: Readonly<Record<ThemeChoice, string>> = {
  auto: 'Otomatis',
  light: 'Terang',
  dark: 'Gelap',
};

/** Reads a stored or selected value; anything that is no choice counts as `auto`. */
export function parseThemeChoice(value: unknown): ThemeChoice {
  return value === 'dark' || value === 'light' ? value : 'auto';
}

/** What a reader may choose; `auto` follows the system. */
export type ThemeChoice = 'dark' | 'light' | 'auto';

/** Where the choice is kept; the name is Starlight's, so that choices made before stay. Empty stands for `auto`. */
export const themeKey = 'starlight-theme';

export const themeLabels: Readonly<Record<ThemeChoice, string>> = {
  auto: 'Otomatis',
  light: 'Terang',
  dark: 'Gelap',
};

/** The choice that a stored or selected value says; anything else is `auto`. */
export function parseThemeChoice(value: unknown): ThemeChoice {
  return value === 'dark' || value === 'light' ? value : 'auto';
}

/** The theme to show. */
export function themeFor(choice: ThemeChoice, systemIsLight: boolean): 'dark' | 'light' {
  if (choice !== 'auto') return choice;
  return systemIsLight ? 'light' : 'dark';
}

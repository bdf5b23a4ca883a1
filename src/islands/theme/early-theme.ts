import { themeKey } from './theme-choice.ts';

/** The part of the early script that sets a chosen theme. Otherwise the styles follow the system. */
export const earlyTheme = `try {
  const stored = localStorage.getItem('${themeKey}');
  if (stored === 'light' || stored === 'dark') document.documentElement.dataset.theme = stored;
} catch {
  // Storage may be forbidden: then there is no choice.
}`;

import { themeKey } from './theme/theme-choice.ts';

/** The part of the early script that sets a chosen theme. Otherwise the styles follow the system. */
export const earlyTheme = `try {
  const stored = localStorage.getItem('${themeKey}');
  if (stored === 'light' || stored === 'dark') document.documentElement.dataset.theme = stored;
} catch {
  // Storage may be forbidden: then there is no choice.
}`;

/**
 * What runs before the first paint: the theme, and the mark that the address names a day, so that the banner of that day has its place
 * and pushes nothing when it comes. It is inline in every page, and the content security policy allows it by the hash of this text, in
 * the page and in the web servers' configuration.
 */
export const earlyScript = `${earlyTheme}
if (location.search.includes('tanggal=')) document.documentElement.dataset.day = '';`;

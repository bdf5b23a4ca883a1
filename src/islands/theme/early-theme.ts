import { themeKey } from './theme-choice.ts';

/**
 * The script that sets the theme before the first paint. It is inline in every page, and the content security policy allows it by
 * the hash of this text, in the page and in the web servers' configuration.
 */
export const earlyTheme = `(() => {
  let stored;
  try {
    stored = localStorage.getItem('${themeKey}');
  } catch {
    // Storage may be forbidden: then the system's theme is taken.
  }
  const system = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  document.documentElement.dataset.theme = stored === 'light' || stored === 'dark' ? stored : system;
})();`;

import { themeKey } from './theme-choice.ts';

/** The part of the early script that sets the theme. */
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

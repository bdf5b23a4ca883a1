import { themeKey } from './theme-choice.ts';

/**
 * Sets the theme before the first paint. A text, because it stands in every page as it is: the content security policy
 * allows it by its hash, here and in the hosts' files.
 */
export const earlyTheme = `(() => {
  let stored;
  try {
    stored = localStorage.getItem('${themeKey}');
  } catch {
    // Storage may be forbidden; then the system says.
  }
  const system = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  document.documentElement.dataset.theme = stored === 'light' || stored === 'dark' ? stored : system;
})();`;

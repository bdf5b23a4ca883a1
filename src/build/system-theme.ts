import { AtRule, type Plugin } from 'postcss';

/**
 * Repeats the dark palette of src/styles/tokens.css for systems that are dark, where the reader chose no theme. CSS has no "or" between
 * a selector and a media query, and `light-dark()` is too new for the oldest browsers.
 */
export const systemTheme: Plugin = {
  postcssPlugin: 'system-theme',
  Once(root) {
    root.walkRules(':root[data-theme="dark"]', (rule) => {
      const media = new AtRule({ name: 'media', params: '(prefers-color-scheme: dark)' });
      rule.after(media.append(rule.clone({ selector: ':root:not([data-theme="light"])' })));
    });
  },
};

import { AtRule, type Plugin } from 'postcss';

/** Repeats the dark palette for dark systems where no theme was chosen: CSS has no "or" of a selector and a media query. */
export const systemTheme: Plugin = {
  postcssPlugin: 'system-theme',
  Once(root) {
    root.walkRules(':root[data-theme="dark"]', (rule) => {
      const media = new AtRule({ name: 'media', params: '(prefers-color-scheme: dark)' });
      rule.after(media.append(rule.clone({ selector: ':root:not([data-theme="light"])' })));
    });
  },
};

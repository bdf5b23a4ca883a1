import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { builtPages } from './built-pages.ts';
import { oneWindow, stylesOf } from './page-weight.ts';

const styles = globSync('dist/_astro/*.css').map((file) => readFileSync(file, 'utf8'));
const pages = builtPages().filter(({ forwards }) => !forwards);

/** Starlight's icons take the colour of the text around them where a page gives them none. */
const inherited = '--sl-icon-color';

describe('the styles', () => {
  it('of guide, reply and flow pages stand in every page, the same bytes, which alone its policy allows', () => {
    const all = pages.map(({ route, html }) => {
      const inPage = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text = '']) => text);
      return { route, inPage, policy: /style-src [^;]*/.exec(html)?.[0] };
    });
    const [styles = ''] = all[0]?.inPage ?? [];
    const hash = createHash('sha256').update(styles).digest('base64');
    expect(styles.length).toBeGreaterThan(10_000);
    for (const { route, inPage, policy } of all) {
      expect([route, policy]).toEqual([route, `style-src 'self' 'sha256-${hash}'`]);
      expect([route, inPage.length, inPage[0] === styles]).toEqual([route, 1, true]);
    }
    for (const { route, html } of pages.filter(({ route }) => oneWindow.test(route)))
      expect([route, stylesOf(html)]).toEqual([route, []]);
  });

  it('leave out only what no page has', () => {
    for (const { route, html } of pages) {
      const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
      const unstyled = classes.filter((name) =>
        /^(?:sl-(?:hidden|block)|md:sl-(?:flex|block)|lg:|(?:light|dark):)/.test(name),
      );
      expect([route, unstyled]).toEqual([route, []]);
      const hasBox = html.includes('starlight-aside__title');
      expect([route, hasBox && !html.includes('.starlight-aside__title')]).toEqual([route, false]);
      const odd: string[] = [];
      visit(fromHtml(html), 'element', ({ tagName, properties }) => {
        const names = [properties.className].flat();
        if (names.includes('not-content') || tagName === 'header') return SKIP;
        if (/^(?:details|summary|iframe)$/.test(tagName)) odd.push(tagName);
        return undefined;
      });
      expect([route, odd]).toEqual([route, []]);
    }
  });

  it('have two weights, as each is a font that a browser looks for before it paints', () => {
    const all = [...styles, ...pages.slice(0, 1).map(({ html }) => html)].join('\n');
    const rules = [...all.matchAll(/([^{}]+)\{[^{}]*font-weight: ?(?!400|600|inherit)/g)];
    expect(rules.map(([, selector]) => selector)).toEqual([
      // Starlight's, for lists that no text has.
      '.sl-markdown-content dt:not(:where(.not-content *))',
    ]);
  });

  it('read no value that nothing sets', () => {
    const [css, html] = [styles.join('\n'), pages.map((page) => page.html).join('\n')];
    const set = new Set([...(css + html).matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)).add(inherited);
    const read = [...(css + html).matchAll(/var\((--[\w-]+)\s*\)/g)].map(([, name]) => name);
    expect(read.length).toBeGreaterThan(100);
    expect([...new Set(read)].filter((name) => !set.has(name))).toEqual([]);
  });
});

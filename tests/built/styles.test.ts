import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtPages } from './built-pages.ts';
import { stylesOf } from './page-weight.ts';

const styles = globSync('dist/_astro/*.css').map((file) => readFileSync(file, 'utf8'));
const pages = builtPages().filter(({ forwards }) => !forwards);

/** Starlight's icons take the colour of the text around them where a page gives them none. */
const inherited = '--sl-icon-color';

describe('the styles', () => {
  it('of a guide page are one file, which every page loads', () => {
    const guide = stylesOf(pages.find(({ route }) => route === '/pembayaran/bank-transfer/')?.html ?? '');
    expect(guide).toHaveLength(1);
    for (const { route, html } of pages)
      expect([route, stylesOf(html)]).toEqual([route, expect.arrayContaining(guide)]);
  });

  it('read no value that nothing sets', () => {
    const [css, html] = [styles.join('\n'), pages.map((page) => page.html).join('\n')];
    const set = new Set([...(css + html).matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)).add(inherited);
    const read = [...(css + html).matchAll(/var\((--[\w-]+)\s*\)/g)].map(([, name]) => name);
    expect(read.length).toBeGreaterThan(100);
    expect([...new Set(read)].filter((name) => !set.has(name))).toEqual([]);
  });
});

import { globSync, readFileSync } from 'node:fs';
import doiuse from 'doiuse';
import { runChecks } from 'es-check';
import postcss, { type Rule } from 'postcss';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const styles = globSync('dist/_astro/*.css').map((file) => postcss.parse(readFileSync(file, 'utf8')));

/** What the floor's browsers don't know, and what readers there have instead. */
const lookOnly = {
  'css-has': 'fewer frames and colours; a rule that has it has nothing else, below',
  'css-marker-pseudo': 'markers in the colour of the text',
  'css-media-scripting': 'what needs a script is shown where there is none',
  'css-masks': 'with the prefix',
  'css-display-contents': 'no roles are lost: it is used on frames without one',
  multicolumn: 'page breaks within a column, on paper',
  'intrinsic-width': 'heights, which stay automatic',
  'text-decoration': 'a thin underline',
  'text-size-adjust': 'phones in landscape enlarge the text',
  'css3-cursors': 'phones have no pointer',
  'css-widows-orphans': 'single lines, on paper',
} satisfies Record<string, string>;

describe('the oldest browsers that the site is built for', () => {
  it('know all that its scripts call', () => {
    // Both browsers without a later ES2023 know findLast.
    const ignore = 'ArrayFindLast';
    const files = ['dist/**/*.js'];
    const config = { ecmaVersion: 'es2022', module: true, checkFeatures: true, ignore, files };
    const { errors } = runChecks([config], {});
    expect(globSync('dist/_astro/*.js').length).toBeGreaterThan(20);
    expect(errors.map(({ file, err }) => `${file}: ${err.message}`)).toEqual([]);
  });

  it('know all that its styles need', async () => {
    const unknown = new Map<string, string>();
    const tool = doiuse({
      browsers: manifest.browserslist,
      onFeatureUsage: ({ feature, usage }) => unknown.set(feature, String(usage).slice(0, 200)),
    });
    for (const style of styles) await postcss(tool).process(style, { from: undefined });
    expect(unknown.size).toBeGreaterThan(0);
    expect([...unknown].filter(([feature]) => !(feature in lookOnly))).toEqual([]);
  });

  it('lose no style to a selector beside it that they don’t know', () => {
    // `:is()` forgives what it doesn't know; a list of selectors falls as a whole.
    const isUnknown = (selector: string) => /:has\(|:popover-open/.test(selector) && !/^:is\(/.test(selector);
    const torn = styles.flatMap((style) => {
      const rules: Rule[] = [];
      style.walkRules((rule) => void rules.push(rule));
      return rules.filter(({ selectors }) => selectors.some(isUnknown) && !selectors.every(isUnknown));
    });
    expect(torn.map(String)).toEqual([]);
  });
});

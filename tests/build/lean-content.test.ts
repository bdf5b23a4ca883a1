import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { leanContent } from '../../src/build/lean-content.ts';

/** The selectors that are left of Starlight's styles `css` in a guide with one text. */
async function left(css: string, text: string, file = 'style/markdown.css'): Promise<string[]> {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'panduan-'));
  writeFileSync(join(folder.path, 'text.md'), text);
  const from = `/node_modules/@astrojs/starlight/${file}`;
  const { root } = await postcss([leanContent(folder.path)]).process(css, { from });
  const selectors: string[] = [];
  root.walkRules((rule) => void selectors.push(...rule.selectors));
  return selectors;
}

const css = 'li, details[open]{color:red} summary{color:red} .starlight-aside{color:red} h2{color:red}';

it('leaves out rules for what no text can have, and for boxes where no text has one', async () => {
  expect(await left(css, 'Isi.')).toEqual(['li', 'h2']);
});

it.each([':::note\nIsi.\n:::', '> :::tip[Judul]\n> Isi.\n> :::'])('keeps boxes for %j', async (text) => {
  expect(await left(css, text)).toEqual(['li', '.starlight-aside', 'h2']);
});

it('leaves other styles alone', async () => {
  expect(await left('details{color:red}', 'Isi.', 'style/reset.css')).toEqual(['details']);
});

import { expect, it } from 'vitest';
import { markdownProcessor } from '../../src/text/processor.ts';

const renderer = await markdownProcessor().createRenderer({});
const html = async (markdown: string) => (await renderer.render(markdown)).code.trim();

it('leaves quotes, dashes and dots as typed, because agents copy status texts letter by letter', async () => {
  expect(await html(`Status "Menunggu" -- 'ya'...`)).toBe(`<p>Status "Menunggu" -- 'ya'...</p>`);
});

it('knows GitHub’s tables, task lists and bare addresses', async () => {
  expect(await html('| a |\n| - |\n| b |')).toContain('<td>b</td>');
  expect(await html('- [ ] a')).toContain('type="checkbox"');
  expect(await html('https://contoh.example')).toContain('<a href="https://contoh.example">');
});

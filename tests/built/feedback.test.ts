import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { feedbackRoot } from '../../src/domain/feedback/address.ts';

const filesWith = (text: string) =>
  globSync('**/*.{html,js}', { cwd: 'dist' }).filter((file) =>
    readFileSync(`dist/${file}`, 'utf8').includes(text),
  );

it('without GUIDE_FEEDBACK nothing asks the reader or tells the host, and the page on what is logged says so', () => {
  expect(filesWith('data-press')).toEqual([]);
  // The worker leaves these addresses to the network.
  expect(filesWith(feedbackRoot)).toEqual(['sw.js']);
  expect(filesWith('href="/apa-yang-dicatat/"')).toEqual([]);
  expect(filesWith('dipasang tanpa tombol')).toEqual([
    expect.stringMatching(/^apa-yang-dicatat.index\.html$/),
  ]);
});

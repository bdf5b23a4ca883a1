import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findCopilotFaults } from './copilot-files.ts';

it('each page and revision has its Markdown, every address is there, and the data meets its schema', () => {
  expect(findCopilotFaults('dist')).toEqual([]);
});

it('llms.txt is a title, a quotation and lists of links, in this order', () => {
  const lines = readFileSync('dist/llms.txt', 'utf8').split('\n');
  const [title, , summary] = lines;
  expect(title).toMatch(/^# \S/);
  expect(summary).toMatch(/^> \S/);
});

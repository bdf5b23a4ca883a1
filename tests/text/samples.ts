import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Sample {
  name: string;
  markdown: string;
}

/** The samples in a file of tests/fixtures/markdown/: each is within two fences, the first of which names it. */
export function readSamples(file: string): Sample[] {
  const text = readFileSync(join(import.meta.dirname, '../fixtures/markdown', file), 'utf8');
  return [...text.matchAll(/^`{32} (.+)\n([\s\S]*?)^`{32}$/gm)].map(([, name = '', markdown = '']) => ({
    name,
    markdown: markdown.replaceAll('→', '\t').replaceAll('␠', ' '),
  }));
}

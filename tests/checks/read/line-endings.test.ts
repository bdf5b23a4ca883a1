import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/checks/read/load.ts';
import type { RawFile } from '../../../src/checks/read/read-tree.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import { issuesOf } from '../../fixtures/issues.ts';
import { brokenTree, soundTree, today } from '../../fixtures/overlay.ts';

const rewritten = (tree: RawFile[], rewrite: (text: string) => string): RawFile[] =>
  tree.map(({ path, bytes }) => ({ path, bytes: Buffer.from(rewrite(Buffer.from(bytes).toString('utf8'))) }));

/** What refers back to revisions, which JSON can't write. */
const cycles = new Set(['carriedOutBy', 'openIn', 'answers', 'answeredBy', 'current']);

const ways: [string, (text: string) => string][] = [
  ['with CRLF line endings', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['with both, as Notepad saves', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
];

/** A fault for each way in which a place is found: in frontmatter, in YAML that can't be read, in a text, in another file. */
const inText = ['broken-link-definition', 'placeholder-undeclared'];
const inYaml = [
  'answer-link-folded',
  'frontmatter-open',
  'unknown-key-nested',
  'unknown-see',
  'yaml-quote-far',
];

describe.each(ways)('a tree %s', (_, rewrite) => {
  it('passes every check where it is sound', () => {
    expect(issuesOf(rewritten(soundTree(), rewrite))).toEqual([]);
  });

  it('makes the same guide', () => {
    const guideOf = (tree: RawFile[]) =>
      JSON.stringify(
        assembleGuide(readContent(tree).content, today).pages.values().toArray(),
        (key, value) => (cycles.has(key) ? undefined : value),
      );
    expect(guideOf(rewritten(soundTree(), rewrite)).replaceAll('\\r\\n', '\\n')).toBe(guideOf(soundTree()));
  });

  it.each([...inText, ...inYaml])('has the issues of %s at the same places', (name) => {
    const places = (tree: RawFile[]) =>
      issuesOf(tree).map(({ path, line, column, rule }) => [rule, path, line, column]);
    expect(places(brokenTree(name))).not.toEqual([]);
    expect(places(rewritten(brokenTree(name), rewrite))).toEqual(places(brokenTree(name)));
  });
});

import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { findKind } from '../../../src/checks/read/kinds.ts';
import { parseFile } from '../../../src/checks/read/parse-file.ts';
import { type RawFile, readTree } from '../../../src/checks/read/read-tree.ts';
import { soundTree } from '../../fixtures/overlay.ts';
import { itHolds } from '../../fixtures/property.ts';

interface Read {
  data: unknown;
  body: string;
}

/** A file as Astro reads it for the build: js-yaml, and its own cut between frontmatter and body. */
function readAsAstro({ path, bytes }: RawFile): Read {
  const text = Buffer.from(bytes).toString('utf8');
  if (path.endsWith('.yaml')) return { data: load(text), body: '' };
  const { frontmatter, content } = parseFrontmatter(text);
  return { data: frontmatter, body: content.trim() };
}

function readAsChecks(raw: RawFile): Read | undefined {
  const file = parseFile(raw);
  return Array.isArray(file) ? undefined : { data: file.data, body: file.body.trim() };
}

const real = readTree(join(import.meta.dirname, '../../../content'));

describe.each([
  ['the real content', real],
  ['the sound tree', soundTree()],
])('the build and the checks read %s alike:', (_, files) => {
  it.each(files)('$path', (raw) => {
    const kind = findKind(raw.path);
    const astro = readAsAstro(raw);
    const checks = readAsChecks(raw);
    expect(checks).toEqual(astro);
    expect(kind?.schema.parse(checks?.data)).toEqual(kind?.schema.parse(astro.data));
  });
});

describe('the build and the checks take a value written without quotes for the same thing,', () => {
  const same = (value: string) => {
    const text = `value: ${value}\n`;
    const checks = readAsChecks({ path: 'flows/x.yaml', bytes: Buffer.from(text) });
    if (!checks) return; // The checks stop it, so it never comes to the build.
    const { value: own } = checks.data as { value: unknown };
    const { value: built } = load(text) as { value: unknown };
    // Some odd numbers, `-.5`, are text to the build alone: the checks are the stricter there.
    if (typeof own === 'number' && typeof built === 'string') return;
    // -0 and 0 are one number to everyone but `toEqual`.
    expect(own === 0 ? 0 : own, value).toEqual(built === 0 ? 0 : built);
  };

  const numbers =
    '1 -1 +1 007 0x1F 0o17 0b11 -0b11 1_000 1.5 .5 5. 1e3 1.5E-3 .inf -.INF .nan 0 -0 100.075 12e03';
  const words =
    '2023-11-01 true True FALSE yes no on off y n ~ null Null 12:30 1:2:3 v5.13 1e + . #x a#b = << >- \'\' ""';
  const others = ['', 'a #b', '[a, b]', '{a: 1}', '!!str 1', '- a'];

  it.each([...numbers.split(' '), ...words.split(' '), ...others])('%s', (value) => same(value));

  const sign = fc.constantFrom(...'0123456789-+.:_ eExXobBTZaftnuly~#');
  itHolds('whatever it is', [fc.string({ unit: sign, maxLength: 12 })], same, { numRuns: 1000 });

  it('but for a day that does not exist, which the build would move to another and the checks stop', () => {
    const bytes = Buffer.from('value: 2023-02-30\n');
    expect(load('value: 2023-02-30')).toEqual({ value: new Date('2023-03-02T00:00:00Z') });
    expect(readAsChecks({ path: 'flows/x.yaml', bytes })?.data).toEqual({ value: '2023-02-30' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/checks/issue.ts';
import { type ParsedFile, parseFile } from '../../../src/checks/read/parse-file.ts';
import { issuesOf } from '../../fixtures/issues.ts';
import { soundText, soundTree, treeWith } from '../../fixtures/overlay.ts';
import { itHolds } from '../../fixtures/property.ts';

const siram = 'guide/kebun/siram-tanaman/2024-01-01.md';

function parsed(path: string, text: string): ParsedFile {
  const file = parseFile({ path, bytes: Buffer.from(text) });
  if (Array.isArray(file)) throw new Error(file.map(({ what }) => what).join(' '));
  return file;
}

describe('parseFile', () => {
  it('cuts a Markdown file into its data and its body, and knows where the body starts', () => {
    expect(parsed('replies/x/awal.md', '---\ntitle: A\n---\n\nHalo\n---\nlagi\n')).toMatchObject({
      data: { title: 'A' },
      body: '\nHalo\n---\nlagi\n',
      bodyLine: 4,
    });
  });

  it.each([
    ['a file that ends with its frontmatter', 'replies/x/awal.md', '---\ntitle: A\n---', { title: 'A' }],
    ['a YAML file as data without a body', 'areas.yaml', 'people: {}\n', { people: {} }],
    ['comments as empty data, so that the schema says what is missing', 'flows/x.yaml', '# nanti\n', {}],
  ])('reads %s', (_, path, text, data) => {
    const file = parsed(path, text);
    expect([file.data, file.body]).toEqual([data, '']);
  });

  it('finds a value, a key, a text in a value, and the nearest parent of what is not written', () => {
    const file = parsed(siram, soundText(siram));
    const place = (line: number, column: number) => ({ path: file.path, line, column });
    expect(file.locate(['open', 1, 'since'])).toEqual(place(22, 12));
    expect(file.locateKey(['open', 1, 'since'])).toEqual(place(22, 5));
    expect(file.locate(['open', 1, 'tidak-ada'])).toEqual(place(21, 5));
    expect(file.locate(['open', 7, 'since'])).toEqual(place(20, 3));
    expect(file.locate(['tidak-ada'])).toEqual(place(2, 1));
    expect(file.locateKey(['tidak-ada'])).toEqual(place(2, 1));
    expect(file.locateIn(['answer'], /dua kali/)).toEqual(place(3, 23));
    expect(file.locateIn(['answer'], /tiga kali/)).toEqual(place(3, 9));
    expect(file.lineAt(3)).toBe('answer: Siram tanaman dua kali sehari, pagi dan sore.');
  });

  it('refuses a key that is a group or a list, which YAML allows', () => {
    for (const text of ['people: {}\n?\n  sejak: 2024-01-01\n', 'people: {}\n[a]: 1\n']) {
      const found = parseFile({ path: 'areas.yaml', bytes: Buffer.from(text) });
      expect(found).toMatchObject([{ rule: 'invalid-yaml', line: 2, column: 1 }]);
    }
  });

  it('finds keys that YAML reads as numbers', () => {
    const file = parsed('glossary.yaml', 'nasi:\n  term: Nasi\n404:\n  term: Tidak ada\n');
    expect(file.locate(['404', 'term'])).toEqual({ path: file.path, line: 4, column: 9 });
    expect(file.locateKey(['404'])).toEqual({ path: file.path, line: 3, column: 1 });
  });
});

describe('reading never throws, and every issue has a place in its file,', () => {
  const texts = soundTree().map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString('utf8') }));
  const scrap = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('\n', '\t', '\r', ': ', '- ', '<<: *a', '&a ', '*a ', '---', ']('),
    fc.constantFrom(...'\'"*&!|>{[#%@`'),
  );
  // A file of the sound tree with a few cuts and insertions, as a hand that slips makes them.
  const slip = fc.record({ at: fc.nat({ max: 600 }), gone: fc.nat({ max: 12 }), added: scrap });

  itHolds(
    'whatever a slip of the hand does to a file',
    [fc.constantFrom(...texts), fc.array(slip, { minLength: 1, maxLength: 4 })],
    ({ path, text }, slips) => {
      const mangled = slips.reduce(
        (now, { at, gone, added }) => now.slice(0, at) + added + now.slice(at + gone),
        text,
      );
      const lines = mangled.replace(/^\uFEFF/, '').split('\n');
      const isInFile = ({ line, column }: Issue) =>
        line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1;
      const issues = issuesOf(treeWith({ [path]: mangled })).filter((issue) => issue.path === path);
      expect(issues.filter((issue) => !isInFile(issue))).toEqual([]);
      for (const { what, fix } of issues) expect(what + fix).not.toMatch(/undefined|\[object/);
    },
    { numRuns: 150 },
  );

  itHolds(
    'whatever bytes a file holds',
    [fc.constantFrom(...texts), fc.uint8Array({ maxLength: 60 })],
    ({ path }, bytes) => {
      issuesOf(soundTree().map((file) => (file.path === path ? { path, bytes } : file)));
    },
    { numRuns: 50 },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexWords } from '../../src/search/word-index.ts';
import { decodeWords, encodeWords, type WordIndex, weightStep } from '../../src/search/word-table.ts';
import { searchGuide } from './made-up.ts';

function expectToSurvive({ rootByWord, postings }: WordIndex) {
  const table = JSON.parse(JSON.stringify(encodeWords({ rootByWord, postings })));
  const read = decodeWords(table);
  expect(Object.fromEntries(read.rootOfWord)).toEqual(Object.fromEntries(rootByWord));
  expect([...read.rootOfWord.keys()]).toEqual([...rootByWord.keys()].sort());
  for (const root of rootByWord.values()) expect(read.postings.get(root)).toEqual(postings.get(root) ?? []);
}

it('a table has all words, roots and postings of its index', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abn_5é'), minLength: 1, maxLength: 50 });
  const posting = fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 12 }), fc.nat(2000));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, fc.option(word, { nil: '' }), word)),
      fc.array(posting, { maxLength: 4 }),
      (drawn, own) => {
        // Some roots are within their word, some are other words, some are no words at all.
        const rootByWord = new Map(
          drawn.flatMap(([root, before, other], i) => [
            [before + root + other, i % 3 ? root : other] as const,
            ...(i % 2 ? [[root, root] as const] : []),
          ]),
        );
        const list = own.flatMap(([step, weight, section]) => [step, weight * weightStep, section]);
        const roots = [...new Set(rootByWord.values())];
        const postings = new Map(roots.flatMap((root, i) => (i % 4 ? [[root, list] as const] : [])));
        expectToSurvive({ rootByWord, postings });
      },
    ),
  );
});

it('the guide’s own words survive in a table, as do none', async () => {
  const { records, index } = await searchGuide();
  expectToSurvive(indexWords(records, index.lexicon));
  expectToSurvive({ rootByWord: new Map(), postings: new Map() });
});

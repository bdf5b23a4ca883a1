import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { viewAnswer } from '../../src/islands/search/search-view.ts';
import type { Engine } from '../../src/search/engine.ts';
import { tokenize } from '../../src/search/normalize.ts';
import { anyText, longTexts } from './any-text.ts';
import { cardsOf, type MadeUpSearch, manyRecords, searchGuide, searchOf } from './made-up.ts';

/** Everything between a keystroke and the page, over the guide itself and a thousand pages more. */
function answering(search: MadeUpSearch) {
  const cards = cardsOf(search);
  const engine = { vocabulary: search.vocabulary, card: ({ record }) => cards[record] } as Engine;
  return (query: string, typing: boolean) => {
    tokenize(query);
    const understanding = search.understand(query, typing);
    const ranking = search.rank(query, typing);
    const answer = { query, understanding, ranking, hasFullText: false };
    return viewAnswer(answer, engine, { kind: '', area: '' }, {}, '2024-01-01');
  };
}

/** The best of three calls after one to warm up, in milliseconds of this thread's own work, whatever else the machine does. */
function timeOf(run: () => unknown): number {
  run();
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = process.threadCpuUsage();
      run();
      const { user, system } = process.threadCpuUsage(start);
      return (user + system) / 1000;
    }),
  );
}

const limit = 50;

describe.each([
  ['the guide itself', 0],
  ['the guide and a thousand pages more', 1000],
])('over %s', (_, more) => {
  let answer: ReturnType<typeof answering>;
  beforeAll(async () => {
    const real = await searchGuide();
    answer = answering(
      more === 0 ? real : searchOf([...real.records, ...manyRecords(more)], real.index.lexicon),
    );
  });

  it('no text breaks search, typed or entered', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (query, typing) => {
        answer(query, typing);
      }),
    );
  });

  it('no text breaks it on the way, letter by letter', () => {
    const hard = ['<img src=x onerror=alert(1)>', '__proto__ 1 nov 2023'];
    for (const query of ['user udah tf tapi status blm berubah gmn?', ...hard])
      for (let length = 0; length <= query.length; length++) answer(query.slice(0, length), true);
  });

  it('no short text takes 50 ms', () => {
    fc.assert(
      fc.property(anyText, (query) => {
        expect(timeOf(() => answer(query, true))).toBeLessThan(limit);
      }),
      { numRuns: 50 },
    );
  });

  it.each(Object.entries(longTexts))('10,000 characters of %j take less than 50 ms', (_piece, text) => {
    expect(text).toHaveLength(10_000);
    expect(timeOf(() => answer(text, true))).toBeLessThan(limit);
  });

  it('a query of only stop words, or of only typos, takes less than 50 ms', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const typos = letters
      .map((letter) => `rekenigs${letter}`)
      .join(' ')
      .concat(' ')
      .repeat(8);
    for (const query of ['yang dong kak '.repeat(700), typos])
      expect(timeOf(() => answer(query, true))).toBeLessThan(limit);
  });
});

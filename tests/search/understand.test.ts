import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text.ts';
import { recordOf, searchOf } from './made-up.ts';
import { made, read } from './reading-sample.ts';

describe('a day', () => {
  it('is as of when, not a word to find, unless nothing else or a note is asked', () => {
    const asked = (query: string) => {
      const { concepts, day } = made.understand(query);
      return [concepts.map(({ typed }) => typed).join(' '), day];
    };
    expect(asked('rekening oktober 2023')).toEqual(['rekening', '2023-10-31']);
    expect(asked('1 nov 2023 rekening kak')).toEqual(['rekening', '2023-11-01']);
    expect(asked('kak oktober 2023')).toEqual(['2023_10', undefined]);
    expect(asked('rekening 1 nov')).toEqual(['rekening tgl_1_11', undefined]);
    expect(asked('rekening 2 nov 2023 sampai 5 nov 2023')[1]).toBeUndefined();
  });
});

describe('stop words', () => {
  it('are left out and listed as dropped', () => {
    expect(made.understand('kak udah tf ke rekening gmn dong')).toMatchObject({
      concepts: [{ typed: 'tf' }, { typed: 'rekening' }],
      dropped: ['kak', 'udah', 'ke', 'gmn', 'dong'],
    });
  });

  it('are never `belum`, `tidak` or `jangan`', () => {
    expect(read('udah tf tapi blm berubah, jangan, tidak').map(([typed]) => typed)).toEqual(
      expect.arrayContaining(['blm', 'jangan', 'tidak']),
    );
  });

  it('are searched if the query has nothing else', () => {
    expect(made.understand('yang gmn')).toMatchObject({
      concepts: [{ typed: 'yang' }, { typed: 'gmn' }],
      dropped: [],
    });
    expect(made.understand('yang yang yang').concepts).toHaveLength(1);
  });

  it('are also left out while they are typed, so that the hits for the words before them stay', () => {
    expect(made.understand('tf yang', true)).toMatchObject({
      concepts: [{ typed: 'tf' }],
      dropped: ['yang'],
    });
    expect(made.roots('yang', true)).toEqual([]);
    expect(made.roots('re yang', true)).toEqual([]);
    expect(made.roots('yang r', true)).toContain('rekening');
  });

  const { roots } = searchOf([recordOf({ title: 'adaptor' })], { light: ['ada', 'a'] });
  it.each([
    ['ada', true, ['adaptor']],
    ['a ada', true, ['adaptor']],
    ['ada a', true, ['adaptor']],
    ['ada', false, []],
    ['ada aku', true, []],
  ])('are the start of other words only if nothing else is typed yet: %s', (query, typing, found) => {
    expect(roots(query, typing)).toEqual(found);
  });

  it('are also unknown words of one or two letters', () => {
    expect(made.understand('tf q xy').dropped).toEqual(['q', 'xy']);
    expect(made.understand('tf 74').dropped).toEqual([]);
  });
});

describe('a query asks for a kind', () => {
  it.each([
    ['arti restrik', ['term']],
    ['restrik apa itu', ['term']],
    ['rapat 1 nov', ['note']],
    ['wording rapat', ['note', 'reply']],
    ['artinya', []],
    ['berarti apa', []],
    ['', []],
  ])('%j: %j', (query, kinds) => expect(made.understand(query).kinds).toEqual(kinds));

  it('with the words that name it', () => {
    const { understand } = searchOf([recordOf({ title: 'balasan retur' })], { cues: { reply: ['balasan'] } });
    expect(understand('balasan retur').concepts.map(({ asksFor }) => asksFor)).toEqual(['reply', undefined]);
    expect(understand('retur').concepts.map(({ asksFor }) => asksFor)).toEqual([undefined]);
  });

  it('with words that are not searched, unless the guide uses them', () => {
    expect(made.understand('arti restrik')).toMatchObject({
      concepts: [{ typed: 'restrik' }],
      dropped: ['arti'],
    });
    const { understand } = searchOf([recordOf({ title: 'rapat retur' })], { cues: { note: ['rapat'] } });
    expect(understand('rapat retur').concepts).toHaveLength(2);
  });
});

describe('of a long query', () => {
  const many = Array.from({ length: 60 }, (_, i) => `zebra${i + 10}`);

  it('the first two dozen words are read, stop words too', () => {
    for (const { understand } of [made, searchOf([], { light: many })])
      expect(understand(many.join(' ')).concepts.map(({ typed }) => typed)).toEqual(many.slice(0, 24));
  });

  it('the first 2,000 characters are', () => {
    expect(made.roots(`${' '.repeat(1990)}retur`)).toEqual(['retur']);
    expect(made.roots(`${' '.repeat(2000)}retur`)).toEqual([]);
  });
});

describe('whatever the query,', () => {
  it('it is understood: every concept has been typed, every way is of roots that are there', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (query, typing) => {
        const { concepts, kinds, dropped } = made.understand(query, typing);
        expect(concepts.length).toBeLessThanOrEqual(25);
        for (const { typed, reading, alternatives } of concepts) {
          expect(typed).not.toBe('');
          expect(alternatives.length === 0).toBe(reading === 'unknown');
          for (const { roots, weight } of alternatives) {
            expect(roots.length).toBeGreaterThan(0);
            for (const root of roots) expect([...made.vocabulary.postings.keys()]).toContain(root);
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(1);
          }
        }
        expect(new Set(kinds).size).toBe(kinds.length);
        for (const word of dropped) expect(word).not.toBe('');
      }),
    );
  });
});

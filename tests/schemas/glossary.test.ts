import { describe, expect, it } from 'vitest';
import { glossarySchema } from '../../src/schemas/glossary.ts';

const problems = (term: object) =>
  glossarySchema.safeParse({ pod: { term: 'POD', ...term } }).error?.issues ?? [];

describe('a term', () => {
  it('has a definition or is marked open', () => {
    expect(problems({ definition: 'Bukti terima.' })).toEqual([]);
    expect(problems({ open: true })).toEqual([]);
    expect(problems({ open: true, openNote: 'Ditanyakan.' })).toEqual([]);
    expect(problems({})).toMatchObject([{ path: ['pod', 'definition'], params: { rule: 'term-undefined' } }]);
    expect(problems({ openNote: 'Ditanyakan.' })).toMatchObject([{ params: { rule: 'term-undefined' } }]);
  });

  it('is open or says nothing of it: `open: false` would be one way more to write the same', () => {
    expect(problems({ definition: 'Bukti terima.', open: false })).toMatchObject([{ code: 'invalid_value' }]);
  });

  it('has an id of lower-case letters, digits and hyphens', () => {
    for (const id of ['pod', 'app-evermos-v5-13', '404']) {
      expect(glossarySchema.safeParse({ [id]: { term: 'T', open: true } }).success, id).toBe(true);
    }
    for (const id of ['POD', 'bukti pod', 'bukti_pod', '-pod', 'pod-', 'a--b', '']) {
      expect(glossarySchema.safeParse({ [id]: { term: 'T', open: true } }).success, id).toBe(false);
    }
  });
});

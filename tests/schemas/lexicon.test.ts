import { describe, expect, it } from 'vitest';
import { emptyLexicon, lexiconSchema } from '../../src/schemas/lexicon.ts';

const read = (data: object) => lexiconSchema.safeParse({ light: [], words: {}, ...data });

describe('the lexicon file', () => {
  it('needs its light words and its everyday words; the rest may be left out', () => {
    expect(read({}).data).toEqual(emptyLexicon);
    expect(lexiconSchema.safeParse({ words: {} }).success).toBe(false);
    expect(lexiconSchema.safeParse({ light: [] }).success).toBe(false);
  });

  it('may give cues for some kinds only', () => {
    const cues = { term: ['arti'], note: [], reply: [], tool: [], flow: [] };
    expect(read({ cues: { term: cues.term } }).data?.cues).toEqual(cues);
  });

  it('refuses kinds and keys that search does not know', () => {
    expect(read({ cues: { page: ['aturan'] } }).error?.issues).toMatchObject([{ code: 'unrecognized_keys' }]);
    expect(read({ ringan: ['yg'] }).error?.issues).toMatchObject([
      { code: 'unrecognized_keys', keys: ['ringan'] },
    ]);
  });

  it('has words as text, trimmed: what YAML reads as a number or as yes and no is not one', () => {
    expect(read({ light: [' yg '], words: { belum: [' blm'] } }).data).toMatchObject({
      light: ['yg'],
      words: { belum: ['blm'] },
    });
    for (const word of [1, true, null, '', '  ', 'x'.repeat(61), ['blm']]) {
      expect(read({ light: [word] }).success, String(word)).toBe(false);
      expect(read({ plain: [word] }).success, String(word)).toBe(false);
      expect(read({ words: { belum: [word] } }).success, String(word)).toBe(false);
    }
    expect(read({ words: { belum: 'blm' } }).success).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { revisionFile } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';
import { adviceOn } from './prose.ts';

const note = 'calibrations/2024-02-01.md';
const page = 'guide/dapur/rebus-air/2024-01-01.md';
const owed = (files: Record<string, string> = {}) => adviceOn('owed-decision', files);

describe('a rule that was decided and is on no page', () => {
  it('is reported by its name, where it was decided, with how to carry it out', () => {
    expect(owed()).toEqual([
      {
        rule: 'owed-decision',
        severity: 'warning',
        path: note,
        line: 13,
        column: 5,
        what: 'Keputusan `cuci-gembor` (Gembor) belum dimuat di halaman mana pun.',
        fix: expect.stringContaining('`2024-02-01#cuci-gembor` di `decidedIn`'),
      },
    ]);
  });

  it('is no longer owed once a revision names it, also one that is still to come', () => {
    expect(owed({ [page]: revisionFile({ decidedIn: ['2024-02-01#cuci-gembor'] }) })).toEqual([]);
    const coming = 'guide/dapur/rebus-air/2031-01-01.md';
    expect(owed({ [coming]: revisionFile({ decidedIn: ['2024-02-01#cuci-gembor'] }) })).toEqual([]);
  });

  it('is not asked for where a revision names it but has another fault', () => {
    expect(owed({ [page]: revisionFile({ decidedIn: ['2024-02-01#cuci-gembor'], state: 'entah' }) })).toEqual(
      [],
    );
  });

  it('is not asked for where a revision can’t be read, which may name it', () => {
    expect(owed({ [page]: 'tanpa kepala' })).toEqual([]);
  });

  it('is neither a question nor a reminder', () => {
    const text = soundText(note).replace(/(Gembor dicuci.*\n\s+kind: )rule/, '$1reminder');
    expect(text).not.toBe(soundText(note));
    expect(owed({ [note]: text })).toEqual([]);
  });
});

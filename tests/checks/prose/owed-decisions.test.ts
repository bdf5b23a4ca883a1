import { describe, expect, it } from 'vitest';
import { revisionFile } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';
import { adviceOn } from './prose.ts';

const note = 'calibrations/2024-02-01.md';
const owed = (files: Record<string, string> = {}) => adviceOn('owed-decision', files);

describe('a rule that was decided and is on no page', () => {
  it('is reported by its name, where it was decided, with how to carry it out', () => {
    const place = { path: note, line: 13, column: 5 };
    const what = '`cuci-gembor` (Gembor) belum ada di halaman mana pun.';
    const fix = expect.stringContaining('`2024-02-01#cuci-gembor` di `decidedIn`');
    expect(owed()).toEqual([{ rule: 'owed-decision', severity: 'warning', ...place, what, fix }]);
  });

  const decidedIn = ['2024-02-01#cuci-gembor'];
  it.each([
    ['names it', '2024-01-01', revisionFile({ decidedIn })],
    ['that is still to come names it', '2031-01-01', revisionFile({ decidedIn })],
    ['names it but has another fault', '2024-01-01', revisionFile({ decidedIn, state: 'entah' })],
    ['can’t be read, which may name it', '2024-01-01', 'tanpa kepala'],
  ])('is not asked for where a revision %s', (_, day, text) => {
    expect(owed({ [`guide/dapur/rebus-air/${day}.md`]: text })).toEqual([]);
  });

  it('is neither a question nor a reminder', () => {
    const text = soundText(note).replace(/(Gembor dicuci.*\n\s+kind: )rule/, '$1reminder');
    expect(text).not.toBe(soundText(note));
    expect(owed({ [note]: text })).toEqual([]);
  });
});

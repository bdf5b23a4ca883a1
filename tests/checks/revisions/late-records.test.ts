import { describe, expect, it } from 'vitest';
import { checkLoaded } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { checkLateRecords } from '../../../src/checks/revisions/check-late-records.ts';
import { newRevisions } from '../../../src/checks/revisions/same-record.ts';
import { revisionFile } from '../../fixtures/guide.ts';
import { soundText, today, treeWith } from '../../fixtures/overlay.ts';

const published = { 'publishing.yaml': 'since: 2024-01-01\n' };
const rice = (name: string) => `guide/dapur/masak-nasi/${name}.md`;
const next = (recorded?: string) =>
  revisionFile({ basedOn: '2024-01-01', ...(recorded !== undefined && { recorded }) });
const value = 'policy/lama-siram.yaml';
const valueWith = (from: string, recorded = '') =>
  `${soundText(value)}  - from: ${from}\n${recorded}    state: undecided\n    open: 2023-12-20#hujan-siram\n`;
const correction = revisionFile({ correction: 'Salah takaran.' });

/** What is said of a branch that brings `file` at `path` to a base that has `landed` beside the sound tree. */
function fixesFor(path: string, file: string, landed: Record<string, string> = published) {
  const sideOf = (files: Record<string, string>) => checkLoaded(readContent(treeWith(files)), today);
  const [base, head] = [sideOf(landed), sideOf({ ...landed, [path]: file })];
  return checkLateRecords(base, head, newRevisions(base, head)).map(({ rule, fix }) => [rule, fix]);
}

describe('what a branch brings', () => {
  it.each([
    ['a rule from today', rice(today), next()],
    ['a rule from today, copied with an old record', rice(today), next('2024-01-01')],
    ['a rule to come', rice('2024-07-01'), next()],
    ['a late record of today', rice('2024-05-20'), next(today)],
    ['a first revision that nobody dated', 'guide/dapur/sayur/awal.md', revisionFile()],
    ['a value from today', value, valueWith(today)],
    ['a value recorded late today', value, valueWith('2024-05-20', `    recorded: ${today}\n`)],
    ['a correction of today', rice(`2024-01-01.koreksi-${today}`), correction],
  ])('may be %s', (_, path, file) => {
    expect(fixesFor(path, file)).toEqual([]);
  });

  it.each([
    ['without its day', rice('2024-05-20'), next(), `\`recorded: ${today}\``],
    [
      'with the record that it was copied with',
      rice('2024-05-20'),
      next('2024-01-01'),
      `\`recorded: ${today}\``,
    ],
    ['without its day, as a value', value, valueWith('2024-05-20'), `\`recorded: ${today}\``],
    [
      'as a correction of an earlier day',
      rice('2024-01-01.koreksi-2024-05-20'),
      correction,
      `\`${rice(`2024-01-01.koreksi-${today}`)}\``,
    ],
  ])('is warned about where it was recorded late %s', (_, path, file, fix) => {
    expect(fixesFor(path, file)).toEqual([['recorded-earlier', expect.stringContaining(fix)]]);
    expect(fixesFor(path, file, {})).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { checkLoaded } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { checkFarDates } from '../../../src/checks/revisions/check-far-dates.ts';
import { addDays, addMonths, jakartaDate, laterOf } from '../../../src/domain/dated/iso-date.ts';
import { noteFile, revisionFile } from '../../fixtures/guide.ts';
import { soundText, today, treeWith } from '../../fixtures/overlay.ts';

const far = '2206-12-01';
const page = 'guide/dapur/menanak';
const flow = soundText('flows/pilih-alat/awal.yaml');
const row = (more = '') => ({
  'policy/lama-siram.yaml': `${soundText('policy/lama-siram.yaml')}  - { from: ${far}, state: undecided${more} }\n`,
});

/** The days that are too far in the sound tree with these files, on `day`, each with where and whether it may be confirmed. */
function farDates(files: Readonly<Record<string, string>>, day = today): string[] {
  return [...checkFarDates(checkLoaded(readContent(treeWith(files)), day))].map(
    ({ path, line, what, fix }) =>
      `${path}:${line} ${/\d{4}-\d\d-\d\d/.exec(what)}${fix.includes('`dateConfirmed: ') ? ' confirm' : ''}`,
  );
}

// biome-ignore format: a case a line
describe('a day more than a year ahead', () => {
  it.each([
    ['of a page', { [`${page}/${far}.md`]: revisionFile() }, `${page}/${far}.md:2 ${far} confirm`],
    ['of a reply', { [`replies/air-habis/${far}.md`]: soundText('replies/air-habis/awal.md') }, `replies/air-habis/${far}.md:2 ${far} confirm`],
    ['of a flow', { [`flows/pilih-alat/${far}.yaml`]: flow }, `flows/pilih-alat/${far}.yaml:1 ${far} confirm`],
    ['of a row', row(), `policy/lama-siram.yaml:21 ${far} confirm`],
    ['of the first publish', { 'publishing.yaml': `since: ${far}` }, `publishing.yaml:1 ${far} confirm`],
    ['of a meeting', { [`calibrations/${far}.md`]: noteFile() }, `calibrations/${far}.md:2 ${far}`],
    ['of a note’s correction', { [`calibrations/2023-12-20.koreksi-${far}.md`]: noteFile({}, { correction: 'X.' }) }, `calibrations/2023-12-20.koreksi-${far}.md:2 ${far}`],
    ['on which it was recorded', { [`${page}/2024-01-01.md`]: revisionFile({ recorded: far }) }, `${page}/2024-01-01.md:2 ${far} confirm`],
    ['on which a move happened', { 'moved.yaml': `- { from: a/b, to: dapur/masak-nasi, date: ${far} }` }, `moved.yaml:1 ${far}`],
    ['that another one confirms', { [`${page}/${far}.md`]: revisionFile({ dateConfirmed: '2206-11-30' }) }, `${page}/${far}.md:2 ${far} confirm`],
  ])('%s is named where it stands', (_, files, found) => {
    expect(farDates(files)).toContain(found);
  });

  it('is right where it is written once more', () => {
    expect(farDates({ [`${page}/${far}.md`]: revisionFile({ dateConfirmed: far }) })).toEqual([]);
    expect(farDates({ [`flows/pilih-alat/${far}.yaml`]: `dateConfirmed: ${far}\n${flow}` })).toEqual([]);
    expect(farDates(row(`, dateConfirmed: ${far}`))).toEqual([]);
  });

  it('may name what was read against it, or what it is based on', () => {
    const fields = { basedOn: far, confirmedAgainst: { 'policy/lama-siram': [far] } };
    expect(farDates({ [`${page}/2024-01-01.md`]: revisionFile(fields) })).toEqual([]);
  });

  it('may be that of a holiday, or the last one of a value', () => {
    const days = '{ from: 2024-01-01, lastDay: 2206-12-31, state: assumed, value: { days: [{ date: 2206-12-25, name: X }] } }';
    expect(farDates({ 'policy/libur.yaml': `title: Libur\nkind: holidays\nrows:\n  - ${days}\n` })).toEqual([]);
  });

  it('is one after the same day next year, also where a preview looks at an earlier or a later day', () => {
    const next = addMonths(laterOf(today, jakartaDate(Date.now())), 12);
    const on = (day: string) => ({ [`${page}/${day}.md`]: revisionFile() });
    for (const day of [today, '2015-01-01']) {
      expect(farDates(on(next), day)).toEqual([]);
      expect(farDates(on(addDays(next, 2)), day)).toHaveLength(1);
    }
    expect(farDates(on(far), '2206-01-01')).toEqual([]);
  });
});

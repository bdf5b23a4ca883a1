import { describe, expect, it } from 'vitest';
import { decisionState, rulesInState } from '../../../src/domain/decisions/decision-state.ts';
import { openQuestions } from '../../../src/domain/guide/review.ts';
import { decisionStateText } from '../../../src/domain/guide/wording.ts';
import { guideWith, itemOf, noteFile, pageOf, revisionFile } from '../../fixtures/guide.ts';

const { decisions, today } = guideWith();

it.each([
  ['a rule that a revision in force names', '2023-12-20#siram-dua-kali', 'carried-out'],
  ['a rule that only a coming revision names', '2024-02-01#siram-tiga-kali', 'scheduled'],
  ['a rule that none names', '2024-02-01#cuci-gembor', 'owed'],
  ['a reminder that a revision names', '2024-02-01#ingat-siram', 'carried-out'],
  ['a reminder that none names', '2024-02-01#simpan-gembor', 'noted'],
  ['a question that none answers', '2023-12-20#panen-kapan', 'asked'],
])('%s (%s) is %s', (_, ref, state) => {
  expect(decisionState(itemOf(decisions, ref), today)).toBe(state);
});

it('a rule is scheduled, with the day, until a revision that names it is in force, and carried out ever after', () => {
  const files = { 'guide/kebun/siram-tanaman/2031-01-01.md': revisionFile() };
  const on = (day: string) =>
    decisionStateText(itemOf(guideWith(files, day).decisions, '2024-02-01#siram-tiga-kali'), day);
  expect(['2029-12-31', '2030-01-01', '2031-01-01'].map(on)).toEqual([
    'Terjadwal 1 Jan 2030',
    'Sudah di panduan',
    'Sudah di panduan',
  ]);
});

it('a held revision carries nothing out, on its day neither', () => {
  const files = {
    'guide/kebun/siram-tanaman/2024-05-01.md': revisionFile({ recorded: '2024-04-01' }),
    'guide/kebun/siram-tanaman/2024-05-02.md': revisionFile({
      recorded: '2024-03-01',
      basedOn: '2024-01-01',
      decidedIn: ['2024-02-01#cuci-gembor'],
    }),
  };
  const guide = guideWith(files);
  expect(pageOf(guide, 'kebun/siram-tanaman').held).toHaveLength(1);
  expect(rulesInState(guide, 'owed').map(({ ref }) => ref)).toContain('2024-02-01#cuci-gembor');
});

it('owed are the rules that no revision names, the oldest first', () => {
  const more = guideWith({
    'calibrations/2025-01-01.md': noteFile(),
    'calibrations/2020-01-01.md': noteFile(),
  });
  expect(rulesInState(more, 'owed').map(({ ref }) => ref)).toEqual([
    '2020-01-01#putus',
    '2024-02-01#cuci-gembor',
    '2025-01-01#putus',
  ]);
});

describe('a question', () => {
  const ref = '2023-12-20#hujan-siram';
  const answer = { 'calibrations/2024-05-01.md': noteFile({ answers: [ref] }) };
  const asks = (guide = guideWith()) =>
    openQuestions(guide).map(({ question, pages }) => [question.ask, ...pages.map(({ id }) => id)]);

  it('is still asked where a revision names it', () => {
    const file = revisionFile({ decidedIn: [ref] });
    const named = guideWith({ 'guide/kebun/panen/2024-03-01.md': file });
    expect(decisionState(itemOf(named.decisions, ref), today)).toBe('asked');
  });

  it('is owed once, with all pages in force that leave it open, and where none does', () => {
    const files = {
      'guide/dapur/tanya/2024-01-02.md': revisionFile({
        open: [ref, { ask: 'Mengapa?', since: '2023-01-01' }],
      }),
      'guide/dapur/lain/2024-01-02.md': revisionFile({ open: [{ ask: 'Mengapa?' }] }),
      'guide/dapur/nanti/2031-01-02.md': revisionFile({ open: [ref, { ask: 'Kapan?' }] }),
    };
    expect(asks(guideWith(files))).toEqual([
      ['Mengapa?', 'dapur/lain', 'dapur/tanya'],
      ['Belum diputuskan kapan panen.'],
      ['Apakah hari hujan tetap disiram?', 'dapur/tanya', 'kebun/siram-tanaman'],
      ['Berapa liter airnya?', 'kebun/siram-tanaman'],
    ]);
  });

  it('is closed by the decision that answers it, on both notes and in what is owed', () => {
    const guide = guideWith(answer);
    const [question, by] = [ref, '2024-05-01#putus'].map((each) => itemOf(guide.decisions, each));
    expect(question?.answeredBy).toBe(by);
    expect(by?.answers).toEqual([question]);
    expect(question && decisionState(question, today)).toBe('answered');
    expect(asks(guide)).toEqual(asks().filter(([ask]) => ask !== 'Apakah hari hujan tetap disiram?'));
  });
});

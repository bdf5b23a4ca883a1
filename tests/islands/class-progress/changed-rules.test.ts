import { expect, it } from 'vitest';
import { answerQuestion, emptyProgress, notePasses, tick } from '../../../src/domain/class/progress.ts';
import { viewChangedRules } from '../../../src/islands/class-progress/changed-rules.ts';
import type { IslandModule } from '../../../src/islands/class-progress/island-class.ts';
import { madeUpModule } from './made-up-class.ts';

const before = madeUpModule('x');
const [one, two] = before.questions;
const answer = (progress = emptyProgress, { questions } = before, day = '2024-06-01', given = ['a']) =>
  questions.reduce((all, question) => answerQuestion(all, question, given, day), progress);
const passed = notePasses(answer(), [before], '2024-06-01');

/** The module after its page changed on a day: the second case asks about it. */
const changedOn = (day: string): IslandModule => ({
  ...before,
  pages: [{ id: 'kebun/x', revision: day }],
  questions: before.questions.map((question) =>
    question === two ? { ...question, against: day } : question,
  ),
  changes: [{ page: 'kebun/x', title: 'Aturan x', url: '/kebun/x/', day, summary: 'Kini dua kali.' }],
});
const later = changedOn('2024-06-10');

it('notes the day on which a module is first seen passed, once', () => {
  expect(passed.passed).toEqual({ x: '2024-06-01' });
  const again = answer(passed, later, '2024-06-12');
  expect(notePasses(again, [later], '2024-06-12')).toBe(again);
  expect(
    notePasses(answer(emptyProgress, before, '2024-06-01', ['b']), [before], '2024-06-01').passed,
  ).toEqual({});
  expect(notePasses(emptyProgress, [{ id: 'x', questions: [] }], '2024-06-01').passed).toEqual({});
});

it('names what changed since, with the cases to answer again, until they are answered', () => {
  expect(viewChangedRules(later, passed)).toEqual({
    line: 'Berubah sejak modul ini selesai (1 Juni 2024):',
    rules: [
      { title: 'Aturan x', url: '/kebun/x/', text: ', 10 Jun 2024: Kini dua kali. Jawab lagi soal 2.' },
    ],
  });
  expect(viewChangedRules(later, answer(passed, later, '2024-06-12'))).toEqual({ line: '', rules: [] });
});

it('asks to read a changed page that has no case, until it is ticked', () => {
  const reading = { ...later, questions: one ? [one] : [] };
  expect(viewChangedRules(reading, passed).rules[0]?.text).toMatch(/Baca lagi, lalu tandai\.$/);
  const read = tick(passed, 'read', 'kebun/x', '2024-06-10');
  expect(viewChangedRules(reading, read).rules).toEqual([]);
});

it.each([
  ['of what changed until that day', passed, changedOn('2024-06-01')],
  ['before the module is passed', answer(emptyProgress, before, '2024-06-01', ['b']), later],
])('says nothing %s', (_, progress, module) => {
  expect(viewChangedRules(module, progress)).toEqual({ line: '', rules: [] });
});

import { expect, it } from 'vitest';
import {
  answerQuestion,
  answerReview,
  emptyProgress,
  notePasses,
  withoutAnswers,
} from '../../../src/domain/class/progress.ts';
import { viewResult } from '../../../src/islands/class-result/class-result-view.ts';
import { madeUpClass, madeUpModule } from '../class-progress/made-up-class.ts';

const module = madeUpModule('x');
const [one, two] = module.questions as [(typeof module.questions)[0], (typeof module.questions)[0]];
const begun = answerQuestion(emptyProgress, one, ['a'], '2024-06-01');
const done = answerQuestion(begun, two, ['b'], '2024-06-03');

it('a module without an answer has no day and nothing to read again', () => {
  expect(viewResult([module], emptyProgress)).toMatchObject({
    score: '0 dari 2 benar, 2 belum dijawab',
    date: 'Belum ada jawaban',
    again: [],
    againLine: 'Belum ada jawaban.',
  });
});

it('a module whose questions all wait for a rule has no score', () => {
  expect(viewResult([{ ...module, questions: [] }], begun)).toMatchObject({ score: 'Menunggu aturan' });
});

it('the day is the latest on which a question was answered, in whatever order', () => {
  const later = answerQuestion(emptyProgress, one, ['a'], '2024-06-05');
  expect(viewResult([module], answerQuestion(later, two, ['b'], '2024-06-03')).date).toBe('5 Juni 2024');
});

it('a module done has its score, the day of the last answer, and what to read again', () => {
  const result = viewResult([module], done);
  expect(result).toMatchObject({
    score: '1 dari 2 benar',
    date: '3 Juni 2024',
    again: [{ title: 'Aturan x', url: '/kebun/x/' }],
  });
  expect(result.questions.map(({ label }) => label)).toEqual(['Benar', 'Belum tepat']);
});

it('with all right there is nothing to read again', () => {
  expect(viewResult([module], begun)).toMatchObject({ againLine: 'Tidak ada yang perlu dibaca lagi.' });
});

it('what comes back on another day is counted, with its first day and what it is for', () => {
  const wrong = answerQuestion(emptyProgress, one, ['b'], '2024-06-01');
  const again = answerQuestion(withoutAnswers(wrong, [one]), one, ['a'], '2024-06-01');
  expect(viewResult([module], again).againLine).toBe(
    'Tidak ada yang perlu dibaca lagi. 1 soal kembali mulai 2 Juni 2024; modulnya selesai sesudah tiap soal itu benar 3 kali.',
  );
});

it('what was repeated to the end is right, and its module passed on a day', () => {
  const repeated = ['2024-06-04', '2024-06-07', '2024-06-14'].reduce(
    (progress, day) => answerReview(progress, two, ['a'], day),
    done,
  );
  expect(viewResult([module], done).done).toBe('Belum');
  const passed = notePasses(repeated, [module], '2024-06-14');
  const result = viewResult([module], passed);
  expect(result).toMatchObject({
    done: '14 Juni 2024',
    again: [],
    againLine: 'Tidak ada yang perlu dibaca lagi.',
  });
  expect(result.questions.map(({ label }) => label)).toEqual(['Benar', 'Benar sesudah diulang']);
  expect(viewResult(madeUpClass, passed).done).toBe('1 dari 2 modul');
  expect(viewResult(madeUpClass, done).done).toBe('0 dari 2 modul');
});

it('what is to be read again is named once, though two questions rest on it', () => {
  const first = answerQuestion(emptyProgress, one, ['b'], '2024-06-01');
  const both = answerQuestion(first, two, ['b'], '2024-06-01');
  const sameRule = { ...module, questions: module.questions.map((each) => ({ ...each, rule: one.rule })) };
  expect(viewResult([sameRule], both).again).toEqual([one.rule]);
});

it('the whole counts every module', () => {
  expect(viewResult(madeUpClass, done).score).toBe('1 dari 4 benar, 2 belum dijawab');
});

import { describe, expect, it } from 'vitest';
import { answerQuestion, emptyProgress, type Progress, tick } from '../../../src/domain/class/progress.ts';
import { pruneProgress, viewProgress } from '../../../src/islands/class-progress/class-progress-view.ts';
import type { IslandModule } from '../../../src/islands/class-progress/island-class.ts';
import { madeUpClass } from './made-up-class.ts';

const today = '2024-06-01';
const [x] = madeUpClass;
const questions = madeUpClass.flatMap((module) => module.questions);

/** Progress with the first answers given: `a` is right. */
const answered = (...given: string[]): Progress =>
  given.reduce((progress, option, index) => {
    const question = questions[index];
    return question ? answerQuestion(progress, question, [option], today) : progress;
  }, emptyProgress);

const view = (progress: Progress) => viewProgress(madeUpClass, progress, today);

describe('the path', () => {
  it('begins with the first module', () => {
    const { modules, total, resume, review } = view(emptyProgress);
    expect(modules.map(({ label }) => label)).toEqual(['Belum mulai', 'Belum mulai']);
    expect(total.line).toBe('0 dari 2 modul selesai. 0 dari 4 soal dijawab, 0 benar.');
    expect(resume).toEqual({ label: 'Mulai: Modul x', url: '/onboarding/x/' });
    expect(review).toEqual({ due: [], line: 'Tidak ada soal yang perlu diulang.' });
  });

  it('goes on in the middle of a module, and in the next once it is done', () => {
    const line = '0 dari 1 bacaan ditandai, 1 dari 2 soal dijawab, 1 benar.';
    const begun = view(answered('a'));
    expect(begun.modules[0]).toMatchObject({ state: 'begun', line });
    expect(begun.resume?.label).toBe('Lanjutkan: Modul x');
    const done = view(answered('a', 'a'));
    expect(done).toMatchObject({
      modules: [{ state: 'passed', label: 'Selesai' }, { state: 'new' }],
      resume: { url: '/onboarding/y/' },
    });
  });

  it('is passed by nobody who has a case to repeat, but leads on', () => {
    const { modules, total, resume } = view(answered('b', 'a'));
    expect(modules[0]).toMatchObject({ state: 'answered', label: 'Dijawab, 1 perlu diulang' });
    expect(total.line).toMatch(/^0 dari 2 modul selesai/);
    expect(resume?.url).toBe('/onboarding/y/');
  });

  it('leaves out a module all of whose cases wait for a rule', () => {
    const [first, ...rest] = madeUpClass;
    const waiting = first ? [{ ...first, questions: [], aside: ['x/satu', 'x/dua'] }, ...rest] : [];
    const { modules, total, resume } = viewProgress(waiting, emptyProgress, today);
    expect(modules[0]).toMatchObject({
      state: 'waiting',
      label: 'Menunggu aturan',
      line: '0 dari 1 bacaan ditandai.',
    });
    expect(total.line).toMatch(/^0 dari 1 modul selesai/);
    expect(resume?.url).toBe('/onboarding/y/');
  });

  it('has nowhere to go on once all is answered', () => {
    const { resume, total } = view(answered('a', 'a', 'a', 'a'));
    expect(resume).toBeUndefined();
    expect(total.line).toBe('2 dari 2 modul selesai. 4 dari 4 soal dijawab, 4 benar.');
  });

  it('counts a page as read only in the revision that is shown', () => {
    const read = (revision: string) => view(tick(emptyProgress, 'read', 'kebun/x', revision)).modules[0];
    expect(read('2024-01-01')).toMatchObject({ state: 'begun', line: '1 dari 1 bacaan ditandai, 2 soal.' });
    expect(read('2023-01-01')).toMatchObject({ state: 'new', line: '0 dari 1 bacaan ditandai, 2 soal.' });
  });

  it('says which questions are to be answered again since their rule has changed', () => {
    const revised = madeUpClass.map((module) => ({
      ...module,
      questions: module.questions.map((question) => ({ ...question, against: '2024-07-01' })),
    }));
    const [first] = viewProgress(revised, answered('a', 'b'), today).modules;
    expect(first).toMatchObject({
      state: 'begun',
      stale: '2 soal perlu dijawab lagi karena aturannya berubah.',
    });
  });
});

describe('the review', () => {
  const reviewOn = (day: string, progress = answered('b', 'b', 'a')) =>
    viewProgress(madeUpClass, progress, day).review;

  it('is not on the same day, but said to come', () => {
    expect(reviewOn(today)).toEqual({
      due: [],
      line: 'Tidak ada yang diulang hari ini. 2 soal kembali pada 2 Juni 2024.',
    });
  });

  it('is due the next day', () => {
    expect(reviewOn('2024-06-02')).toEqual({
      due: ['x/satu', 'x/dua'],
      line: '2 soal untuk diulang hari ini.',
    });
  });

  it('says what is still to come beside what is due', () => {
    const third = questions[2];
    const later = third ? answerQuestion(answered('b', 'b'), third, ['b'], '2024-06-05') : emptyProgress;
    expect(reviewOn('2024-06-03', later).line).toBe('2 soal untuk diulang hari ini, 1 lagi menyusul.');
  });
});

it('what the class no longer has is dropped, the rest stays', () => {
  const progress: Progress = {
    ...tick(answered('a', 'b', 'b'), 'read', 'kebun/y', '2024-01-01'),
    tried: { 'x/coba': today, 'y/coba': today },
  };
  const shorter: IslandModule[] = x ? [x] : [];
  const pruned = pruneProgress(shorter, progress);
  expect(Object.keys(pruned.answers)).toEqual(['x/satu', 'x/dua']);
  expect(Object.keys(pruned.repetitions)).toEqual(['x/dua']);
  expect(pruned.read).toEqual({});
  expect(pruned.tried).toEqual({ 'x/coba': today });
  expect(pruneProgress(madeUpClass, progress)).toEqual(progress);
});

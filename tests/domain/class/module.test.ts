import { expect, it } from 'vitest';
import { estimateMinutes, splitRule } from '../../../src/domain/class/module.ts';
import { ruleLink } from '../../../src/islands/class-progress/island-class.ts';
import { guideWith, itemOf } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';

const path = 'classes/01-menyiram.md';
const moduleOf = (from = guideWith()) => itemOf(from.modules, 'menyiram');
const module = moduleOf();
const questionOf = (id: string, of = module) =>
  itemOf(new Map(of.questions.map((question) => [question.key, question])), `menyiram/${id}`);

it('modules come in the order of their numbers, by an id without it', () => {
  const text = soundText(path);
  const more = guideWith({ 'classes/03-akhir.md': text, 'classes/02-cara-menjawab.md': text });
  expect([...more.modules.keys()]).toEqual(['menyiram', 'cara-menjawab', 'akhir']);
});

it.each([
  ['kapan', ['dua-kali']],
  ['alat', ['gembor', 'selang']],
  ['urutan', ['ambil', 'isi', 'siram']],
  ['harga', ['20500']],
])('the question %s knows what is right, by its kind: %j', (id, right) => {
  expect(questionOf(id).right).toEqual(right);
});

it('options are shown mixed, the same in every build', () => {
  const shown = questionOf('urutan').options.map(({ id }) => id);
  expect(shown).not.toEqual(['ambil', 'isi', 'siram']);
  expect(shown.toSorted()).toEqual(['ambil', 'isi', 'siram']);
  expect(questionOf('urutan', moduleOf()).options.map(({ id }) => id)).toEqual(shown);
});

it('a question leads to its rule, at the section and by its heading', () => {
  expect(ruleLink(questionOf('kapan'))).toEqual({
    url: '/kebun/siram-tanaman/#kapan',
    title: 'Menyiram tanaman, “Kapan”',
  });
  expect(ruleLink(questionOf('panen'))).toEqual({ url: '/kebun/panen/', title: 'Memanen' });
  expect(splitRule('a/b')).toEqual({ page: 'a/b', section: '' });
});

it('a page that does not exist is left out', () => {
  const lost = guideWith({
    [path]: soundText(path)
      .replaceAll('kebun/panen', 'kebun/hilang')
      .replace('  - kebun/siram-tanaman', '  - kebun/hilang'),
  });
  const question = questionOf('panen', moduleOf(lost));
  expect(moduleOf(lost).read).toEqual([]);
  expect(ruleLink(question)).toBeUndefined();
});

it('minutes follow from words, questions and tasks, in steps of five', () => {
  // Five questions and a task are 13 minutes; the page's few words make it no more than 15.
  expect(estimateMinutes(module)).toBe(15);
  expect(estimateMinutes({ ...module, body: 'kata '.repeat(400) })).toBe(20);
  expect(estimateMinutes({ ...module, questions: [] })).toBe(5);
});

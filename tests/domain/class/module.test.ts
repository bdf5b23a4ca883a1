import { expect, it } from 'vitest';
import { estimateMinutes } from '../../../src/domain/class/duration.ts';
import type { ClassModule } from '../../../src/domain/class/module.ts';
import { moduleId, splitRule } from '../../../src/domain/class/module.ts';
import { questionRuleUrl } from '../../../src/domain/guide/urls.ts';
import { ruleTitle } from '../../../src/site/rule-title.ts';
import { guideWith } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';

const path = 'classes/01-menyiram.md';
const guide = guideWith();
const moduleOf = (from = guide, id = 'menyiram'): ClassModule => {
  const module = from.modules.get(id);
  if (!module) throw new Error(`No module ${id}`);
  return module;
};
const questionOf = (id: string) => {
  const question = moduleOf().questions.find(({ key }) => key === `menyiram/${id}`);
  if (!question) throw new Error(`No question ${id}`);
  return question;
};

it('modules come in the order of their numbers, by an id without it', () => {
  const more = guideWith({
    'classes/03-akhir.md': soundText(path),
    'classes/02-tengah.md': soundText(path),
  });
  expect([...more.modules.keys()]).toEqual(['menyiram', 'tengah', 'akhir']);
  expect(moduleId('classes/12-cara-menjawab.md')).toBe('cara-menjawab');
});

it('a question knows what is right, by its kind', () => {
  expect(questionOf('kapan').right).toEqual(['dua-kali']);
  expect(questionOf('alat').right).toEqual(['gembor', 'selang']);
  expect(questionOf('urutan').right).toEqual(['ambil', 'isi', 'siram']);
  expect(questionOf('harga').right).toEqual(['20500']);
});

it('options are shown mixed, the same in every build', () => {
  const shown = questionOf('urutan').options.map(({ id }) => id);
  expect(shown).not.toEqual(['ambil', 'isi', 'siram']);
  expect(shown.toSorted()).toEqual(['ambil', 'isi', 'siram']);
  const again = moduleOf(guideWith()).questions.find(({ key }) => key === 'menyiram/urutan');
  expect(again?.options.map(({ id }) => id)).toEqual(shown);
});

it('a question leads to its rule, at the section and by its heading', () => {
  expect(questionRuleUrl(questionOf('kapan'))).toBe('/kebun/siram-tanaman/#kapan');
  expect(ruleTitle(questionOf('kapan'))).toBe('Menyiram tanaman, “Kapan”');
  expect(questionRuleUrl(questionOf('panen'))).toBe('/kebun/panen/');
  expect(ruleTitle(questionOf('panen'))).toBe('Memanen');
  expect(splitRule('a/b')).toEqual({ page: 'a/b', section: '' });
});

it('a page that does not exist is left out', () => {
  const lost = guideWith({
    [path]: soundText(path)
      .replaceAll('kebun/panen', 'kebun/hilang')
      .replace('  - kebun/siram-tanaman', '  - kebun/hilang'),
  });
  const module = moduleOf(lost);
  expect(module.read).toEqual([]);
  const last = module.questions.at(-1);
  expect(last && questionRuleUrl(last)).toBeUndefined();
  expect(last && ruleTitle(last)).toBe('');
});

it('minutes follow from words, questions and tasks, in steps of five', () => {
  const module = moduleOf();
  // Five questions and a task are 13 minutes; the page's few words make it no more than 15.
  expect(estimateMinutes(module)).toBe(15);
  expect(estimateMinutes({ ...module, body: 'kata '.repeat(400) })).toBe(20);
  expect(estimateMinutes({ ...module, questions: [] })).toBe(5);
});

import { expect, it } from 'vitest';
import {
  guideVersion,
  islandModulesOf,
  revisionSeen,
} from '../../../src/islands/class-progress/island-class.ts';
import { guideWith, pageOf, revisionFile } from '../../fixtures/guide.ts';

it('the islands get what they grade and lead on with, and no option’s words', () => {
  const guide = guideWith();
  const [module] = islandModulesOf(guide.modules.values());
  expect(module).toMatchObject({
    id: 'menyiram',
    url: '/onboarding/menyiram/',
    pages: [{ id: 'kebun/siram-tanaman', revision: '2024-01-01' }],
    tasks: ['menyiram/pilih'],
    changes: [
      { page: 'kebun/siram-tanaman', day: '2024-01-01' },
      { page: 'kebun/panen', day: '2024-02-01' },
    ],
  });
  const [first] = module?.questions ?? [];
  expect(first).toEqual({
    key: 'menyiram/kapan',
    kind: 'single',
    right: ['dua-kali'],
    against: '2024-01-01',
    options: ['dua-kali', 'pagi'],
    slips: [],
    rule: { title: 'Menyiram tanaman, “Kapan”', url: '/kebun/siram-tanaman/#kapan' },
  });
  expect(module?.questions.find(({ kind }) => kind === 'amount')?.slips).toEqual(['20000']);
});

it('the guide’s version is the day of the build and that of its newest change', () => {
  expect(guideVersion(guideWith())).toBe('Panduan per 1 Juni 2024; perubahan terakhirnya 2 Februari 2024.');
  expect(guideVersion(guideWith({}, '2024-01-10'))).toBe(
    'Panduan per 10 Januari 2024; perubahan terakhirnya 1 Januari 2024.',
  );
});

it('what a learner saw stays seen through a correction that affects nothing', () => {
  const page = 'guide/kebun/siram-tanaman/2024-01-01';
  const corrected = (more: object) => {
    const text = revisionFile({ correction: 'Salah ketik.', ...more });
    return revisionSeen(
      pageOf(guideWith({ [`${page}.koreksi-2024-05-01.md`]: text }), 'kebun/siram-tanaman'),
    );
  };
  expect(corrected({ affects: 'none' })).toBe('2024-01-01');
  expect(corrected({})).toBe('2024-01-01.koreksi-2024-05-01');
});

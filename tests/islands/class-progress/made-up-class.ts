import type { IslandModule, IslandQuestion } from '../../../src/islands/class-progress/island-class.ts';

/** A made-up question of a choice between `a` (right), `b` and `c`. */
export function madeUpQuestion(key: string, fields: Partial<IslandQuestion> = {}): IslandQuestion {
  return {
    key,
    kind: 'single',
    right: ['a'],
    against: 'awal',
    options: ['a', 'b', 'c'],
    slips: [],
    rule: { title: 'Aturan', url: '/kebun/siram-tanaman/' },
    ...fields,
  };
}

/** A made-up module of two questions, a page and a task. */
export function madeUpModule(id: string): IslandModule {
  return {
    id,
    title: `Modul ${id}`,
    url: `/onboarding/${id}/`,
    pages: [{ id: `kebun/${id}`, revision: '2024-01-01' }],
    tasks: [`${id}/coba`],
    questions: [
      madeUpQuestion(`${id}/satu`),
      madeUpQuestion(`${id}/dua`, { rule: { title: `Aturan ${id}`, url: `/kebun/${id}/` } }),
    ],
    aside: [],
    changes: [],
  };
}

export const madeUpClass: IslandModule[] = [madeUpModule('x'), madeUpModule('y')];

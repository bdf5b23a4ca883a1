import type { IsoDate } from '../../domain/dated/iso-date.ts';
import type { IslandModule } from './island-class.ts';

/** The modules on `today`: without the questions that have stepped aside since the build. */
export function modulesOn(modules: readonly IslandModule[], today: IsoDate): IslandModule[] {
  return modules.map((module) => {
    const ended = module.questions.filter(({ ends }) => ends !== undefined && ends <= today);
    return {
      ...module,
      questions: module.questions.filter((question) => !ended.includes(question)),
      aside: [...module.aside, ...ended.map(({ key }) => key)],
    };
  });
}

/** Whether a question is known to step aside later. */
export function mayChange(modules: readonly IslandModule[]): boolean {
  return modules.some(({ questions }) => questions.some(({ ends }) => ends !== undefined));
}

/** Says how many questions have stepped aside; empty where none has. */
export function asideLine(modules: readonly Pick<IslandModule, 'aside'>[]): string {
  const count = modules.flatMap(({ aside }) => aside).length;
  return count === 0 ? '' : `${count} soal menunggu dicocokkan: tidak ditanyakan dan tidak dihitung.`;
}

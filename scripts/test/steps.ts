import { closestMatch } from 'leven';
import { SetupFailure } from '../setup/report.mjs';

export interface Step {
  /** What `npm test -- <name>` calls it. */
  name: string;
  title: string;
  /** A tool of the project (or `node`), and its arguments. */
  command: string[];
  /** The test runner behind the command, whose tests count one by one. A step without one counts as one. */
  runner?: 'vitest' | 'playwright';
  needs?: string;
  /** A program that the setup finds or installs first. */
  tool?: 'browser' | 'nginx';
}

type Tests = Pick<Step, 'command' | 'runner'>;
const playwright: Tests = { command: ['playwright', 'test'], runner: 'playwright' };
const vitest = (project: string): Tests => ({
  command: ['vitest', 'run', '--project', project],
  runner: 'vitest',
});

/** What `npm test` does, in this order. */
export const STEPS: readonly Step[] = [
  { name: 'lint', title: 'lint and format', command: ['biome', 'ci', '.'] },
  { name: 'types', title: 'types', command: ['astro', 'check'] },
  { name: 'content', title: 'content checks', command: ['node', 'scripts/check.ts'] },
  { name: 'unit', title: 'unit tests', ...vitest('unit') },
  { name: 'build', title: 'build', command: ['astro', 'build'] },
  { name: 'site', title: 'tests of the built site', ...vitest('site'), needs: 'build' },
  { name: 'hosting', title: 'hosting tests', ...vitest('hosting'), needs: 'build', tool: 'nginx' },
  { name: 'browser', title: 'browser tests', ...playwright, needs: 'build', tool: 'browser' },
];

/** The steps of these names and those they need, in the table's order; by default all. Throws a SetupFailure on an unknown name. */
export function chooseSteps(names: readonly string[]): readonly Step[] {
  const known = STEPS.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new SetupFailure(
      `There is no step "${unknown}"; the nearest is "${closestMatch(unknown, known)}".`,
      `Steps: ${known.join(', ')}.`,
    );
  }
  const wanted = new Set(names);
  for (const step of STEPS.toReversed()) {
    if (wanted.has(step.name) && step.needs) wanted.add(step.needs);
  }
  return names.length === 0 ? STEPS : STEPS.filter(({ name }) => wanted.has(name));
}

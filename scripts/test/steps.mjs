/**
 * One step of `npm test`.
 * @typedef {object} Step
 * @property {string} name what `npm test -- <name>` calls it
 * @property {string} title
 * @property {string[]} command a tool of the project (or `node`) and its arguments
 * @property {'check' | 'vitest' | 'playwright'} kind a check counts as one; a runner's tests count one by one
 * @property {string} [needs] the step without which this one cannot run
 * @property {'browser' | 'nginx'} [tool] a program that the setup finds or installs first
 */

/** What `npm test` does, in this order. @type {Step[]} */
export const STEPS = [
  { name: 'lint', title: 'lint and format', command: ['biome', 'ci', '.'], kind: 'check' },
  { name: 'types', title: 'types', command: ['astro', 'check'], kind: 'check' },
  { name: 'content', title: 'content checks', command: ['node', 'scripts/check.ts'], kind: 'check' },
  { name: 'unit', title: 'unit tests', command: ['vitest', 'run', '--project', 'unit'], kind: 'vitest' },
  { name: 'build', title: 'build', command: ['astro', 'build'], kind: 'check' },
  {
    name: 'site',
    title: 'tests of the built site',
    command: ['vitest', 'run', '--project', 'site'],
    kind: 'vitest',
    needs: 'build',
  },
  {
    name: 'hosting',
    title: 'hosting tests',
    command: ['vitest', 'run', '--project', 'hosting'],
    kind: 'vitest',
    needs: 'build',
    tool: 'nginx',
  },
  {
    name: 'browser',
    title: 'browser tests',
    command: ['playwright', 'test'],
    kind: 'playwright',
    needs: 'build',
    tool: 'browser',
  },
];

/**
 * The steps that a person asked for, with what they need, in the table's order; all of them if none was named.
 * @param {string[]} names
 * @param {Step[]} steps
 * @returns {{ chosen: Step[], problem?: undefined } | { chosen?: undefined, problem: string }}
 */
export function chooseSteps(names, steps = STEPS) {
  const known = steps.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const nearest = known.reduce((best, name) =>
      distance(name, unknown) < distance(best, unknown) ? name : best,
    );
    return {
      problem: `There is no step "${unknown}"; the nearest is "${nearest}". Steps: ${known.join(', ')}.`,
    };
  }
  const wanted = new Set(names);
  for (const step of steps.toReversed()) {
    if (wanted.has(step.name) && step.needs) wanted.add(step.needs);
  }
  return { chosen: names.length === 0 ? steps : steps.filter(({ name }) => wanted.has(name)) };
}

/**
 * Edits (insert, delete, replace) between two words. Written here because no package is installed yet when it is used.
 * @param {string} a
 * @param {string} b
 * @returns {number}
 */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    let left = i + 1;
    const next = [left];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      left = Math.min(replaced, left + 1, (row[j + 1] ?? 0) + 1);
      next.push(left);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

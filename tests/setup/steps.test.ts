import { expect, it } from 'vitest';
import { chooseSteps, STEPS } from '../../scripts/test/steps.ts';

const names = (...asked: string[]) => chooseSteps(asked).map(({ name }) => name);

it('all steps are run if none is named, or those that are named with what they need, in the same order', () => {
  expect(names()).toEqual(['lint', 'types', 'content', 'unit', 'build', 'site', 'hosting', 'browser']);
  expect(names('unit', 'lint', 'unit')).toEqual(['lint', 'unit']);
  expect(names('browser')).toEqual(['build', 'browser']);
});

it('a step needs only steps before it', () => {
  for (const [index, { needs }] of STEPS.entries()) {
    if (needs) expect(STEPS.slice(0, index).map(({ name }) => name)).toContain(needs);
  }
});

it('a step that does not exist is reported with the nearest', () => {
  expect(() => names('lint', 'brwoser')).toThrow('There is no step "brwoser"; the nearest is "browser".');
  expect(() => names('lints')).toThrow('the nearest is "lint"');
});

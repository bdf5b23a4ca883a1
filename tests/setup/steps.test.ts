import { describe, expect, it } from 'vitest';
import { chooseSteps, STEPS } from '../../scripts/test/steps.ts';

const names = (...asked: string[]) => chooseSteps(asked).map(({ name }) => name);

describe('the steps of npm test', () => {
  it('are all run if none is named', () => {
    expect(names()).toEqual(['lint', 'types', 'content', 'unit', 'build', 'site', 'hosting', 'browser']);
  });

  it('can be chosen by name, and keep their order', () => {
    expect(names('unit', 'lint', 'unit')).toEqual(['lint', 'unit']);
  });

  it('bring what they need', () => {
    expect(names('browser')).toEqual(['build', 'browser']);
  });

  it('need only steps that come before them', () => {
    for (const [index, { needs }] of STEPS.entries()) {
      if (needs) expect(STEPS.slice(0, index).map(({ name }) => name)).toContain(needs);
    }
  });

  it('that do not exist are reported with the nearest', () => {
    expect(() => names('lint', 'brwoser')).toThrow('There is no step "brwoser"; the nearest is "browser".');
    expect(() => names('lints')).toThrow('the nearest is "lint"');
  });
});

import { describe, expect, it } from 'vitest';
import { chooseSteps, STEPS } from '../../scripts/test/steps.mjs';

const names = (...asked: string[]) => chooseSteps(asked).chosen?.map(({ name }) => name);

describe('the steps of npm test', () => {
  it('are all run if none is named', () => {
    expect(names()).toEqual(['lint', 'types', 'content', 'unit', 'build', 'site', 'hosting', 'browser']);
  });

  it('can be chosen by name, and keep their order', () => {
    expect(names('unit', 'lint')).toEqual(['lint', 'unit']);
    expect(names('unit', 'unit')).toEqual(['unit']);
  });

  it('bring what they need', () => {
    expect(names('browser')).toEqual(['build', 'browser']);
  });

  it('need only steps that come before them', () => {
    for (const [index, { needs }] of STEPS.entries()) {
      if (needs) expect(STEPS.slice(0, index).map(({ name }) => name)).toContain(needs);
    }
  });

  it.each([
    ['unti', 'unit'],
    ['brwoser', 'browser'],
    ['lints', 'lint'],
  ])('that do not exist are told with the nearest: %s', (asked, nearest) => {
    const { problem } = chooseSteps(['lint', asked]);
    expect(problem).toContain(`There is no step "${asked}"; the nearest is "${nearest}".`);
    expect(problem).toContain('lint, types, content, unit, build, site, hosting, browser');
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Issue, sortIssues } from '../../src/checks/issue.ts';

const issue = (path: string, line: number, column: number, rule: Issue['rule'] = 'unknown-key'): Issue => ({
  rule,
  severity: 'error',
  path,
  line,
  column,
  what: '',
  fix: '',
});

const inOrder = [
  issue('areas.yaml', 2, 1),
  issue('areas.yaml', 10, 1, 'unknown-person'),
  issue('areas.yaml', 10, 3, 'missing-field'),
  issue('areas.yaml', 10, 3, 'wrong-value'),
  issue('guide/a/b/2023-11-01.md', 1, 1),
];

it('issues are sorted as an author works: by file, line, column, then rule', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
      expect(sortIssues(shuffled)).toEqual(inOrder);
    }),
  );
});

it('sorting leaves the list given as it was', () => {
  const given = inOrder.toReversed();
  sortIssues(given);
  expect(given).toEqual(inOrder.toReversed());
});

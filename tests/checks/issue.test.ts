import fc from 'fast-check';
import { expect } from 'vitest';
import { type Issue, sortIssues } from '../../src/checks/issue.ts';
import { issueWith } from '../fixtures/issues.ts';
import { itHolds } from '../fixtures/property.ts';

const issue = (path: string, line: number, column: number, rule: Issue['rule'] = 'unknown-key') =>
  issueWith({ path, line, column, rule });

const inOrder = [
  issue('areas.yaml', 2, 1),
  issue('areas.yaml', 10, 1, 'unknown-person'),
  issue('areas.yaml', 10, 3, 'missing-field'),
  issue('areas.yaml', 10, 3, 'wrong-value'),
  issue('guide/a/b/2023-11-01.md', 1, 1),
];

itHolds(
  'issues are sorted as an author works: by file, line, column, then rule; the list given stays as it was',
  [fc.shuffledSubarray(inOrder, { minLength: inOrder.length })],
  (shuffled) => {
    const given = [...shuffled];
    expect(sortIssues(given)).toEqual(inOrder);
    expect(given).toEqual(shuffled);
  },
);

import { expect, it } from 'vitest';
import { evaluateSite } from '../scripts/mcp/evaluation/evaluate-site.ts';

it('a copilot is told of every rule, on every day that matters, what the files and the built pages say', () => {
  const { answers, asked, wrong } = evaluateSite('content', 'dist', { reads: 'content and build' });
  expect(Object.values(wrong).flat()).toEqual([]);
  expect(answers).toBeGreaterThan(500);
  for (const kind of ['before its day', 'in-force', 'undecided', 'awaiting', 'reply undecided', 'found'])
    expect(asked.get(kind), kind).toBeGreaterThan(0);
});

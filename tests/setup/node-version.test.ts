import { describe, expect, it } from 'vitest';
import { majorOf, nodeProblem } from '../../scripts/setup/node-version.mjs';

describe('the Node that starts a command', () => {
  it.each(['v20.0.0', 'v20.11.1', 'v26.10.0', 'v100.0.0'])('may be %s', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  it.each(['v18.20.8', 'v12.22.12', 'v8.0.0', 'nonsense'])('may not be %s', (version) => {
    const problem = nodeProblem(version);
    expect(problem).toContain('Node 20 or newer is needed');
    expect(problem).toContain(version.replace('v', ''));
    expect(problem).toContain('nodejs.org');
  });

  it('is told by its major number', () => {
    expect(majorOf('v9.99.0')).toBe(9);
    expect(majorOf('latest')).toBeNaN();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlowGraph, findLoops, flowEdges, reachedFrom } from '../../../src/domain/flow/flow-graph.ts';
import { flowPaths } from '../../fixtures/flow-paths.ts';
import { itHolds } from '../../fixtures/property.ts';

/** A graph from `a: b c` (step a with options to b and c); what is no step is an outcome. The first step begins. */
function graphOf(...lines: string[]): FlowGraph {
  const steps = lines.map((line) => {
    const [id = '', targets = ''] = line.split(':');
    const options = targets.split(' ').filter(Boolean);
    return { id, options: options.map((to, index) => ({ id: `${to}-${index}`, to })) };
  });
  const ids = steps.map(({ id }) => id);
  const ends = new Set(steps.flatMap(({ options }) => options.map(({ to }) => to)));
  return {
    start: ids[0] ?? '',
    steps,
    outcomes: [...ends].filter((id) => !ids.includes(id)).map((id) => ({ id })),
  };
}

const written = (graph: FlowGraph) =>
  flowPaths(graph).map(({ edges, outcome }) => [...edges.map(({ from }) => from), outcome].join(' '));

describe('the edges of a flow', () => {
  it('are its options, in the order of the file, two of one step to one target, too', () => {
    expect(flowEdges(graphOf('a: b x', 'b: x x'))).toEqual([
      { from: 'a', option: 'b-0', to: 'b' },
      { from: 'a', option: 'x-1', to: 'x' },
      { from: 'b', option: 'x-0', to: 'x' },
      { from: 'b', option: 'x-1', to: 'x' },
    ]);
  });

  it('reach from a step what can be come to from it, itself included', () => {
    const edges = flowEdges(graphOf('a: b x', 'b: y a', 'c: z'));
    expect([...reachedFrom('a', edges)].sort()).toEqual(['a', 'b', 'x', 'y']);
    expect([...reachedFrom('c', edges)].sort()).toEqual(['c', 'z']);
    expect([...reachedFrom('x', edges)]).toEqual(['x']);
  });
});

describe('the ways through a flow', () => {
  it('are every one from the start to an outcome', () => {
    expect(written(graphOf('a: b x', 'b: x y'))).toEqual(['a b x', 'a b y', 'a x']);
  });

  it('are told apart by the option taken', () => {
    const paths = flowPaths(graphOf('a: x x'));
    expect(paths.map(({ edges }) => edges.map(({ option }) => option))).toEqual([['x-0'], ['x-1']]);
  });

  it('go through a step that two lead to once for each', () => {
    expect(written(graphOf('a: b c', 'b: d x', 'c: d y', 'd: x y'))).toEqual([
      'a b d x',
      'a b d y',
      'a b x',
      'a c d x',
      'a c d y',
      'a c y',
    ]);
  });

  it('leave a loop where it closes, and end nowhere at a missing target', () => {
    expect(written(graphOf('a: b x', 'b: a x'))).toEqual(['a b x', 'a x']);
    expect(written({ ...graphOf('a: b x'), outcomes: [{ id: 'x' }] })).toEqual(['a x']);
    expect(written({ ...graphOf('a: x'), start: 'entah' })).toEqual([]);
  });
});

describe('a loop', () => {
  const loops = (graph: FlowGraph) => findLoops(graph).map(({ loop }) => loop.join(' '));

  it('is named by the steps it goes through, with the option that closes it', () => {
    expect(findLoops(graphOf('a: b x', 'b: c x', 'c: b x'))).toEqual([
      { edge: { from: 'c', option: 'b-0', to: 'b' }, loop: ['b', 'c', 'b'] },
    ]);
  });

  it('may be a step that leads to itself', () => {
    expect(loops(graphOf('a: a x'))).toEqual(['a a']);
  });

  it('is found where the start does not lead to it', () => {
    expect(loops(graphOf('a: x y', 'b: c x', 'c: b x'))).toEqual(['b c b']);
  });

  it('is found once, however many ways lead into it', () => {
    expect(loops(graphOf('a: b c', 'b: d x', 'c: d x', 'd: e x', 'e: d x'))).toEqual(['d e d']);
  });

  it('is none where two ways meet', () => {
    expect(loops(graphOf('a: b c', 'b: d x', 'c: d x', 'd: x y'))).toEqual([]);
  });
});

describe('any flow', () => {
  const letters = [...'abcdefg'];
  const anyGraph = fc
    .array(fc.array(fc.constantFrom(...letters, 'x', 'y'), { maxLength: 4 }), { minLength: 1, maxLength: 7 })
    .map((targets) => graphOf(...targets.map((to, index) => `${letters[index]}: ${to.join(' ')}`)));

  itHolds(
    'has loops, or else every step is passed at most once: the walk always ends',
    [anyGraph],
    (graph) => {
      const loops = findLoops(graph);
      for (const { loop } of loops) expect(loop.at(0)).toBe(loop.at(-1));
      const edges = flowEdges(graph);
      const returns = graph.steps.some(({ id }) =>
        edges.some(({ from, to }) => from === id && reachedFrom(to, edges).has(id)),
      );
      expect(loops.length > 0).toBe(returns);
    },
  );

  itHolds('has ways whose edges join, from the start to an outcome', [anyGraph], (graph) => {
    for (const { edges, outcome } of flowPaths(graph)) {
      expect([graph.start, ...edges.map(({ to }) => to)]).toEqual([
        ...edges.map(({ from }) => from),
        outcome,
      ]);
      expect(graph.outcomes.map(({ id }) => id)).toContain(outcome);
    }
  });
});

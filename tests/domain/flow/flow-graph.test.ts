import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlowGraph, findLoops, flowEdges, reachedFrom } from '../../../src/domain/flow/flow-graph.ts';
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

describe('a loop', () => {
  const loops = (graph: FlowGraph) => findLoops(graph).map(({ loop }) => loop.join(' '));

  it('is named by the steps it goes through, with the option that closes it', () => {
    expect(findLoops(graphOf('a: b x', 'b: c x', 'c: b x'))).toEqual([
      { edge: { from: 'c', option: 'b-0', to: 'b' }, loop: ['b', 'c', 'b'] },
    ]);
  });

  it.each([
    ['may be a step that leads to itself', ['a: a x'], ['a a']],
    ['is found where the start does not lead to it', ['a: x y', 'b: c x', 'c: b x'], ['b c b']],
    [
      'is found once, however many ways lead into it',
      ['a: b c', 'b: d x', 'c: d x', 'd: e x', 'e: d x'],
      ['d e d'],
    ],
    ['is none where two ways meet', ['a: b c', 'b: d x', 'c: d x', 'd: x y'], []],
  ])('%s', (_, lines, expected) => {
    expect(loops(graphOf(...lines))).toEqual(expected);
  });

  const letters = [...'abcdefg'];
  const graphs = fc
    .array(fc.array(fc.constantFrom(...letters, 'x', 'y'), { maxLength: 4 }), { minLength: 1, maxLength: 7 })
    .map((targets) => graphOf(...targets.map((to, index) => `${letters[index]}: ${to.join(' ')}`)));

  itHolds('is found, or else a walk passes every step at most once', [graphs], (graph) => {
    const loops = findLoops(graph);
    for (const { loop } of loops) expect(loop.at(0)).toBe(loop.at(-1));
    const edges = flowEdges(graph);
    const returns = graph.steps.some(({ id }) =>
      edges.some(({ from, to }) => from === id && reachedFrom(to, edges).has(id)),
    );
    expect(loops.length > 0).toBe(returns);
  });
});

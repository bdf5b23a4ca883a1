import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowEdge } from '../../../src/domain/flow/flow-graph.ts';
import { readWalk, walkFlow, writeWalk } from '../../../src/domain/flow/flow-walk.ts';
import { flowPaths } from '../../fixtures/flow-paths.ts';
import { currentOf, guideWith, realGuide } from '../../fixtures/guide.ts';
import { itHolds } from '../../fixtures/property.ts';

const { flows: made } = guideWith();
const { flows: real } = await realGuide();
const flow = currentOf(made, 'pilih-alat');

describe('a walk', () => {
  it('begins at the first question', () => {
    const start = { answers: [], taken: [], at: 'tanah', isOutcome: false, unknown: undefined };
    expect(walkFlow(flow, [])).toEqual(start);
  });

  it('keeps what was answered, each with the way back to its question', () => {
    expect(walkFlow(flow, ['kering', 'habis'])).toEqual({
      answers: [
        { ask: 'Tanahnya masih basah?', label: 'Sudah kering', before: '' },
        { ask: 'Airnya ada?', label: 'Habis', before: 'kering' },
      ],
      taken: ['kering', 'habis'],
      at: 'tunggu',
      isOutcome: true,
      unknown: undefined,
    });
  });

  it.each([
    [
      'at an option that the step lacks',
      'kering entah habis',
      { taken: ['kering'], at: 'air', unknown: 'entah' },
    ],
    ["at a later step's option", 'habis', { taken: [], at: 'tanah', unknown: 'habis' }],
    ['at an outcome', 'basah kering', { at: 'masak', isOutcome: true, unknown: 'kering' }],
  ])('stops %s, and names what it lacks', (_, options, expected) => {
    expect(walkFlow(flow, options.split(' '))).toMatchObject(expected);
  });
});

describe.each([...made.keys(), ...real.keys()])('the flow %s', (id) => {
  const each = currentOf(made.has(id) ? made : real, id);
  const paths = flowPaths(each);
  const optionsOf = (edges: FlowEdge[]) => edges.map(({ option }) => option);

  it('comes by each of its ways to its outcome', () => {
    expect(new Set(paths.map(({ outcome }) => outcome))).toEqual(new Set(each.outcomes.map(({ id }) => id)));
    for (const { edges, outcome } of paths) {
      const walk = walkFlow(each, optionsOf(edges));
      expect(walk).toMatchObject({ at: outcome, isOutcome: true, unknown: undefined });
      const asked = walk.answers.map(({ before }) => walkFlow(each, readWalk(before)).at);
      expect(asked).toEqual(edges.map(({ from }) => from));
    }
  });

  it.each(each.steps)('takes every option of $id and refuses every other', ({ id, options }) => {
    const { edges } = paths.find((path) => path.edges.some(({ from }) => from === id)) ?? { edges: [] };
    const way = optionsOf(
      edges.slice(
        0,
        edges.findIndex(({ from }) => from === id),
      ),
    );
    for (const option of options) {
      expect(walkFlow(each, [...way, option.id])).toMatchObject({ at: option.to, unknown: undefined });
    }
    const own = options.map((option) => option.id);
    const others = each.steps.flatMap((other) => other.options.map((option) => option.id));
    for (const wrong of [...others, '', 'entah', id, own[0]?.toUpperCase() ?? '']) {
      if (own.includes(wrong)) continue;
      expect(walkFlow(each, [...way, wrong])).toMatchObject({ at: id, taken: way, unknown: wrong });
    }
  });
});

describe('a walk in an address', () => {
  it('has points between its options, which no id has', () => {
    expect(writeWalk(['salah-ketik', 'belum'])).toBe('salah-ketik.belum');
  });

  it.each([null, ''])('is none where the address has %j', (text) => {
    expect(readWalk(text)).toEqual([]);
    expect(writeWalk([])).toBe('');
  });

  const options = fc.array(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/));
  itHolds('is read as it was written', [options], (walk) => {
    expect(readWalk(writeWalk(walk))).toEqual(walk);
  });

  itHolds('may hold anything: the walk ends at a step or outcome of the flow', [fc.string()], (text) => {
    const ids = [...flow.steps, ...flow.outcomes].map(({ id }) => id);
    expect(ids).toContain(walkFlow(flow, readWalk(text)).at);
  });
});

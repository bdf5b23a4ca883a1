import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/checks/read/load.ts';
import { readWalk, walkFlow, writeWalk } from '../../../src/domain/flow/flow-walk.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import { flowPaths } from '../../fixtures/flow-paths.ts';
import { guideWith } from '../../fixtures/guide.ts';
import { today } from '../../fixtures/overlay.ts';

const made = [...guideWith().flows.values()];
const real = [...assembleGuide((await loadContent('content')).content, today).flows.values()];
const [flow] = made;
if (!flow) throw new Error('The sound tree has no flow.');

describe('a walk', () => {
  it('begins at the first question', () => {
    expect(walkFlow(flow, [])).toEqual({
      answers: [],
      taken: [],
      at: 'tanah',
      isOutcome: false,
      unknown: undefined,
    });
  });

  it('keeps what was answered, each with the way back to its question', () => {
    expect(walkFlow(flow, ['kering', 'habis'])).toEqual({
      answers: [
        { step: 'tanah', ask: 'Tanahnya masih basah?', option: 'kering', label: 'Sudah kering', before: [] },
        { step: 'air', ask: 'Airnya ada?', option: 'habis', label: 'Habis', before: ['kering'] },
      ],
      taken: ['kering', 'habis'],
      at: 'tunggu',
      isOutcome: true,
      unknown: undefined,
    });
  });

  it('stops at the last step that the options lead to, and names the one that it lacks', () => {
    expect(walkFlow(flow, ['kering', 'entah', 'habis'])).toMatchObject({
      taken: ['kering'],
      at: 'air',
      unknown: 'entah',
    });
    // A later step's option is no option here.
    expect(walkFlow(flow, ['habis'])).toMatchObject({ taken: [], at: 'tanah', unknown: 'habis' });
  });

  it('does not go on past an outcome', () => {
    expect(walkFlow(flow, ['basah', 'kering'])).toMatchObject({
      at: 'masak',
      isOutcome: true,
      unknown: 'kering',
    });
  });
});

describe.each([...made, ...real].map((each) => [each.id, each] as const))('the flow %s', (_, each) => {
  it('comes by each of its ways to its outcome', () => {
    const paths = flowPaths(each);
    expect(new Set(paths.map(({ outcome }) => outcome))).toEqual(new Set(each.outcomes.map(({ id }) => id)));
    for (const { edges, outcome } of paths) {
      const walk = walkFlow(
        each,
        edges.map(({ option }) => option),
      );
      expect(walk).toMatchObject({ at: outcome, isOutcome: true, unknown: undefined });
      expect(walk.answers.map(({ step }) => step)).toEqual(edges.map(({ from }) => from));
    }
  });

  // The shortest way to each step, so that it is asked there.
  const before = new Map<string, string[]>();
  for (const { edges } of flowPaths(each)) {
    for (const [index, { from }] of edges.entries()) {
      if (!before.has(from))
        before.set(
          from,
          edges.slice(0, index).map(({ option }) => option),
        );
    }
  }

  it.each(each.steps.map((step) => [step.id, step] as const))(
    'takes every option of %s and refuses every other',
    (id, step) => {
      const way = before.get(id);
      if (!way) throw new Error(`No way leads to ${id}`);
      for (const option of step.options) {
        expect(walkFlow(each, [...way, option.id])).toMatchObject({ at: option.to, unknown: undefined });
      }
      const own = step.options.map((option) => option.id);
      const others = each.steps.flatMap((other) => other.options.map((option) => option.id));
      for (const wrong of [...others, '', 'entah', step.id, own[0]?.toUpperCase() ?? '']) {
        if (own.includes(wrong)) continue;
        expect(walkFlow(each, [...way, wrong])).toMatchObject({ at: id, taken: way, unknown: wrong });
      }
    },
  );
});

describe('a walk in an address', () => {
  it('has points between its options, which no id has', () => {
    expect(writeWalk(['salah-ketik', 'belum'])).toBe('salah-ketik.belum');
    expect(readWalk('salah-ketik.belum')).toEqual(['salah-ketik', 'belum']);
  });

  it('is none where the address has none', () => {
    expect(readWalk(null)).toEqual([]);
    expect(readWalk('')).toEqual([]);
    expect(writeWalk([])).toBe('');
  });

  it('is read as it was written', () => {
    const ids = fc.array(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/));
    fc.assert(
      fc.property(ids, (options) => {
        expect(readWalk(writeWalk(options))).toEqual(options);
      }),
    );
  });

  it('may hold anything: the walk ends at a step or outcome of the flow', () => {
    const ids = [...flow.steps, ...flow.outcomes].map(({ id }) => id);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(ids).toContain(walkFlow(flow, readWalk(text)).at);
      }),
    );
  });
});

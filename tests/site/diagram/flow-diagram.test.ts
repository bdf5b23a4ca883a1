import { describe, expect, it } from 'vitest';
import { flowEdges } from '../../../src/domain/flow/flow-graph.ts';
import { layOutFlow, styles } from '../../../src/site/diagram/flow-diagram.ts';
import { textWidth } from '../../../src/site/diagram/text-lines.ts';
import { guideWith, itemOf, realGuide } from '../../fixtures/guide.ts';

const flows = [...guideWith().flows.values(), ...(await realGuide()).flows.values()].flatMap(
  ({ revisions }) => revisions.map((flow) => [`${flow.id}/${flow.slug}`, flow] as const),
);

type Box = { x: number; y: number; width: number; height: number };

/** How deep two boxes lie in each other, in px; none where one is beside the other. */
const overlap = (a: Box, b: Box) =>
  Math.min((a.width + b.width) / 2 - Math.abs(a.x - b.x), (a.height + b.height) / 2 - Math.abs(a.y - b.y));

describe.each(flows)('the diagram of %s', (_, flow) => {
  const diagram = layOutFlow(flow);
  const boxes: Box[] = [...diagram.nodes, ...diagram.edges.map(({ label }) => label)];
  const boxOf = (id: string): Box => itemOf(new Map(diagram.nodes.map((node) => [node.id, node])), id);

  it('has every step, outcome and option, each once', () => {
    expect(diagram.nodes.map(({ id, kind }) => [kind, id])).toEqual([
      ...flow.steps.map(({ id }) => ['step', id]),
      ...flow.outcomes.map(({ id }) => ['outcome', id]),
    ]);
    expect(diagram.edges.map(({ from, option, to }) => ({ from, option, to }))).toEqual(flowEdges(flow));
  });

  it('lays no box or label over another', () => {
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) expect(overlap(a, b)).toBeLessThanOrEqual(0.5);
    }
  });

  it('keeps everything within its size', () => {
    for (const { x, y, width, height } of boxes) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0);
      expect(y - height / 2).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(diagram.width);
      expect(y + height / 2).toBeLessThanOrEqual(diagram.height);
    }
  });

  it('begins each line at the box of its step and ends it at that of its target, further down', () => {
    for (const { from, to, path } of diagram.edges) {
      const numbers = [...path.matchAll(/-?[\d.]+/g)].map(Number);
      const start = { x: numbers[0] ?? 0, y: numbers[1] ?? 0, width: 0, height: 0 };
      const end = { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0, width: 0, height: 0 };
      expect(Math.abs(overlap(start, boxOf(from)))).toBeLessThan(1);
      expect(Math.abs(overlap(end, boxOf(to)))).toBeLessThan(1);
      expect(end.y).toBeGreaterThan(start.y);
    }
  });

  it('writes text within its boxes, in letters that a phone can show', () => {
    for (const { kind, lines, width } of diagram.nodes) {
      expect(styles[kind].size).toBeGreaterThanOrEqual(12);
      for (const line of lines) expect(textWidth(line, styles[kind].size)).toBeLessThan(width);
    }
    expect(styles.option.size).toBeGreaterThanOrEqual(12);
  });

  it('is the same each time', () => {
    expect(layOutFlow(flow)).toEqual(diagram);
  });
});

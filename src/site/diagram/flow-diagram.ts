import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import type { Flow } from '../../domain/flow/flow.ts';
import { edgePath, round } from './edge-path.ts';
import { textWidth, wrapText } from './text-lines.ts';

/** Measures of a kind of text, in px. */
export interface TextStyle {
  /** At least 12, which can be read on a phone. */
  size: number;
  line: number;
  /** The maximum width of a line. */
  text: number;
  /** Space around the text within its box. */
  inset: { x: number; y: number };
}

export const styles = {
  step: { size: 13, line: 17, text: 138, inset: { x: 10, y: 9 } },
  // The text is bold. The larger inset leaves room for its wider letters.
  outcome: { size: 13, line: 17, text: 122, inset: { x: 18, y: 9 } },
  option: { size: 12, line: 15, text: 92, inset: { x: 4, y: 1 } },
} satisfies Record<string, TextStyle>;

/**
 * Lays out a flow from top to bottom, with each step, outcome and option once. All lengths are in px, all places from the picture's upper
 * left corner; that of a box is its middle.
 */
export function layOutFlow(flow: Flow) {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 20, edgesep: 12, ranksep: 44, marginx: 2, marginy: 2 });
  const texts = [
    ...flow.steps.map(({ id, ask }) => ({ id, kind: 'step' as const, lines: linesOf(ask, styles.step) })),
    ...flow.outcomes.map(({ id, title }) => ({
      id,
      kind: 'outcome' as const,
      lines: linesOf(title, styles.outcome),
    })),
  ];
  for (const { id, kind, lines } of texts) graph.setNode(id, sizeOf(lines, styles[kind]));
  const options = flow.steps.flatMap((step) =>
    step.options.map(({ id, label: text, to }) => ({
      edge: { from: step.id, option: id, to },
      lines: linesOf(text, styles.option),
    })),
  );
  for (const { edge, lines } of options) {
    graph.setEdge(edge.from, edge.to, { ...sizeOf(lines, styles.option), labelpos: 'c' }, edge.option);
  }
  layout(graph);

  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: texts.map((text) => ({ ...text, ...boxOf(graph.node(text.id)) })),
    edges: options.map(({ edge, lines }) => {
      const laid = graph.edge(edge.from, edge.to, edge.option);
      return { ...edge, path: edgePath(laid.points ?? []), label: { lines, ...boxOf(laid) } };
    }),
  };
}

function linesOf(text: string, { text: width, size }: TextStyle): string[] {
  return wrapText(text, width, size);
}

function sizeOf(lines: readonly string[], { size, line, inset }: TextStyle) {
  const longest = Math.max(0, ...lines.map((each) => textWidth(each, size)));
  return { width: Math.ceil(longest) + 2 * inset.x, height: lines.length * line + 2 * inset.y };
}

function boxOf({ x = 0, y = 0, width = 0, height = 0 }: NodeLabel | EdgeLabel) {
  return { x: round(x), y: round(y), width, height };
}

/** A flow as a graph: an option leads from its step to another step or to an outcome. */
export interface FlowGraph {
  start: string;
  steps: readonly { id: string; options: readonly { id: string; to: string }[] }[];
  outcomes: readonly { id: string }[];
}

/** One option of a step, and the step or outcome it leads to. */
export interface FlowEdge {
  from: string;
  option: string;
  to: string;
}

/** Every option of every step, in the order of the file. */
export function flowEdges({ steps }: FlowGraph): FlowEdge[] {
  return steps.flatMap((step) =>
    step.options.map((option) => ({ from: step.id, option: option.id, to: option.to })),
  );
}

/** The ids that can be reached from `start`, itself included, whether steps or outcomes with these ids exist or not. */
export function reachedFrom(start: string, edges: readonly FlowEdge[]): Set<string> {
  const reached = new Set([start]);
  // A set is iterated in the order of its values, those added meanwhile included.
  for (const id of reached) for (const { from, to } of edges) if (from === id) reached.add(to);
  return reached;
}

/** The edges that close a loop, each with that loop: `a → b → a` is `['a', 'b', 'a']`. Also those that the start doesn't reach. */
export function findLoops(graph: FlowGraph): { edge: FlowEdge; loop: string[] }[] {
  const edges = flowEdges(graph);
  const done = new Set<string>();
  const found: { edge: FlowEdge; loop: string[] }[] = [];
  const visit = (id: string, trail: readonly string[]) => {
    for (const edge of edges) {
      if (edge.from !== id) continue;
      const at = trail.indexOf(edge.to);
      if (at >= 0) found.push({ edge, loop: [...trail.slice(at), edge.to] });
      else if (!done.has(edge.to)) visit(edge.to, [...trail, edge.to]);
    }
    done.add(id);
  };
  for (const { id } of graph.steps) if (!done.has(id)) visit(id, [id]);
  return found;
}

/** What a flow is as a graph, whatever else its steps and outcomes hold: steps branch, outcomes end it. */
export interface FlowGraph {
  /** The step it begins with. */
  start: string;
  steps: readonly { id: string; options: readonly { id: string; to: string }[] }[];
  outcomes: readonly { id: string }[];
}

/** One option: from its step to the step or outcome it leads to. */
export interface FlowEdge {
  from: string;
  option: string;
  to: string;
}

/** A way through a flow: the options taken, in order, and where it ends. */
export interface FlowPath {
  edges: FlowEdge[];
  outcome: string;
}

/** Every option of every step, in the order of the file. */
export function flowEdges({ steps }: FlowGraph): FlowEdge[] {
  return steps.flatMap((step) =>
    step.options.map((option) => ({ from: step.id, option: option.id, to: option.to })),
  );
}

/** Ids of everything that can be reached from `start`, itself included. Ids that don't exist are reached, too. */
export function reachedFrom(start: string, edges: readonly FlowEdge[]): Set<string> {
  const reached = new Set([start]);
  // A set yields what is added to it while it is walked.
  for (const id of reached) for (const { from, to } of edges) if (from === id) reached.add(to);
  return reached;
}

/**
 * The edges that close a loop, each with the loop it closes: `a → b → a` as `['a', 'b', 'a']`. Steps are tried in
 * the order given, so that every loop is found wherever the flow starts.
 */
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

/** Every way from the start to an outcome. A loop is left where it closes, and a missing target ends nowhere. */
export function flowPaths(graph: FlowGraph): FlowPath[] {
  const outcomes = new Set(graph.outcomes.map(({ id }) => id));
  const edges = flowEdges(graph);
  const walk = (id: string, taken: readonly FlowEdge[]): FlowPath[] => {
    if (outcomes.has(id)) return [{ edges: [...taken], outcome: id }];
    if (taken.some(({ from }) => from === id)) return [];
    return edges.filter(({ from }) => from === id).flatMap((edge) => walk(edge.to, [...taken, edge]));
  };
  return walk(graph.start, []);
}

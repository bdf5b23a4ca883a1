import type { FlowGraph } from './flow-graph.ts';

export interface WalkableFlow extends FlowGraph {
  steps: readonly WalkableStep[];
}

/** A question with its possible answers. An answer leads `to` a step or an outcome. */
export interface WalkableStep {
  id: string;
  ask: string;
  options: readonly { id: string; label: string; to: string }[];
}

/** A question that was answered. */
export interface WalkAnswer {
  ask: string;
  label: string;
  /** The walk that leads back to the question. */
  before: string;
}

/** Walks a flow from its start by option ids, up to the first unknown one. */
export function walkFlow(flow: WalkableFlow, options: readonly string[]) {
  const answers: WalkAnswer[] = [];
  const taken: string[] = [];
  let at = flow.start;
  for (const id of options) {
    const step = flow.steps.find((each) => each.id === at);
    const option = step?.options.find((each) => each.id === id);
    if (!step || !option) break;
    answers.push({ ask: step.ask, label: option.label, before: writeWalk(taken) });
    taken.push(id);
    at = option.to;
  }
  return {
    answers,
    taken,
    /** Id of the step or outcome reached. */
    at,
    isOutcome: flow.outcomes.some((outcome) => outcome.id === at),
    /** The first option given that its step doesn't have, where the walk stops; undefined where all were taken. */
    unknown: options[taken.length],
  };
}

/** Between the options of a walk in an address. Ids don't contain it. */
const separator = '.';

/** The options of a walk from their text in an address; none where there is no text. */
export function readWalk(text: string | null): string[] {
  return text ? text.split(separator) : [];
}

export function writeWalk(options: readonly string[]): string {
  return options.join(separator);
}

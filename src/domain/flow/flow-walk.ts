import type { FlowGraph } from './flow-graph.ts';

/** What walking a flow needs to know of it; a whole `Flow` is one. */
export interface WalkableFlow extends FlowGraph {
  steps: readonly WalkableStep[];
}

/** A question with every answer it may have; an answer leads `to` a step or an outcome. */
export interface WalkableStep {
  id: string;
  ask: string;
  options: readonly { id: string; label: string; to: string }[];
}

/** One question answered, and the options taken before it: the way back to it. */
export interface WalkAnswer {
  step: string;
  ask: string;
  option: string;
  label: string;
  before: string[];
}

/** Where a walk has come to. */
export interface Walk {
  answers: WalkAnswer[];
  /** The options taken, as far as they were the steps' own. */
  taken: string[];
  /** Id of the step that is asked, or of the outcome reached. */
  at: string;
  isOutcome: boolean;
  /** The first option given that the step reached doesn't have; nothing after it is walked. */
  unknown: string | undefined;
}

/** Walks a flow from its start by option ids, as far as they lead. */
export function walkFlow(flow: WalkableFlow, options: readonly string[]): Walk {
  const answers: WalkAnswer[] = [];
  const taken: string[] = [];
  let at = flow.start;
  let unknown: string | undefined;
  for (const id of options) {
    const step = flow.steps.find((each) => each.id === at);
    const option = step?.options.find((each) => each.id === id);
    if (!step || !option) {
      unknown = id;
      break;
    }
    answers.push({ step: at, ask: step.ask, option: id, label: option.label, before: [...taken] });
    taken.push(id);
    at = option.to;
  }
  return { answers, taken, at, isOutcome: flow.outcomes.some((outcome) => outcome.id === at), unknown };
}

/** Between the options of a walk in an address: ids have hyphens, never this. */
const separator = '.';

/** The options that an address names; none where it names no walk. */
export function readWalk(text: string | null): string[] {
  return text ? text.split(separator) : [];
}

/** The options as an address names them. */
export function writeWalk(options: readonly string[]): string {
  return options.join(separator);
}

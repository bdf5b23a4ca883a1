import type { FlowData, OutcomeData } from '../../schemas/flow.ts';
import { fileStem } from '../dated/revision-path.ts';
import type { ContentFile } from '../guide/content.ts';
import type { Person } from '../guide/person.ts';
import type { Reply } from '../replies/reply.ts';
import type { WalkableFlow, WalkableStep } from './flow-walk.ts';

/** A decision flow: questions that lead an agent to what to do and what to say. */
export interface Flow extends Omit<FlowData, 'steps' | 'outcomes'>, WalkableFlow {
  id: string;
  /** In the order of the file. */
  steps: FlowStep[];
  /** In the order of the file. */
  outcomes: FlowOutcome[];
  path: string;
}

/** A question to the agent. */
export interface FlowStep extends WalkableStep {
  /** Where to look for the answer. */
  hint?: string | undefined;
}

/** Where a flow ends. */
export interface FlowOutcome extends Omit<OutcomeData, 'reply' | 'to'> {
  id: string;
  reply: Reply | undefined;
  /** Whom it goes to next; undefined where that is nobody or isn't recorded. */
  to: Person | undefined;
}

/** What a flow may name. */
interface Known {
  replies: ReadonlyMap<string, Reply>;
  people: ReadonlyMap<string, Person>;
}

/** The flow of a file. A reply or person that doesn't exist is left out; the checks report it. */
export function assembleFlow({ path, data }: ContentFile<FlowData>, { replies, people }: Known): Flow {
  return {
    ...data,
    id: fileStem(path),
    steps: Object.entries(data.steps).map(([id, step]) => ({ ...step, id })),
    outcomes: Object.entries(data.outcomes).map(([id, outcome]) => ({
      ...outcome,
      id,
      reply: replies.get(outcome.reply ?? ''),
      to: people.get(outcome.to ?? ''),
    })),
    path,
  };
}

import type { FlowData } from '../../schemas/flow.ts';
import { fileStem, type PageId, type RevisionName } from '../dated/revision-path.ts';
import type { ContentFile } from '../guide/content.ts';
import type { Person } from '../guide/person.ts';
import type { Reply } from '../replies/reply.ts';
import type { WalkableFlow, WalkableStep } from './flow-walk.ts';

/** A decision flow: questions that lead an agent to what to do and what to say. */
export interface Flow extends WalkableFlow {
  id: string;
  title: string;
  summary: string;
  /** For each page that an outcome rests on, the revision that the flow was last read against. */
  confirmedAgainst: Readonly<Record<PageId, RevisionName>>;
  /** In the order of the file. */
  steps: FlowStep[];
  /** In the order of the file. */
  outcomes: FlowOutcome[];
  path: string;
}

/** A question to the agent. */
export interface FlowStep extends WalkableStep {
  /** Where to look for the answer. */
  hint: string | undefined;
}

/** Where a flow ends. */
export interface FlowOutcome {
  id: string;
  title: string;
  /** What the agent does, in order. */
  steps: string[];
  reply: Reply | undefined;
  /** Whom it goes to next; undefined where that is nobody or isn't recorded. */
  to: Person | undefined;
  /** The page that it rests on, by its id, because pages refer to their flow. */
  rule: PageId | undefined;
  /** What is still undecided at this outcome. */
  open: string | undefined;
}

/** What a flow may name. */
interface Known {
  replies: ReadonlyMap<string, Reply>;
  people: ReadonlyMap<string, Person>;
}

/** The flow of a file. A reply or person that doesn't exist is left out; the checks report it. */
export function assembleFlow({ path, data }: ContentFile<FlowData>, { replies, people }: Known): Flow {
  return {
    id: fileStem(path),
    title: data.title,
    summary: data.summary,
    confirmedAgainst: data.confirmedAgainst,
    start: data.start,
    steps: Object.entries(data.steps).map(([id, { ask, hint, options }]) => ({ id, ask, hint, options })),
    outcomes: Object.entries(data.outcomes).map(([id, { title, steps, reply, to, rule, open }]) => ({
      id,
      title,
      steps,
      reply: replies.get(reply ?? ''),
      to: people.get(to ?? ''),
      rule,
      open,
    })),
    path,
  };
}

import type { FlowData, OutcomeData } from '../../schemas/flow.ts';
import { type DatedTexts, datedTexts, type TextRevision } from '../dated/dated.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import { type SubjectKey, type Subjects, type Voice, voiceOn } from '../dated/read-against.ts';
import type { ById, ContentFile } from '../guide/content.ts';
import type { Person } from '../guide/person.ts';
import type { Reply } from '../replies/reply.ts';
import type { WalkableFlow, WalkableStep } from './flow-walk.ts';

/** A decision flow over one interval: questions that lead an agent to what to do and what to say. */
export interface Flow extends Omit<FlowData, 'steps' | 'outcomes'>, WalkableFlow, TextRevision, Voice {
  /** In the order of the file. */
  steps: FlowStep[];
  /** In the order of the file. */
  outcomes: FlowOutcome[];
}

export interface FlowStep extends WalkableStep {
  hint?: string | undefined;
}

export interface FlowOutcome extends Omit<OutcomeData, 'reply' | 'to'> {
  id: string;
  reply: Reply | undefined;
  /** Whom it goes to next; undefined where that is nobody or isn't recorded. */
  to: Person | undefined;
}

interface Known {
  replies: DatedTexts<Reply>;
  people: ById<Person>;
  subjects: Subjects;
}

/** The flows. `leading` gives the pages whose rule leads to a flow on a day. A reply or person that doesn't exist is left out. */
export function assembleFlows(
  files: readonly ContentFile<FlowData>[],
  { replies, people, subjects }: Known,
  leading: (flow: string, date: IsoDate) => SubjectKey[],
  today: IsoDate,
): DatedTexts<Flow> {
  return datedTexts(
    files,
    ({ data }, { id, from, until }, date) => {
      const rules = Object.values(data.outcomes).flatMap(({ rule }) => rule ?? []);
      const speaksFor = (day: IsoDate) => [...rules, ...leading(id, day)];
      return {
        ...data,
        steps: Object.entries(data.steps).map(([step, rest]) => ({ ...rest, id: step })),
        outcomes: Object.entries(data.outcomes).map(([outcome, rest]) => ({
          ...rest,
          id: outcome,
          reply: replies.on(rest.reply ?? '', date),
          to: people.get(rest.to ?? ''),
        })),
        ...voiceOn(subjects, { confirmedAgainst: data.confirmedAgainst, speaksFor, from, until }, date),
      };
    },
    today,
  );
}

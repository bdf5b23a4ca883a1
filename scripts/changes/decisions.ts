import type { Decision } from '../../src/domain/guide/page.ts';
import { decisionKindLabel } from '../../src/domain/guide/wording.ts';
import type { BranchChanges, PageQuestion } from './compare.ts';
import type { ReportEntry, ReportSection } from './report.ts';

/** The decisions that a branch records, carries out or leaves owed, and the questions that it closes or opens. */
export function describeDecisions({ decisions, questions }: BranchChanges): ReportSection[] {
  const isNew = new Set(decisions.added.map(({ ref }) => ref));
  return [
    {
      title: 'Keputusan baru di catatan',
      entries: decisions.added.map((decision) => ({
        title: decisionName(decision),
        facts: [`${decisionKindLabel[decision.kind]}: ${decision.decision}`],
      })),
    },
    {
      title: 'Keputusan yang kini masuk panduan',
      entries: decisions.carriedOut.map((decision) => ({
        title: decisionName(decision),
        facts: [`Lewat ${decision.carriedOutBy.map(({ page, slug }) => `${page}/${slug}`).join(', ')}.`],
      })),
    },
    {
      title: 'Keputusan yang masih terutang',
      entries: decisions.owed.map((decision) => ({
        title: `${decisionName(decision)}${isNew.has(decision.ref) ? ' — baru di cabang ini' : ''}`,
      })),
    },
    { title: 'Pertanyaan yang tertutup', entries: questions.closed.map(ask) },
    { title: 'Pertanyaan yang dibuka', entries: questions.opened.map(ask) },
  ];
}

function ask({ page, question }: PageQuestion): ReportEntry {
  return { title: page.id, facts: [question.ask] };
}

/** A decision's reference and topic: `2023-11-01#bridge-dulu (Bridge)`. */
export function decisionName({ ref, topic }: Decision): string {
  return `${ref} (${topic})`;
}

import type { OpenQuestionData } from '../../schemas/open-question.ts';
import type { Decision, DecisionRef, OpenQuestion } from './page.ts';

/** The questions that a text names in `open`. One that is in no note is left out; the checks report it. */
export function readQuestions(
  decisions: ReadonlyMap<DecisionRef, Decision>,
  open: readonly OpenQuestionData[],
): OpenQuestion[] {
  return open.flatMap((each): OpenQuestion | [] => {
    if (typeof each !== 'string') return { ask: each.ask, of: [], since: each.since, question: undefined };
    const question = decisions.get(each);
    return question ? { ask: question.decision, of: question.of, since: question.note, question } : [];
  });
}

export function unanswered(questions: readonly OpenQuestion[]): OpenQuestion[] {
  return questions.filter(({ question }) => !question?.answeredBy);
}

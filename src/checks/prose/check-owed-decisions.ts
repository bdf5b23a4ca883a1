import { decisionState } from '../../domain/decisions/decision-state.ts';
import { type Check, type CheckContext, warningAt } from '../check.ts';

/** Every rule that was decided is carried out by a page, which names it in `decidedIn`. */
export const checkOwedDecisions: Check = (context) => {
  const named = decisionsNamed(context);
  // Which decisions a revision names that can't be read, nobody knows.
  if (!named) return [];
  return [...context.guide.notes.values()].flatMap((note) =>
    note.decisions.flatMap((decision, index) => {
      if (decisionState(decision) !== 'owed' || named.has(decision.ref)) return [];
      return warningAt(context, note.path, ['decisions', index], {
        rule: 'owed-decision',
        what: `Keputusan \`${decision.id}\` (${decision.topic}) belum dimuat di halaman mana pun.`,
        fix: `Bila isinya sudah jelas, tulis revisi yang menyebut \`${decision.ref}\` di \`decidedIn\`. Sampai itu, /status/ mencatatnya sebagai terutang.`,
      });
    }),
  );
};

/** The decisions that revisions name, those that failed their schema included; undefined where one hides them. */
function decisionsNamed({ content, fragments, paths }: CheckContext): Set<string> | undefined {
  const revisions = [...content.revisions, ...fragments.revisions];
  const read = new Set(revisions.filter(({ data }) => data.decidedIn).map(({ path }) => path));
  const isWhole = [...paths].every((path) => !path.startsWith('guide/') || read.has(path));
  return isWhole ? new Set(revisions.flatMap(({ data }) => data.decidedIn ?? [])) : undefined;
}

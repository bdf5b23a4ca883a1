import { type Check, errorAt } from '../check.ts';

/** A decision's id is its own within a note. */
export const checkDecisionIds: Check = (context) =>
  [...context.content.notes, ...context.fragments.notes].flatMap(({ path, data: { decisions = [] } }) =>
    decisions.flatMap(({ id }, index) => {
      const first = decisions.findIndex((decision) => decision.id === id);
      if (first === index) return [];
      const { line } = context.files.get(path)?.locate(['decisions', first, 'id']) ?? { line: 1 };
      return errorAt(context, path, ['decisions', index, 'id'], {
        rule: 'duplicate-id',
        what: `ID keputusan \`${id}\` sudah dipakai di baris ${line}.`,
        fix: `Beri ID lain, misalnya \`${id}-${index + 1}\`.`,
      });
    }),
  );

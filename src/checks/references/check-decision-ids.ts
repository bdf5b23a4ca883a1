import { type Check, draftsOf } from '../check.ts';
import { checkIds } from '../check-ids.ts';

/** Each decision of a note has an id of its own, because revisions name it by that. */
export const checkDecisionIds: Check = (context) =>
  draftsOf(context, 'notes').flatMap(({ file, data: { decisions = [] } }) =>
    checkIds(file, ['decisions'], decisions, (id, first) => {
      const { line } = file.locate(['decisions', first, 'id']);
      return `ID keputusan \`${id}\` sudah dipakai di baris ${line}.`;
    }),
  );

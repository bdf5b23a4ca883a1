import { type Check, draftsOf, type Issue, issueAt } from './check.ts';
import type { ParsedFile } from './read/parse-file.ts';

/** Each item of the list at `field` has an id of its own. `say` tells which earlier item has the id, by its index from 0. */
export function checkIds(
  file: ParsedFile,
  field: readonly PropertyKey[],
  items: readonly { id: string }[],
  say: (id: string, first: number) => string,
): Issue[] {
  return items.flatMap(({ id }, index) => {
    const first = items.findIndex((item) => item.id === id);
    if (first === index) return [];
    return issueAt(file.locate([...field, index, 'id']), 'duplicate-id', {
      what: say(id, first),
      fix: `Beri ID lain, misalnya \`${id}-${index + 1}\`.`,
    });
  });
}

/** Each decision of a note has an id of its own, because revisions name it by that. */
export const checkDecisionIds: Check = (context) =>
  draftsOf(context, 'notes').flatMap(({ file, data: { decisions = [] } }) =>
    checkIds(file, ['decisions'], decisions, (id, first) => {
      const { line } = file.locate(['decisions', first, 'id']);
      return `ID keputusan \`${id}\` sudah dipakai di baris ${line}.`;
    }),
  );

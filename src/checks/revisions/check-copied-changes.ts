import { type Issue, issueAt } from '../issue.ts';
import type { NewRevision } from './same-record.ts';

/** A new revision, compared with the base, says what it changes: not what the one that it was copied from changed. */
export function checkCopiedChanges(added: readonly NewRevision[]): Issue[] {
  return added.flatMap(({ revision: { change }, before, file }) => {
    if (change.summary !== before?.change.summary) return [];
    return issueAt(file.locate(['change', 'summary']), 'copied-change', {
      what: `Ringkasannya masih milik revisi \`${before.slug}\`.`,
      fix: 'Tulis `summary` dan `kind` perubahan ini.',
    });
  });
}

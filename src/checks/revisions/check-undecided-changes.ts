import type { Revision } from '../../domain/guide/page.ts';
import { unrecorded } from '../../schemas/revision-name.ts';
import { type Issue, issueAt } from '../issue.ts';
import type { NewRevision } from './same-record.ts';

/** A page's new revision, compared with the base, names the decision that it carries out. */
export function checkUndecidedChanges(added: readonly NewRevision[]): Issue[] {
  return added.flatMap(({ revision, before, file }) => {
    if (!changesRule(revision, before) || namesMore(revision, before)) return [];
    return issueAt(file.locateKey(['decidedIn']), 'change-without-decision', {
      what:
        revision.decidedIn.length === 0
          ? 'Tidak ada keputusan asalnya.'
          : 'Hanya menyebut keputusan revisi sebelumnya.',
      fix: 'Tambahkan di `decidedIn`, atau tulis `kind: clarified` bila aturannya tetap.',
    });
  });
}

/** Whether a revision states another rule than the one before it. One that nobody dated, or that waits for a decision, states none. */
function changesRule({ slug, change, state }: Revision, before: Revision | undefined): boolean {
  if (slug === unrecorded || change.kind === 'clarified') return false;
  return state === 'in-force' || before?.state === 'in-force';
}

function namesMore({ decidedIn }: Revision, before: Revision | undefined): boolean {
  const known = new Set(before?.decidedIn.map(({ ref }) => ref));
  return decidedIn.some(({ ref }) => !known.has(ref));
}

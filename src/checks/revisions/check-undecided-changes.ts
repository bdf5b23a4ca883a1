import type { Revision } from '../../domain/guide/page.ts';
import { unrecorded } from '../../schemas/revision-name.ts';
import { type CheckContext, warningAt } from '../check.ts';
import type { Issue } from '../issue.ts';
import type { LoadedContent } from '../read/load.ts';

/** What only a comparison with the base can see: a page's new revision names the decision that it carries out. */
export function checkUndecidedChanges(base: LoadedContent, head: CheckContext): Issue[] {
  return [...head.guide.pages.values()].flatMap(({ revisions }) =>
    revisions.flatMap((revision, index) => {
      if (base.paths.has(revision.path) || !changesRule(revision, revisions[index - 1])) return [];
      if (namesMore(revision, revisions[index - 1])) return [];
      const place = head.files.get(revision.path)?.locateKey(['decidedIn']) ?? [];
      return warningAt(head, revision.path, place, {
        rule: 'change-without-decision',
        what:
          revision.decidedIn.length === 0
            ? 'Revisi baru ini tidak menyebut keputusan asalnya.'
            : 'Revisi baru ini hanya menyebut keputusan yang sudah ada di revisi sebelumnya.',
        fix: 'Tambahkan keputusannya di `decidedIn`, misalnya `- 2023-11-01#konfirmasi-tl-dulu`. Kalau aturannya tidak berubah, tulis `kind: clarified` di `change`.',
      });
    }),
  );
}

/** Whether a revision states another rule than the one before it. What nobody recorded, or has yet to decide, states none. */
function changesRule({ slug, change, state }: Revision, before: Revision | undefined): boolean {
  if (slug === unrecorded || change.kind === 'clarified') return false;
  return state === 'in-force' || before?.state === 'in-force';
}

function namesMore({ decidedIn }: Revision, before: Revision | undefined): boolean {
  const known = new Set(before?.decidedIn.map(({ ref }) => ref));
  return decidedIn.some(({ ref }) => !known.has(ref));
}

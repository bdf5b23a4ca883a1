import { textsOf } from '../../domain/dated/read-against.ts';
import type { Revision } from '../../domain/guide/page.ts';
import { unrecorded } from '../../schemas/revision-name.ts';
import { type Issue, issueAt } from '../check.ts';
import type { ReadableRevision } from './same-record.ts';

/**
 * A new revision, compared with the base, is based on the one before it and drops none of its decisions unsaid: an error, as its
 * author is there to fix it. It names the decision that it carries out, and says what it changes, not what the one changed that it was
 * copied from.
 */
export function* checkNewRevisions(added: readonly ReadableRevision[]): Iterable<Issue> {
  for (const each of added) {
    yield* basisIssues(each);
    yield* dropIssues(each);
    const { revision, before, file } = each;
    if (changesRule(revision, before) && !namesMore(revision, before)) {
      const isNamed = revision.decidedIn.length > 0;
      const what = isNamed ? 'Hanya menyebut keputusan revisi sebelumnya.' : 'Tidak ada keputusan asalnya.';
      const fix = 'Tambahkan di `decidedIn`, atau tulis `kind: clarified` bila aturannya tetap.';
      yield issueAt(file.locateKey(['decidedIn']), 'change-without-decision', { what, fix });
    }
    if (revision.change.summary === before?.change.summary) {
      const what = `Ringkasannya masih milik revisi \`${before.slug}\`.`;
      const fix = 'Tulis `summary` dan `kind` perubahan ini.';
      yield issueAt(file.locate(['change', 'summary']), 'copied-change', { what, fix });
    }
  }
}

function* basisIssues({ revision, before, file }: ReadableRevision): Iterable<Issue> {
  const text = before && textsOf(before).at(-1);
  const { basedOn, page, slug } = revision;
  if (!text || (basedOn !== undefined && text.names.includes(basedOn))) return;
  const basis = basedOn ? `Disusun dari \`${basedOn}\`, padahal` : 'Tanpa `basedOn`;';
  const what = `${basis} sebelum ${slug} berlaku \`${before.version}\`.`;
  const fix = `Bawa isinya ke sini dan tulis \`basedOn: ${before.version}\`, atau \`npm run new -- merge ${page}\`.`;
  yield issueAt(file.locateKey(['basedOn']), 'lost-update', { what, fix });
}

function* dropIssues({ revision, before, file }: ReadableRevision): Iterable<Issue> {
  const { decidedIn, change } = revision;
  const said = new Set([...decidedIn.map(({ ref }) => ref), ...change.drops]);
  const lost = (before?.decidedIn ?? []).filter(({ ref, kind }) => kind !== 'question' && !said.has(ref));
  if (lost.length === 0 || change.kind === 'removed') return;
  const refs = lost.map(({ ref }) => ref);
  const what = `Revisi \`${before?.slug}\` menjalankan ${refs.map((ref) => `\`${ref}\``).join(', ')}; revisi ini tidak.`;
  const fix = `Masih dijalankan: tambahkan di \`decidedIn\`. Tidak lagi: tulis \`drops: [${refs.join(', ')}]\` di \`change\`.`;
  yield issueAt(file.locateKey(['decidedIn']), 'dropped-decision', { what, fix });
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

import { textsOf } from '../../domain/dated/versions.ts';
import { type Issue, issueAt } from '../issue.ts';
import type { NewRevision } from './same-record.ts';

/** A new revision is based on the one before it and drops none of its decisions unsaid: an error, as its author is there to fix it. */
export function checkLostUpdates(added: readonly NewRevision[]): Issue[] {
  return added.flatMap((each) => [...basisIssues(each), ...dropIssues(each)]);
}

function* basisIssues({ revision, before, file }: NewRevision): Iterable<Issue> {
  const text = before && textsOf(before).at(-1);
  const { basedOn, page, slug } = revision;
  if (!text || (basedOn !== undefined && text.names.includes(basedOn))) return;
  yield issueAt(file.locateKey(['basedOn']), 'lost-update', {
    what: basedOn
      ? `Disusun dari \`${basedOn}\`, padahal sebelum ${slug} berlaku \`${before.version}\`.`
      : `Tanpa \`basedOn\`; sebelum ${slug} berlaku \`${before.version}\`.`,
    fix: `Bawa isinya ke sini dan tulis \`basedOn: ${before.version}\`, atau \`npm run new -- merge ${page}\`.`,
  });
}

function* dropIssues({ revision, before, file }: NewRevision): Iterable<Issue> {
  const { decidedIn, change } = revision;
  const said = new Set([...decidedIn.map(({ ref }) => ref), ...change.drops]);
  const lost = (before?.decidedIn ?? []).filter(({ ref, kind }) => kind !== 'question' && !said.has(ref));
  if (lost.length === 0 || change.kind === 'removed') return;
  const refs = lost.map(({ ref }) => ref);
  yield issueAt(file.locateKey(['decidedIn']), 'dropped-decision', {
    what: `Revisi \`${before?.slug}\` menjalankan ${refs.map((ref) => `\`${ref}\``).join(', ')}; revisi ini tidak.`,
    fix: `Masih dijalankan: tambahkan di \`decidedIn\`. Tidak lagi: tulis \`drops: [${refs.join(', ')}]\` di \`change\`.`,
  });
}

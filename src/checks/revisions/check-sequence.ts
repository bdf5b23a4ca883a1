import { compareDates, formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import { fileStem, findVersion, firstDayOf, versionName } from '../../domain/dated/revision-path.ts';
import type { Revision } from '../../domain/guide/page.ts';
import { type CheckContext, fileAt, type Issue, issueAt } from '../check.ts';
import { recordedLater } from '../corrections/check-corrections.ts';
import { suggestNearest } from '../suggest.ts';
import { type ReadableRevision, readableRevisions, revisionPath } from './same-record.ts';

/** What a revision says of the one before it is so, and each has an id of its own. A revision that another overtook is held. */
export function* checkSequence(context: CheckContext): Iterable<Issue> {
  const versions = Map.groupBy(context.paths, (path) => path.slice(0, path.lastIndexOf('/')));
  yield* doubledIds(context);
  for (const each of readableRevisions(context))
    yield* sequenceIssues(each, versions.get(`guide/${each.revision.page}`) ?? [], context.guide.today);
}

/** `written`: the paths of the page's revisions and corrections. */
function* sequenceIssues(
  { revision, before, file }: ReadableRevision,
  written: readonly string[],
  today: IsoDate,
): Iterable<Issue> {
  const { page, basedOn, slug, change, isHeld, from = '', recordedOn = today } = revision;
  const known = written.flatMap((path) => {
    const version = findVersion(fileStem(path));
    const isBefore = version && compareDates(firstDayOf(version.slug), from) < 0;
    return isBefore ? versionName(version) : [];
  });
  yield* recordedLater(file.locate(['recorded']), recordedOn, today, `Tulis \`recorded: ${today}\`.`);
  const isKnown = basedOn === undefined || known.includes(basedOn);
  if (!isKnown) {
    const otherwise = before ? `Tulis \`basedOn: ${before.version}\`.` : 'Hapus `basedOn`.';
    const what = `\`${page}\` tidak punya revisi \`${basedOn}\` sebelum ${slug}.`;
    const fix = suggestNearest(basedOn, known, otherwise);
    yield issueAt(file.locate(['basedOn']), 'unknown-basis', { what, fix });
  }
  for (const [index, ref] of change.drops.entries()) {
    if (before?.decidedIn.some((decision) => decision.ref === ref)) continue;
    const otherwise = `Revisi pertama tidak melepas apa pun: \`${ref}\`.`;
    const what = before ? `Revisi \`${before.slug}\` tidak menjalankan \`${ref}\`.` : otherwise;
    yield issueAt(file.locate(['change', 'drops', index]), 'bad-drop', { what, fix: 'Hapus dari `drops`.' });
  }
  if (isKnown && before && isHeld) {
    const isOver = from <= today;
    const what = `${isOver ? 'Seharusnya' : 'Tidak akan'} mulai ${formatDate(slug)}: disusun dari \`${basedOn}\`, padahal berlaku \`${before.version}\`.`;
    const fix = `Bawa isinya ke sini dan tulis \`basedOn: ${before.version}\`, atau \`npm run new -- merge ${page}\`.${isOver ? ' Ganti juga tanggal di namanya.' : ''}`;
    yield issueAt(file.locate(['basedOn']), 'revision-held', { what, fix });
  }
}

/** Revisions that feeds and the channel couldn't tell apart. */
function* doubledIds(context: CheckContext): Iterable<Issue> {
  const all = [...context.guide.pages.values()].flatMap(({ revisions, held }) => [...revisions, ...held]);
  const firsts = new Map<string, Revision>();
  for (const revision of all) {
    const first = firsts.getOrInsert(revision.id, revision);
    if (first === revision) continue;
    const paths = [revision, first].map(revisionPath);
    // One that has the id by its path alone isn't to blame.
    const written = context.content.revisions.find(({ path, data }) => paths.includes(path) && data.id);
    const [path = '', other] = written?.path === paths[1] ? paths.toReversed() : paths;
    const what = `\`id: ${revision.id}\` sudah dipakai \`${other}\`.`;
    yield issueAt(fileAt(context, path).locate(['id']), 'duplicate-id', { what, fix: 'Hapus barisnya.' });
  }
}

import { moduleId } from '../../domain/class/module.ts';
import { shownRevision } from '../../domain/dated/dated.ts';
import { standingOn } from '../../domain/dated/in-force.ts';
import { fileStem } from '../../domain/dated/revision-path.ts';
import { formerNames, movedTo } from '../../domain/guide/moves.ts';
import type { Revision } from '../../domain/guide/page.ts';
import { sections } from '../../domain/guide/sections.ts';
import { areaUrl, flowUrl, moduleUrl, noteUrl, pageUrl, revisionUrl } from '../../domain/guide/urls.ts';
import { type Outline, readOutline } from '../../text/outline.ts';
import { type CheckContext, type Issue, issueAt } from '../check.ts';
import { intendedPaths, isUnreadable } from '../read/misplaced-files.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { chooseNearest, suggestNearest } from '../suggest.ts';

/** Links between pages lead to an address of the site, and their anchor to a heading there. A heading that only another text of the page has stops nothing. */
export function* checkLinks(context: CheckContext): Iterable<Issue> {
  const addresses = listAddresses(context);
  const { pages, today } = context.guide;
  const revisions = [...pages.values()].flatMap((page) => page.revisions);
  const silent = new Set(
    revisions.flatMap((each) => [
      ...(standingOn(each, today) === 'earlier' ? [each.path] : []),
      ...correctedPaths(each),
    ]),
  );
  // All that could be parsed, so that a fault in a file's fields doesn't hide those in its text.
  for (const file of context.files.values())
    for (const { url, start } of outlineOf(file).links) {
      if (/^[a-z][a-z+.-]*:/i.test(url)) continue;
      const [location = '', anchor = ''] = url.split('#');
      const address = location.replace(/\?.*$/s, '');
      const anchorsAt = address === '' ? () => outlineOf(file).anchors : addresses.get(address);
      if (!anchorsAt) {
        const alike = addresses.keys().find(endsLike(address));
        const otherwise = alike ? `Tulis \`${alike}\`.` : 'Tulis `/area/halaman/`, atau hapus tautannya.';
        const what = `Tidak ada halaman di \`${address}\`.`;
        const fix = suggestNearest(address, addresses.keys(), otherwise);
        yield issueAt(file.locateInBody(start), 'broken-link', { what, fix });
        continue;
      }
      const anchors = anchorsAt();
      const decoded = decode(anchor);
      if (anchor === '' || !anchors || anchors.includes(decoded)) continue;
      const isEnded = hadSection(context, address, decoded);
      // What no longer speaks is left as it was.
      if (isEnded && (silent.has(file.path) || file.path.startsWith('calibrations/'))) continue;
      const what = `Tidak ada bagian \`#${anchor}\` di ${address ? `\`${address}\`` : 'halaman ini'}.`;
      const fix = suggestNearest(decoded, anchors, otherAnchors(anchor, anchors), (near) => `#${near}`);
      yield issueAt(file.locateInBody(start), isEnded ? 'section-ended' : 'broken-anchor', { what, fix });
    }
}

/** Whether an address ends with the same folder as `address`, as the target of a relative link does. */
function endsLike(address: string): (known: string) => boolean {
  const last = address.split('/').findLast((part) => /\w/.test(part));
  return (known) => last !== undefined && known.endsWith(`/${last}/`);
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    // A single % is not an escape: the anchor is what is written.
    return anchor;
  }
}

const outlines = new WeakMap<ParsedFile, Outline>();

/** The outline of a file's Markdown, cached because several checks ask for it. */
function outlineOf(file: ParsedFile): Outline {
  return outlines.getOrInsertComputed(file, () => readOutline(file.body));
}

/** The addresses of the site, and what lists the anchors there: undefined where content doesn't make them or can't be read. */
export type Addresses = ReadonlyMap<string, () => readonly string[] | undefined>;

/** All addresses of the site. A file that can't be read has its own error, so links to it are not reported. */
export function listAddresses(context: CheckContext): Addresses {
  const { files, guide, paths } = context;
  const anchorsIn = (path: string) => {
    const file = files.get(path);
    return file ? outlineOf(file).anchors : [];
  };
  const unlisted = [
    ...['/', ...sections.map(({ path }) => path)],
    ...[...guide.areas.values()].flatMap((area) => [areaUrl(area), `/perubahan${areaUrl(area)}`]),
    ...[...intendedPaths(paths)].flatMap(claimedBy),
  ];
  const unknown = () => undefined;
  const map = new Map<string, () => readonly string[] | undefined>(unlisted.map((each) => [each, unknown]));
  const areas = [...guide.areas.keys()].map((id) => `area-${id}`);
  if (guide.terms.size > 0) map.set('/glosarium/', () => [...guide.terms.keys()]);
  if (guide.replies.size > 0) map.set('/balasan/', () => [...guide.replies.keys(), ...areas]);

  for (const page of guide.pages.values()) {
    for (const revision of page.revisions) map.set(revisionUrl(revision), () => anchorsIn(revision.path));
    const shown = shownRevision(page);
    if (shown && !isUnreadable(context, `guide/${page.id}/`))
      map.set(pageUrl(page), () => anchorsIn(shown.path));
  }
  for (const { from } of guide.moves) {
    const [only, ...others] = movedTo(guide.moves, from).flatMap((id) => guide.pages.get(id) ?? []);
    if (!only) continue;
    const known = others.length === 0 ? map.get(pageUrl(only)) : undefined;
    map.set(pageUrl({ id: from }), known ?? unknown);
  }
  for (const page of guide.pages.values()) {
    for (const { from } of formerNames(guide.moves, page.id))
      for (const revision of page.revisions)
        map.set(`${pageUrl({ id: from })}${revision.slug}/`, () => anchorsIn(revision.path));
  }
  for (const note of guide.notes.values()) {
    const ids = note.decisions.map((decision) => decision.id);
    map.set(noteUrl(note.date), () => [...ids, ...anchorsIn(note.path)]);
  }
  return map;
}

/**
 * Whether another text of the page, or of the revision, at an address has a section: a new rule may have come into force without it, a
 * correction may have renamed it, and what was to bring it may be held.
 */
export function hadSection({ files, guide }: CheckContext, address: string, section: string): boolean {
  const [, area = '', name = '', slug = ''] = address.split('/');
  const id = `${area}/${name}`;
  const page = guide.pages.get(id) ?? guide.pages.get(movedTo(guide.moves, id)[0] ?? '');
  const revisions = [...(page?.revisions ?? []), ...(page?.held ?? [])];
  return revisions
    .filter((revision) => slug === '' || revision.slug === slug)
    .flatMap((revision) => [revision.path, ...correctedPaths(revision)])
    .some((path) => {
      const file = files.get(path);
      return file !== undefined && outlineOf(file).anchors.includes(section);
    });
}

/** The files of a revision that a correction took the place of. */
function correctedPaths({ corrections }: Pick<Revision, 'corrections'>): string[] {
  return corrections.map(({ before }) => before.path);
}

/** The sentence about an anchor that isn't there and is near none of `anchors`, those that are. */
export function otherAnchors(anchor: string, anchors: readonly string[]): string {
  if (anchors.length === 0) return `Hapus \`#${anchor}\`.`;
  const [written = '', ...others] = [anchor, ...anchors].map((id) => `#${id}`);
  return chooseNearest(written, others);
}

/** The addresses that belong to a file because of its path. */
function claimedBy(path: string): string[] {
  const [root, area, page, file] = path.split('/');
  if (root === 'calibrations' && area) return [noteUrl(fileStem(area))];
  if (root === 'flows' && area) return [flowUrl({ id: area })];
  if (root === 'classes' && area) return [moduleUrl({ id: moduleId(area) })];
  if (root !== 'guide' || !area || !page || !file) return [];
  const id = `${area}/${page}`;
  return [areaUrl({ id: area }), pageUrl({ id }), `${pageUrl({ id })}${fileStem(file)}/`];
}

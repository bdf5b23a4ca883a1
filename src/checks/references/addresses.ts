import { moduleId } from '../../domain/class/module.ts';
import { fileStem } from '../../domain/dated/revision-path.ts';
import { shownRevision } from '../../domain/guide/page.ts';
import { sections } from '../../domain/guide/sections.ts';
import { areaUrl, flowUrl, moduleUrl, noteUrl, pageUrl, revisionUrl } from '../../domain/guide/urls.ts';
import { type Outline, readOutline } from '../../text/outline.ts';
import { skimMarkdown } from '../../text/skim.ts';
import type { CheckContext } from '../check.ts';
import { intendedPaths } from '../read/intended-path.ts';
import type { ParsedFile } from '../read/parse-file.ts';

const outlines = new WeakMap<ParsedFile, Outline>();

/** The outlines of the files by path, each read once however many checks ask; of a file that couldn't be read, an empty one. */
export function outlinesOf({ files }: CheckContext): (path: string) => Outline {
  return (path) => {
    const file = files.get(path);
    if (!file) return { anchors: [], links: [] };
    const outline = outlines.get(file) ?? readOutline(skimMarkdown(file.body));
    outlines.set(file, outline);
    return outline;
  };
}

/** The anchors at an address; undefined where they aren't the content's, or a file there couldn't be read. */
export type AnchorsAt = () => readonly string[] | undefined;

/**
 * Every address of the site, those of files that couldn't be read included: their fault is reported where it
 * stands, not at each link to them.
 */
export function listAddresses(context: CheckContext): Map<string, AnchorsAt> {
  const { content, guide, paths } = context;
  const outlineOf = outlinesOf(context);
  const map = new Map<string, AnchorsAt>([['/', unknown]]);
  for (const { path } of sections) map.set(path, unknown);
  for (const area of guide.areas.values()) map.set(areaUrl(area), unknown);
  for (const path of intendedPaths(paths)) for (const address of claimedBy(path)) map.set(address, unknown);
  if (guide.terms.size > 0) map.set('/glosarium/', () => [...guide.terms.keys()]);

  if (guide.replies.size > 0) {
    map.set('/balasan/', () => [
      ...guide.replies.keys(),
      ...[...guide.areas.keys()].map((id) => `area-${id}`),
    ]);
  }

  const readable = new Set(content.revisions.map(({ path }) => path));
  for (const page of guide.pages.values()) {
    for (const revision of page.revisions) {
      map.set(revisionUrl(revision), () => outlineOf(revision.path).anchors);
    }
    const shown = shownRevision(page);
    const isWhole = [...paths].every((path) => readable.has(path) || !path.startsWith(`guide/${page.id}/`));
    if (shown && isWhole) map.set(pageUrl(page), () => outlineOf(shown.path).anchors);
  }
  for (const note of guide.notes.values()) {
    const ids = note.decisions.map((decision) => decision.id);
    map.set(noteUrl(note.date), () => [...ids, ...outlineOf(note.path).anchors]);
  }
  return map;
}

const unknown: AnchorsAt = () => undefined;

/** What to do about an anchor that is none of those at its address, nor like one. */
export function mendAnchor(anchor: string, anchors: readonly string[]): string {
  if (anchors.length === 0) return `Hapus \`#${anchor}\`: di sana tidak ada bagian.`;
  const names = anchors.map((id) => `#${id}`);
  const list = names.length > 8 ? `${names.slice(0, 8).join(', ')}, …` : names.join(', ');
  return `Bagian yang ada: ${list}.`;
}

/** The addresses that a file makes by where it lies. */
function claimedBy(path: string): string[] {
  const [root, area, page, file] = path.split('/');
  if (root === 'calibrations' && area) return [noteUrl(fileStem(area))];
  if (root === 'flows' && area) return [flowUrl({ id: fileStem(area) })];
  if (root === 'classes' && area) return [moduleUrl({ id: moduleId(area) })];
  if (root !== 'guide' || !area || !page || !file) return [];
  const id = `${area}/${page}`;
  return [areaUrl({ id: area }), pageUrl({ id }), `${pageUrl({ id })}${fileStem(file)}/`];
}

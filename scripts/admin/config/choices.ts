import { fileStem, findRevisionPath } from '../../../src/domain/dated/revision-path.ts';
import type { Content } from '../../../src/domain/guide/content.ts';
import { unrecorded } from '../../../src/schemas/revision-name.ts';

/** Something that a field may name: as it is written in the file, and as it is read in the form. */
export interface EditorChoice {
  value: string;
  label: string;
}

/** All that fields may name, by what it is. */
export type Choices = Record<
  'decisions' | 'replies' | 'flows' | 'people' | 'areas' | 'pages' | 'policies',
  EditorChoice[]
>;

/** What the fields of `content` may name, the newest decisions first. */
export function choicesOf(content: Content): Choices {
  const labelled = (entries: Record<string, { label: string }>) =>
    Object.entries(entries).map(([value, { label }]) => ({ value, label }));
  const titled = (entries: readonly { path: string; data: { title: string } }[]) =>
    entries.map(({ path, data }) => ({ value: fileStem(path), label: data.title }));
  const byDate = content.notes.toSorted((a, b) => b.path.localeCompare(a.path));
  return {
    decisions: byDate.flatMap(({ path, data }) =>
      data.decisions.map(({ id, topic }) => ({
        value: `${fileStem(path)}#${id}`,
        label: `${fileStem(path)}: ${topic} (${id})`,
      })),
    ),
    replies: titled(content.replies),
    flows: titled(content.flows),
    people: labelled(content.areas.people),
    areas: labelled(content.areas.areas),
    pages: pagesOf(content).map(({ area, page, title }) => ({ value: `${area}/${page}`, label: title })),
    policies: titled(content.policies),
  };
}

/** The guide's pages under the title of their last revision, by area in the menu's order. */
export function pagesOf({ revisions, areas }: Content): { area: string; page: string; title: string }[] {
  const pages = new Map<string, { area: string; page: string; slug: string; title: string }>();
  for (const { path, data } of revisions) {
    const found = findRevisionPath(path);
    if (!found) continue;
    const key = `${found.area}/${found.page}`;
    const known = pages.get(key);
    if (!known || known.slug === unrecorded || (found.slug !== unrecorded && found.slug > known.slug)) {
      pages.set(key, { ...found, title: data.title });
    }
  }
  const order = (area: string) => areas.areas[area]?.order ?? Number.MAX_SAFE_INTEGER;
  return [...pages.values()].toSorted(
    (a, b) => order(a.area) - order(b.area) || a.title.localeCompare(b.title),
  );
}

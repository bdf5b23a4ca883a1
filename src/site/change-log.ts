import { type Change, listChanges } from '../domain/changes/changes.ts';
import type { Area } from '../domain/guide/area.ts';
import type { Guide } from '../domain/guide/guide.ts';
import type { ChangeKind } from '../schemas/revision.ts';

/** How the address names a kind of change. */
export const kindSlug: Record<ChangeKind, string> = {
  new: 'baru',
  changed: 'berubah',
  removed: 'dicabut',
  clarified: 'diperjelas',
};

/** The part of the change log that a page shows. */
export interface LogFilter {
  area?: Area | undefined;
  kind?: ChangeKind | undefined;
}

/** One page of the change log, newest first. */
export interface LogPage {
  filter: LogFilter;
  changes: Change[];
  /** Counted from 1. */
  number: number;
  count: number;
}

/** Changes on a page of the log. */
const pageLength = 100;

/** The address of a filtered log: filters are links, so they work without script. */
export function logUrl({ area, kind }: LogFilter, number = 1): string {
  const parts = [area?.id ?? (kind && 'semua'), kind && kindSlug[kind], number > 1 && `hal-${number}`];
  return `/perubahan/${parts
    .filter(Boolean)
    .map((part) => `${part}/`)
    .join('')}`;
}

/** Every page of the change log: of all changes, of each area and kind, and of each of both. */
export function logPages(guide: Guide): LogPage[] {
  const changes = listChanges(guide.pages);
  const areas = [undefined, ...guide.areas.values()];
  const kinds = [undefined, ...(Object.keys(kindSlug) as ChangeKind[])];
  return areas.flatMap((area) =>
    kinds.flatMap((kind) => {
      const own = changes.filter(
        ({ page, revision }) => (!area || page.area === area.id) && (!kind || revision.change.kind === kind),
      );
      const count = Math.max(1, Math.ceil(own.length / pageLength));
      return Array.from({ length: count }, (_, index) => ({
        filter: { area, kind },
        changes: own.slice(index * pageLength, (index + 1) * pageLength),
        number: index + 1,
        count,
      }));
    }),
  );
}

import { type Change, listChanges } from '../domain/changes/changes.ts';
import type { Area, Guide } from '../domain/guide/guide.ts';

export const kindSlug: Record<Change['kind'], string> = {
  new: 'baru',
  changed: 'berubah',
  removed: 'dicabut',
  clarified: 'diperjelas',
  corrected: 'koreksi',
  answered: 'terjawab',
};

/** Which changes a page of the log shows; all of them where neither is given. */
export interface LogFilter {
  area?: Area | undefined;
  kind?: Change['kind'] | undefined;
}

export type LogPage = ReturnType<typeof logPages>[number];

const pageLength = 100;

/** The address of a page of the log. Filters are part of it, so that they work without script. */
export function logUrl({ area, kind }: LogFilter, number = 1): string {
  const parts = [area?.id ?? (kind && 'semua'), kind && kindSlug[kind], number > 1 && `hal-${number}`];
  return ['/perubahan', ...parts.filter(Boolean), ''].join('/');
}

/** Every page of the change log: for all changes, each area, each kind, and each area with each kind. */
export function logPages(guide: Guide) {
  const changes = listChanges(guide);
  const areas = [undefined, ...guide.areas.values()];
  const kinds = [undefined, ...(Object.keys(kindSlug) as Change['kind'][])];
  return areas.flatMap((area) =>
    kinds.flatMap((kind) => {
      const own = changes.filter(
        (change) => (!area || change.areas.includes(area.id)) && (!kind || change.kind === kind),
      );
      const count = Math.max(1, Math.ceil(own.length / pageLength));
      return Array.from({ length: count }, (_, index) => ({
        filter: { area, kind },
        /** Newest first. */
        changes: own.slice(index * pageLength, (index + 1) * pageLength),
        /** Counted from 1. */
        number: index + 1,
        /** How many pages the filter has. */
        count,
      }));
    }),
  );
}

import { findNearest } from '../../text/nearest.ts';
import type { Issue } from '../issue.ts';
import { findIntendedPath, intendedPaths } from './intended-path.ts';
import { kinds } from './kinds.ts';

/** The issue of a file that lies where nothing of the guide lies. */
export function misplaced(path: string): Issue {
  return {
    rule: 'misplaced-file',
    severity: 'error',
    path,
    line: 1,
    column: 1,
    what: `Tidak ada isi panduan yang bertempat di \`${path}\`.`,
    fix: mendPath(path),
  };
}

function mendPath(path: string): string {
  const intended = findIntendedPath(path);
  if (intended) return `Ganti namanya menjadi \`${intended}\`.`;
  const root = findNearest(
    path.split('/')[0] ?? '',
    kinds.map(({ place }) => place.split('/')[0] ?? ''),
  );
  const place = kinds.find((kind) => root !== undefined && kind.place.startsWith(root))?.place;
  if (place) return `Pindahkan ke \`${place}\`.`;
  return `Pindahkan ke salah satu: ${kinds.map((kind) => kind.place).join('; ')}.`;
}

/** An issue for every file that a guide can't be without. */
export function missingFiles(paths: Iterable<string>): Issue[] {
  const present = intendedPaths(paths);
  return kinds.flatMap(({ required }) => {
    if (required === undefined || present.has(required)) return [];
    return {
      rule: 'missing-file' as const,
      severity: 'error' as const,
      path: required,
      line: 1,
      column: 1,
      what: `Berkas \`${required}\` tidak ada.`,
      fix: `Buat \`${required}\` di folder isi panduan.`,
    };
  });
}

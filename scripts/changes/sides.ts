import { diffArrays } from 'diff';
import type { ReportEntry } from './report.ts';
import type { SeenText } from './seen.ts';

/** What readers saw or will see. Words that only one of two sides has are in `del` or `ins`; a side alone has no marks. */
export interface ChangeSide {
  label: 'Sebelum' | 'Sesudah' | 'Dihapus' | 'Baru';
  html: SeenText;
}

/** The sides of an entry. `toSafe` gets the words of a line between tags, in which nothing has a meaning for HTML. */
export function sidesOf({ before, after }: ReportEntry, toSafe: (words: string) => string): ChangeSide[] {
  const write = (html: SeenText, mark = toSafe) =>
    html.replace(/<[^>]*>|&#?\w+;|([^<&\s](?:[^<&\n]*[^<&\s])?)/g, (kept, words?: string) =>
      words === undefined ? kept : mark(words),
    );
  if (before === undefined) return after === undefined ? [] : [{ label: 'Baru', html: write(after) }];
  if (after === undefined) return [{ label: 'Dihapus', html: write(before) }];
  const [old, now] = [before, after].map((html) => html.match(/<[^>]*>|&#?\w+;|[\p{L}\p{N}]+\s*|./gsu) ?? []);
  const runs = diffArrays(old ?? [], now ?? []);
  const side = (other: 'added' | 'removed', tag: 'del' | 'ins') =>
    runs
      .filter((run) => !run[other])
      .map(({ added, removed, value }) =>
        write(value.join(''), added || removed ? (words) => `<${tag}>${toSafe(words)}</${tag}>` : toSafe),
      );
  return [
    { label: 'Sebelum', html: side('added', 'del').join('') },
    { label: 'Sesudah', html: side('removed', 'ins').join('') },
  ];
}

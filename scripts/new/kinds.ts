import { correction } from './correction.ts';
import { area, classCase, note, term } from './entries.ts';
import type { ScaffoldKind } from './form.ts';
import { merge } from './merge.ts';
import { move, page } from './page.ts';
import { revision, undo } from './revision.ts';
import { flow, reply } from './speaking.ts';
import { policy, row } from './values.ts';

/** The kinds of `npm run new`, those that are needed most first. */
export const kinds: readonly ScaffoldKind[] = [
  note,
  revision,
  page,
  reply,
  flow,
  row,
  correction,
  undo,
  merge,
  move,
  classCase,
  term,
  policy,
  area,
];

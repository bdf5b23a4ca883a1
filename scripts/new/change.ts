import type { ChangeKind } from '../../src/schemas/revision.ts';
import type { Scene } from './form.ts';
import { blank } from './yaml-text.ts';

/** The data of a revision's `change`. */
export function changeOf(kind: ChangeKind, summary: string | undefined, drops: readonly string[]): object {
  return { kind, summary: summary ?? blank, drops: drops.length > 0 ? drops : undefined };
}

/** The id, or the id with the first number from 2 on with which no revision has it yet. */
export function freeId(id: string, { guide }: Scene): string {
  const all = [...guide.pages.values()].flatMap(({ revisions, held }) => [...revisions, ...held]);
  const taken = new Set(all.map((each) => each.id));
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}

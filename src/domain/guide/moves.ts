import type { Move } from '../../schemas/moves.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import type { PageId } from '../dated/revision-path.ts';

/** The pages that an address leads to after all moves: none where it never moved, several where it was split, itself in a circle. */
export function movedTo(moves: readonly Move[], id: PageId): PageId[] {
  const isFormer = (page: PageId) => moves.some(({ from }) => from === page);
  if (!isFormer(id)) return [];
  const ends = [...passedFrom(moves, id)].filter((page) => !isFormer(page));
  return ends.length > 0 ? ends : [id];
}

/** An address and all that its moves pass through, in the order of the moves, each once. */
export function passedFrom(moves: readonly Move[], id: PageId, passed = new Set<PageId>()): Set<PageId> {
  if (passed.has(id)) return passed;
  passed.add(id);
  for (const to of moves.find(({ from }) => from === id)?.to ?? []) passedFrom(moves, to, passed);
  return passed;
}

/** The moves that a page has behind it, the last one first. A split is the last one before which it wasn't. */
export function formerNames(moves: readonly Move[], id: PageId): Move[] {
  const move = moves.find(({ to }) => to.includes(id));
  if (!move) return [];
  const others = moves.filter((each) => each !== move);
  return [move, ...formerNames(others, move.from)];
}

/** `<area>/<page>` as a page was called until the day `until`. */
export type FormerName = ReturnType<typeof namesBefore>[number];

/** The names that a page had, the last one first. A page that came of a split had none of its own before. */
export function namesBefore(moves: readonly Move[], id: PageId) {
  const all = formerNames(moves, id);
  const split = all.findIndex(({ to }) => to.length > 1);
  return (split < 0 ? all : all.slice(0, split)).map(({ from, date }) => ({ id: from, until: date }));
}

export function nameOn(moves: readonly Move[], id: PageId, date: IsoDate): PageId {
  return namesBefore(moves, id).findLast(({ until }) => date < until)?.id ?? id;
}

import type { Move } from '../../schemas/moves.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import type { PageId } from '../dated/revision-path.ts';

/** The pages that an address leads to after all moves: none where it never moved, several where the page was split. */
export function movedTo(moves: readonly Move[], id: PageId, seen: readonly PageId[] = []): PageId[] {
  const move = moves.find(({ from }) => from === id);
  if (!move || seen.includes(id)) return [];
  const targets = move.to.flatMap((to) => {
    const further = movedTo(moves, to, [...seen, id]);
    return further.length > 0 ? further : [to];
  });
  return [...new Set(targets)];
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

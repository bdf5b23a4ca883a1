import type { Move } from '../../schemas/moves.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import type { PageId } from '../dated/revision-path.ts';

/** The pages that an address leads to after all moves: none where it never moved, several where the page was split. */
export function movedTo(moves: readonly Move[], id: PageId): PageId[] {
  const ends = new Set<PageId>();
  /** Whether an address is passed for good; not while its targets are followed, so that one that is met then closes a circle. */
  const isPassed = new Map<PageId, boolean>();
  const follow = (page: PageId) => {
    const move = moves.find(({ from }) => from === page);
    if (!move || isPassed.get(page) === false) ends.add(page);
    if (!move || isPassed.has(page)) return;
    isPassed.set(page, false);
    move.to.forEach(follow);
    isPassed.set(page, true);
  };
  follow(id);
  return isPassed.has(id) ? [...ends] : [];
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

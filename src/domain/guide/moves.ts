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

/** The address that a page had on `date`. A page that came of a split had none of its own before. */
export function nameOn(
  moves: readonly Move[],
  id: PageId,
  date: IsoDate,
  seen: readonly PageId[] = [],
): PageId {
  const move = moves.find(({ to, date: day }) => to.length === 1 && to[0] === id && date < day);
  return move && !seen.includes(move.from) ? nameOn(moves, move.from, date, [...seen, id]) : id;
}

/** The moves that a page has behind it, the last one first. A split is the last one before which it wasn't. */
export function formerNames(moves: readonly Move[], id: PageId): Move[] {
  const move = moves.find(({ to }) => to.includes(id));
  return move
    ? [
        move,
        ...formerNames(
          moves.filter((each) => each !== move),
          move.from,
        ),
      ]
    : [];
}

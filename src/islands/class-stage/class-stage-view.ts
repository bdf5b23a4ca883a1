/** Which case is on the screen, counted from 0, and whether its answer is open. */
export interface Stage {
  at: number;
  isRevealed: boolean;
}

/** What the trainer asks for: `forward` and `back` step through answers too, `next` and `previous` through cases only. */
export type StageMove = 'forward' | 'back' | 'next' | 'previous';

/** The move that a key asks for; undefined where it asks for none. A presenter's remote control sends PageDown and PageUp. */
export function findStageMove(key: string): StageMove | undefined {
  switch (key) {
    case ' ':
    case 'Enter':
    case 'PageDown':
      return 'forward';
    case 'PageUp':
      return 'back';
    case 'ArrowRight':
    case 'ArrowDown':
      return 'next';
    case 'ArrowLeft':
    case 'ArrowUp':
      return 'previous';
    default:
      return undefined;
  }
}

/** The stage after a move, among `count` cases. At either end it stays as it is. */
export function moveStage({ at, isRevealed }: Stage, move: StageMove, count: number): Stage {
  if (move === 'forward' && !isRevealed) return { at, isRevealed: true };
  if (move === 'back' && isRevealed) return { at, isRevealed: false };
  const to = at + (move === 'forward' || move === 'next' ? 1 : -1);
  if (to < 0 || to >= count) return { at, isRevealed };
  return { at: to, isRevealed: false };
}

/** What is shown around the case. */
export interface StageView {
  /** `Soal 2 dari 6`. */
  place: string;
  announcement: string;
  /** The label of the button that goes on. */
  forward: string;
  /** The moves that lead nowhere from here. */
  disabled: StageMove[];
}

/** The controls for a stage among `count` cases. */
export function viewStage({ at, isRevealed }: Stage, count: number): StageView {
  const place = `Soal ${at + 1} dari ${count}`;
  const isLast = at === count - 1;
  const leadsNowhere = { previous: at === 0, back: false, next: isLast, forward: isLast && isRevealed };
  return {
    place,
    announcement: isRevealed ? 'Jawaban terbuka' : place,
    forward: isRevealed ? 'Soal berikutnya' : 'Buka jawaban',
    disabled: (Object.keys(leadsNowhere) as StageMove[]).filter((move) => leadsNowhere[move]),
  };
}

/** Which case the class looks at, counted from 0, and whether its answer is open. */
export interface Stage {
  at: number;
  isRevealed: boolean;
}

/** What the trainer asks for: `forward` and `back` go by reveals, `next` and `previous` by cases. */
export type StageMove = 'forward' | 'back' | 'next' | 'previous';

/** The move of a key; a clicker sends PageDown and PageUp. Undefined where it is none of the stage's. */
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

/** The stage after a move, among `count` cases; at either end it stays. */
export function moveStage({ at, isRevealed }: Stage, move: StageMove, count: number): Stage {
  if (move === 'forward' && !isRevealed) return { at, isRevealed: true };
  if (move === 'back' && isRevealed) return { at, isRevealed: false };
  const to = at + (move === 'forward' || move === 'next' ? 1 : -1);
  if (to < 0 || to >= count) return { at, isRevealed };
  return { at: to, isRevealed: false };
}

/** `Soal 2 dari 6`. */
export function stageText({ at }: Stage, count: number): string {
  return `Soal ${at + 1} dari ${count}`;
}
